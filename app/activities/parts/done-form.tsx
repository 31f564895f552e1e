import { Button } from "#app/ui/button.tsx";
import { BlockForm } from "./block-form.tsx";
import { useBlockWords } from "./words.ts";

/** Without JavaScript: says that the block was done, and nothing else. */
export function DoneForm({ id, isDone }: { id: string; isDone: boolean }) {
  const text = useBlockWords();
  return (
    <div className="no-script-only not-on-paper">
      <BlockForm id={id} onSubmit={() => undefined}>
        <Button name="done" value="yes">
          {isDone ? text.doneAlready : text.done}
        </Button>
      </BlockForm>
    </div>
  );
}
