import { Form } from "react-router";
import { useClassWords } from "#app/school/classes/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** Opens the computer the teacher sits at, so that pupils without a camera can sign in by name and card code. */
export function OpenComputer({ address }: { address: string }) {
  const text = useClassWords();
  return (
    <Panel>
      <h2>{text.openComputerTitle}</h2>
      <p>{text.openComputerText}</p>
      <Form method="post" action={`${address}/open-computer`} reloadDocument>
        <Button kind="plain">{text.openComputer}</Button>
      </Form>
    </Panel>
  );
}
