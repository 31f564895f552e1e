import type { Kysely } from "kysely";

/** The tables as they stand at this point. */
type Tables = {
  block_states: OfBlock & {
    finished_at: number | null;
    passed_at: number | null;
    passed_version: string | null;
  };
  progress_events: OfBlock & { seq: number; received_at: number };
  lesson_documents: { lesson: string; version: string; language: string; document: string };
};
type OfBlock = { account_id: string; lesson: string; block: string; version: string; answer: string };
type Question = { id: string; options: { id: string; right: boolean }[] };
type Quiz = { kind: "quiz"; id: string; pass: number | null; questions: Question[] };
type Document = { steps: { parts: { block?: Quiz | { kind: "" } }[] }[] };
type QuizAnswer = { chosen?: Record<string, string>; handedIn?: boolean };

/** When a block was first passed, and in which version: a check that was failed first is finished on another day. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable("block_states").addColumn("passed_at", "integer").execute();
  await db.schema.alterTable("block_states").addColumn("passed_version", "text").execute();
  await db.schema
    .createIndex("progress_events_by_version")
    .on("progress_events")
    .columns(["lesson", "version"])
    .execute();

  // What is no quiz has no mark: to finish it is to pass it.
  await db
    .updateTable("block_states")
    .set((eb) => ({ passed_at: eb.ref("finished_at"), passed_version: eb.ref("version") }))
    .where("finished_at", "is not", null)
    .execute();
  const quizzes = await readQuizzes(db);
  const states = await db
    .selectFrom("block_states")
    .selectAll()
    .where("finished_at", "is not", null)
    .where("answer", "like", '%"chosen"%')
    .execute();
  for (const state of states) {
    await db
      .updateTable("block_states")
      .set(await recallPass(db, quizzes, state))
      .where("account_id", "=", state.account_id)
      .where("lesson", "=", state.lesson)
      .where("block", "=", state.block)
      .execute();
  }
}

/** The first of the stored attempts that passed; where none is known to have, the last of those that nobody can judge. */
async function recallPass(db: Kysely<Tables>, quizzes: ReadonlyMap<string, Quiz>, state: OfBlock) {
  const { account_id, lesson, block } = state;
  const events = await db
    .selectFrom("progress_events")
    .select(["version", "answer", "received_at"])
    .where("account_id", "=", account_id)
    .where("lesson", "=", lesson)
    .where("block", "=", block)
    .orderBy("seq")
    .execute();
  const attempts = events.map(({ version, answer, received_at }) => {
    const quiz = quizzes.get(`${lesson} ${version} ${block}`);
    const passes = judge(quiz, JSON.parse(answer) as QuizAnswer);
    return { passes, passed_at: received_at, passed_version: version };
  });
  const pass =
    attempts.find(({ passes }) => passes) ?? attempts.findLast(({ passes }) => passes === undefined);
  return { passed_at: pass?.passed_at ?? null, passed_version: pass?.passed_version ?? null };
}

/** Undefined where it can't be told any more: the quiz was not kept, or had not these options in that version. */
function judge(quiz: Quiz | undefined, { chosen = {}, handedIn = false }: QuizAnswer): boolean | undefined {
  if (!handedIn) return false;
  if (!quiz) return undefined;
  const { pass, questions } = quiz;
  if (questions.some(({ id }) => chosen[id] === undefined)) return false;
  const options = questions.map(({ id, options: all }) => all.find((option) => option.id === chosen[id]));
  if (options.includes(undefined)) return undefined;
  const right = options.filter((option) => option?.right).length;
  return pass === null || right >= pass * questions.length;
}

async function readQuizzes(db: Kysely<Tables>): Promise<Map<string, Quiz>> {
  const kept = await db
    .selectFrom("lesson_documents")
    .select(["lesson", "version", "document"])
    // Marks and right answers are the same in every language.
    .where("language", "=", "kk")
    .execute();
  const found = kept.flatMap(({ lesson, version, document }) => {
    const { steps } = JSON.parse(document) as Document;
    const blocks = steps.flatMap(({ parts }) => parts.flatMap(({ block }) => block ?? []));
    const quizzes = blocks.filter((block) => block.kind === "quiz");
    return quizzes.map((quiz) => [`${lesson} ${version} ${quiz.id}`, quiz] as const);
  });
  return new Map(found);
}
