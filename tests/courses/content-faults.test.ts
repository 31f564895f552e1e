import { describe, expect, test } from "vitest";
import { edited, faultsOf, lineWith, type Edit } from "./planted-content.ts";
import { lessonFile, lessonIn, moduleFile, moduleIn, soundContent } from "./sound-content.ts";

const sound = soundContent();

type Planted = {
  name: string;
  in: string;
  find: string;
  put: string;
  /** What the fault says. */
  says: RegExp;
  /** A piece of the line it is reported on, as it stands after the edit; `put` itself if absent. */
  at?: string;
  /** Where it is reported, if not where it was planted. */
  reportedIn?: string;
};

/** Expects the fault at its line, with something to do. */
function check(table: Planted[]): void {
  test.each(table)("$name", async ({ in: file, find, put, says, at = put, reportedIn = file }) => {
    const edit: Edit = { in: file, find, put };
    const line = lineWith(edited(sound, edit)[reportedIn], at);
    const faults = await faultsOf(sound, edit);
    const fault = faults.find((one) => one.file === reportedIn && says.test(one.says));
    expect(fault, JSON.stringify(faults, null, 1)).toMatchObject({ file: reportedIn, line, mend: expect.stringMatching(/\w{3}/) });
  });
}

test("the sound lesson, which the others are made from, has no fault", async () => {
  expect(await faultsOf(sound)).toEqual([]);
});

describe("between the languages", () => {
  const ru = moduleIn("ru");

  test("a missing translation", async () => {
    const faults = await faultsOf(sound, { without: moduleIn("kk") });
    expect(faults).toContainEqual({
      file: moduleIn("kk"),
      line: 1,
      says: "the translation is missing",
      mend: expect.stringContaining("kk, ru and en"),
    });
  });

  check([
    { name: "another step", in: ru, find: '<Step id="why"', put: '<Step id="reason"', says: /<Step id="reason" minutes=5>, in .* <Step id="why" minutes=5>/ },
    { name: "another block", in: ru, find: '<Quiz id="check"', put: '<Quiz id="test"', says: /<Quiz id="test" .* <Quiz id="check"/ },
    {
      name: "another kind of block under the same id",
      in: lessonIn("ru"),
      find: '<Breathe id="breath" title="Слово" in={3} out={5} rounds={4}>\n\nСлово.\n\n</Breathe>',
      put: '<Exit id="breath" asks="?"><Option id="a" says="а" /><Option id="b" says="б" /><Option id="c" says="в" adult={true} /></Exit>',
      says: /<Exit id="breath">, in .* <Breathe id="breath"/,
    },
    { name: "other minutes of a step", in: ru, find: '"why" minutes={5}', put: '"why" minutes={4}', says: /minutes=4>, in .* minutes=5>/ },
    { name: "another question", in: ru, find: '<Question id="second"', put: '<Question id="other"', says: /<Question id="other">, in .* <Question id="second">/ },
    { name: "another option", in: ru, find: '<Option id="green"', put: '<Option id="grey"', says: /<Option id="grey"/ },
    {
      name: "another right answer",
      in: ru,
      find: '<Option id="red" says="Слово first red">\n\nСлово on first red.\n\n</Option>\n\n<Option id="blue" says="Слово first blue" right={true}>',
      put: '<Option id="red" says="Слово first red" right={true}>\n\nСлово on first red.\n\n</Option>\n\n<Option id="blue" says="Слово first blue">',
      says: /<Option id="red" right=true>, in .* <Option id="red" right=false>/,
      at: '<Option id="red" says="Слово first red"',
    },
    { name: "another pass mark", in: ru, find: "pass={0.8}", put: "pass={0.7}", says: /<Quiz id="check" pass=0.7>/ },
    { name: "the box an item belongs to", in: lessonIn("en"), find: 'id="one" box="helps"', put: 'id="one" box="harms"', says: /<Item id="one" box="harms">/ },
    { name: "where a choice leads", in: lessonIn("en"), find: 'id="leave" to="alone"', put: 'id="leave" to="yard"', says: /no choice leads to the scene "alone"/, at: '<Scene id="alone"' },
    { name: "the tone of a choice", in: lessonIn("en"), find: 'tone="sun"', put: 'tone="leaf"', says: /<Choice id="leave" to="alone" tone="leaf">/, at: '<Choice id="leave"' },
    { name: "the seconds of a breath", in: lessonIn("en"), find: "in={3}", put: "in={4}", says: /<Breathe id="breath" in=4/ },
    { name: "the date of a law", in: lessonIn("ru"), find: 'asOf="2025-03-31"', put: 'asOf="2024-03-31"', says: /<Law .*2024-03-31/ },
    { name: "the paragraph of a law", in: lessonIn("ru"), find: 'para="9(2)"', put: 'para="9(3)"', says: /<Law para="9\(3\)"/ },
    { name: "whether a law was confirmed", in: lessonIn("ru"), find: "confirmed={true}", put: "confirmed={false}", says: /<Law .*confirmed=false/ },
    { name: "a rule to remember that the others have", in: lessonIn("ru"), find: '<Remember title="Слово">\n\n- Слово\n\n</Remember>\n\n', put: "", says: /<Law .* <Remember>/, at: "<Law" },
    { name: "helpers that stand elsewhere", in: ru, find: "Слово.\n\n</Step>", put: "Слово.\n\n<Helpers />\n\n</Step>", says: /<Helpers>/, at: "<Helpers />" },
    { name: "a block more at the end", in: ru, find: "<Helpers />", put: `<Helpers />\n\n${breath("last")}`, says: /<Breathe id="last"/, at: '<Breathe id="last"' },
    { name: "a block fewer at the end", in: moduleIn("kk"), find: "<Helpers />", put: `<Helpers />\n\n${breath("last")}`, says: /here stands nothing/, at: "<Helpers />", reportedIn: ru },
  ]);
});

