import { Form } from "react-router";
import { usePageMessages } from "#app/i18n/messages.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";

type Props = {
  open: readonly { id: string; course: string; title: string; says: string }[];
  lang: string;
};

/** The sensitive lessons that the class has open now, each with the way to close it. */
export function OpenLessons({ open, lang }: Props) {
  const { openLesson: text } = usePageMessages();
  if (open.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="open-now">
      <h2 id="open-now">{text.openNow}</h2>
      {open.map(({ id, course, title, says }, index) => (
        <Panel key={`${id} ${index}`} tone="leaf">
          <h3>{title}</h3>
          <p>{says}</p>
          <div className="buttons">
            <LinkButton to={`/${lang}/courses/${course}/${id}`}>{text.toLesson}</LinkButton>
            <Form method="post">
              <Button kind="plain" name="close" value={id}>
                {text.close}
              </Button>
            </Form>
          </div>
        </Panel>
      ))}
    </section>
  );
}
