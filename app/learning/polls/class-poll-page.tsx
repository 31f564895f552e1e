import { Link, redirect } from "react-router";
import { findClosingTime } from "#app/learning/sensitive/lesson-openings-queries.server.ts";
import { printedOrigin } from "#app/own-address.server.ts";
import { officeContext } from "#app/request-context.ts";
import { className } from "#app/school/classes/school-class.ts";
import { useClassWords } from "#app/school/classes/words.ts";
import { ClassPoll } from "./class-poll.tsx";
import { requireClassQuestion } from "./require-class-question.server.ts";
import { showClassPoll } from "./show-class-poll.server.ts";
import { usePollWords } from "./words.ts";
import type { Route } from "./+types/class-poll-page.ts";

/** A poll by itself, for a teacher who leads the lesson without the presenter, or without JavaScript. */
export async function loader({ url, params, context }: Route.LoaderArgs) {
  const asking = await requireClassQuestion(context, params);
  const { db } = context.get(officeContext);
  const { lesson } = asking.question;
  const isOpen = () => findClosingTime(db, asking.schoolClass.id, lesson.id, Date.now());
  // What is asked in a ⚠ lesson is read where it is open. On the lesson's page it says what is missing.
  if (lesson.sensitive && !(await isOpen()))
    throw redirect(`/${params.lang}/courses/${lesson.course}/${lesson.id}`);
  const office = { ...context.get(officeContext), origin: printedOrigin(url) };
  const { schoolClass, question } = asking;
  const { id, asks, options } = question.block;
  const last = (["few", "lost"] as const).find((why) => url.searchParams.has(why)) ?? null;
  return {
    name: className(schoolClass),
    block: { id, asks, options },
    state: await showClassPoll(office, asking, { last }),
  };
}

export default function ClassPollPage({ loaderData: { name, block, state }, params }: Route.ComponentProps) {
  const text = usePollWords();
  const classes = useClassWords();
  const lesson = { course: params.course, id: params.lesson };
  return (
    <main data-page="class-poll">
      <title>{`${text.title} · Senim`}</title>
      <header className="page-title">
        <p>
          <Link to={`/${params.lang}/classes/${params.class}`}>{classes.cards.toClass(name)}</Link>
        </p>
        <h1>{block.asks}</h1>
        <p className="lead">{text.asked(name)}</p>
      </header>
      <ClassPoll classId={params.class} lesson={lesson} block={block} initial={state} />
    </main>
  );
}