describe("in a quiz", () => {
  const kk = moduleIn("kk");
  check([
    { name: "a question without a right answer", in: kk, find: ' right={true}', put: "", says: /exactly one option/, at: '<Question id="first"' },
    { name: "a question with two right answers", in: kk, find: 'says="Сөз first red"', put: 'says="Сөз first red" right={true}', says: /exactly one option/, at: '<Question id="first"' },
    { name: "a right answer that is no truth value", in: kk, find: "right={true}", put: 'right="true"', says: /right/, at: 'right="true"' },
    { name: "a pass mark above everything", in: kk, find: "pass={0.8}", put: "pass={8}", says: /pass/ },
    { name: "an option without feedback", in: kk, find: "Сөз on second green.\n", put: "", says: /html/, at: 'says="Сөз second green"' },
    { name: "the same option twice", in: kk, find: '<Option id="green" says="Сөз first green"', put: '<Option id="red" says="Сөз first green"', says: /"red" stands twice/ },
    { name: "an id with capitals", in: kk, find: '<Question id="first"', put: '<Question id="First"', says: /small latin letters/ },
  ]);
});

describe("in a story", () => {
  const en = lessonIn("en");
  check([
    { name: "a choice into nothing", in: en, find: 'id="leave" to="alone"', put: 'id="leave" to="nowhere"', says: /"leave" leads to "nowhere"/, at: '<Scene id="corridor"' },
    { name: "a scene that nothing leads to", in: en, find: 'id="leave" to="alone"', put: 'id="leave" to="yard"', says: /no choice leads to the scene "alone"/, at: '<Scene id="alone"' },
    { name: "a start that is no scene", in: en, find: 'start="corridor"', put: 'start="street"', says: /starts at "street"/, at: '<Scene id="corridor"' },
    { name: "an end with choices", in: en, find: '<Scene id="alone" title="Word">', put: '<Scene id="alone" title="Word" end={true}>', says: /choices/ },
    { name: "a scene with one choice", in: en, find: '<Choice id="call" to="yard" says="Word" tone="leaf">\n\nWord calls.\n\n</Choice>\n\n', put: "", says: /choices/, at: '<Scene id="alone"' },
  ]);

  test("a scene that only leads back to itself never ends", async () => {
    const edits: Edit[] = [
      { in: en, find: 'id="back" to="corridor"', put: 'id="back" to="alone"' },
      { in: en, find: 'id="call" to="yard"', put: 'id="call" to="alone"' },
    ];
    const says = (await faultsOf(sound, ...edits)).map((fault) => fault.says);
    expect(says.some((one) => one.includes('from the scene "alone" the story never ends'))).toBe(true);
  });
});

describe("in the other blocks", () => {
  const kk = lessonIn("kk");
  check([
    { name: "an item for a box that is not there", in: kk, find: 'id="two" box="harms"', put: 'id="two" box="hurts"', says: /no box "hurts"/ },
    { name: "an exit without an adult to talk to", in: kk, find: " adult={true}", put: "", says: /adult/, at: "<Exit" },
    { name: "feelings in another order", in: kk, find: 'face="calm"', put: 'face="storm"', says: /faces/, at: "<Feelings" },
    { name: "a breath longer than a child can hold", in: kk, find: "in={3}", put: "in={30}", says: /in:/ },
    { name: "a law without its date", in: kk, find: ' asOf="2025-03-31"', put: "", says: /asOf/, at: "<Law" },
    { name: "a law of a day that never was", in: kk, find: 'asOf="2025-03-31"', put: 'asOf="2025-02-31"', says: /asOf/ },
  ]);
});

describe("in a lesson's frame", () => {
  const kk = lessonIn("kk");
  check([
    { name: "minutes that do not add up", in: moduleFile, find: "minutes: 12", put: "minutes: 13", says: /take 12 minutes, lesson.yaml says 13/, at: "<Step", reportedIn: moduleIn("en") },
    { name: "a pupils' lesson whose steps are of another length", in: kk, find: '"story" minutes={6}', put: '"story" minutes={5}', says: /They must be|the steps are/ },
    { name: "a pupils' lesson whose steps have other names", in: kk, find: '<Step id="skill"', put: '<Step id="rule"', says: /the steps are/ },
    {
      name: "a pupils' lesson with a step more",
      in: kk,
      find: '<Step id="home-link"',
      put: '<Step id="more" minutes={0} title="Тағы">\n\n<Notes>\n\nСөз.\n\n</Notes>\n\nСөз.\n\n</Step>\n\n<Step id="home-link"',
      says: /the steps are/,
      at: '<Step id="more"',
    },
    { name: "a step without notes", in: kk, find: "<Notes>\n\nСөз for the teacher of story.\n\n</Notes>\n", put: "", says: /"story" has 0 <Notes>/, at: '<Step id="story"' },
    { name: "a step with two notes", in: kk, find: "<Notes>\n\nСөз for the teacher of story.", put: "<Notes>\n\nСөз.\n\n</Notes>\n\n<Notes>\n\nСөз.", says: /"story" has 2 <Notes>/, at: '<Step id="story"' },
    { name: "notes that say nothing", in: kk, find: "<Notes>\n\nСөз for the teacher of story.\n", put: "<Notes>{/* later */}\n", says: /<Notes> says nothing/, at: "later" },
    { name: "no helpers", in: kk, find: "<Helpers />", put: "", says: /no <Helpers \/>/, at: "<Step" },
    { name: "the same block id twice", in: kk, find: '<Sort id="sort"', put: '<Sort id="story"', says: /"story" stands twice/ },
    { name: "the same step id twice", in: moduleIn("kk"), find: '<Step id="check"', put: '<Step id="why"', says: /"why" stands twice/, at: 'title="Сөз: check"' },
    { name: "text outside every step", in: moduleIn("kk"), find: '<Step id="check"', put: 'Сөз жоғалды.\n\n<Step id="check"', says: /text can't stand in a lesson outside its steps/, at: "Сөз жоғалды" },
  ]);

  test("a step after the last one of the lesson's shape", async () => {
    const edit = { in: kk, find: "Сөз.\n\n</Step>\n", put: "Сөз.\n\n</Step>\n" };
    const more = '\n<Step id="after" minutes={0} title="Тағы">\n\n<Notes>\n\nСөз.\n\n</Notes>\n\nСөз.\n\n</Step>\n';
    const files = { ...sound, [kk]: `${sound[kk]}${more}` };
    const fault = (await faultsOf(files, edit)).find(({ says }) => says.startsWith("the steps are"));
    expect(fault).toMatchObject({ file: kk, line: lineWith(files[kk], '<Step id="after"') });
  });
});

describe("in lesson.yaml", () => {
  check([
    { name: "a required block that does not exist", in: lessonFile, find: "[story, sort", put: "[story, sord", says: /there is no block "sord"/ },
    { name: "a required block that stores nothing", in: lessonFile, find: "[story, sort", put: "[story, now", says: /"now" stores nothing/ },
    { name: "a check that is not required", in: moduleFile, find: "required: [check]", put: "required: [why]", says: /the check "check" is not required/ },
    { name: "a title without a language", in: lessonFile, find: '  ru: "Урок"\n', put: "", says: /title\.ru/, at: "title:" },
    { name: "an empty title", in: lessonFile, find: 'ru: "Урок"', put: 'ru: ""', says: /title\.ru/ },
    { name: "an unknown entry", in: lessonFile, find: "sensitive: false", put: "sensitive: false\nsensetive: true", says: /sensetive/, at: "sensetive" },
    { name: "a code that is none", in: lessonFile, find: "code: B1", put: "code: b1!", says: /code/ },
    { name: "a line that is no YAML", in: lessonFile, find: "sensitive: false", put: "sensitive: [false", says: /not YAML/, at: "required:" },
  ]);

  test("a code that another lesson has", async () => {
    const files = { ...sound, ...secondLesson("code: B1") };
    const faults = await faultsOf(files);
    expect(faults).toContainEqual(
      expect.objectContaining({ file: "courses/b/02-lesson/lesson.yaml", line: 1, says: expect.stringContaining("B1") }),
    );
  });

  test("a lesson folder without one", async () => {
    const faults = await faultsOf(sound, { without: lessonFile });
    expect(faults).toContainEqual(expect.objectContaining({ file: lessonFile, line: 1, says: "the file is missing" }));
  });

  test("a course folder without a course.yaml", async () => {
    const faults = await faultsOf(sound, { without: "courses/staff/course.yaml" });
    expect(faults).toContainEqual(
      expect.objectContaining({ file: "courses/staff/course.yaml", line: 1, says: "the file is missing" }),
    );
  });
});

test("every fault of a file is said, not only the first", async () => {
  const faults = await faultsOf(
    sound,
    { in: moduleIn("kk"), find: "pass={0.8}", put: "pass={8}" },
    { in: moduleIn("kk"), find: "Сөз.\n", put: "[Сөз](javascript:alert)\n" },
    { in: lessonIn("ru"), find: '<Option id="green"', put: '<Option id="red"' },
  );
  expect(new Set(faults.map(({ file }) => file))).toEqual(new Set([moduleIn("kk"), lessonIn("ru")]));
});

function breath(id: string): string {
  return `<Breathe id="${id}" title="Т" in={3} out={5} rounds={4}>\n\nТ.\n\n</Breathe>`;
}

function secondLesson(code: string) {
  const entries = Object.entries(sound).filter(([name]) => name.startsWith("courses/b/01-lesson/"));
  return Object.fromEntries(
    entries.map(([name, text]) => [name.replace("01-lesson", "02-lesson"), text.replace("code: B1", code)]),
  );
}
