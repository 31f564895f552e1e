import { describe, expect, test } from "vitest";
import { checkFaults } from "./check-faults.ts";
import { faultsOf, lineWith } from "./planted-content.ts";
import { lessonFile, lessonIn, moduleFile, moduleIn, soundContent } from "./sound-content.ts";

const sound = soundContent();

describe("in a lesson's frame", () => {
  const kk = lessonIn("kk");
  checkFaults([
    {
      name: "minutes that do not add up",
      in: moduleFile,
      find: "minutes: 12",
      put: "minutes: 13",
      says: /take 12 minutes, lesson.yaml says 13/,
      at: "<Step",
      reportedIn: moduleIn("en"),
    },
    {
      name: "a pupils' lesson whose steps are of another length",
      in: kk,
      find: '"story" minutes={6}',
      put: '"story" minutes={5}',
      says: /They must be|the steps are/,
    },
    {
      name: "a pupils' lesson whose steps have other names",
      in: kk,
      find: '<Step id="skill"',
      put: '<Step id="rule"',
      says: /the steps are/,
    },
    {
      name: "a pupils' lesson with a step more",
      in: kk,
      find: '<Step id="home-link"',
      put: '<Step id="more" minutes={0} title="Тағы">\n\n<Notes>\n\nСөз.\n\n</Notes>\n\nСөз.\n\n</Step>\n\n<Step id="home-link"',
      says: /the steps are/,
      at: '<Step id="more"',
    },
    {
      name: "a step without notes",
      in: kk,
      find: "<Notes>\n\nСөз for the teacher of story.\n\n</Notes>\n",
      put: "",
      says: /"story" has 0 <Notes>/,
      at: '<Step id="story"',
    },
    {
      name: "a step with two notes",
      in: kk,
      find: "<Notes>\n\nСөз for the teacher of story.",
      put: "<Notes>\n\nСөз.\n\n</Notes>\n\n<Notes>\n\nСөз.",
      says: /"story" has 2 <Notes>/,
      at: '<Step id="story"',
    },
    {
      name: "notes that say nothing",
      in: kk,
      find: "<Notes>\n\nСөз for the teacher of story.\n",
      put: "<Notes>{/* later */}\n",
      says: /<Notes> says nothing/,
      at: "later",
    },
    { name: "no helpers", in: kk, find: "<Helpers />", put: "", says: /no <Helpers \/>/, at: "<Step" },
    {
      name: "the same block id twice",
      in: kk,
      find: '<Sort id="sort"',
      put: '<Sort id="story"',
      says: /"story" stands twice/,
    },
    {
      name: "the same step id twice",
      in: moduleIn("kk"),
      find: '<Step id="check"',
      put: '<Step id="why"',
      says: /"why" stands twice/,
      at: 'title="Сөз: check"',
    },
    {
      name: "text outside every step",
      in: moduleIn("kk"),
      find: '<Step id="check"',
      put: 'Сөз жоғалды.\n\n<Step id="check"',
      says: /text can't stand in a lesson outside its steps/,
      at: "Сөз жоғалды",
    },
  ]);

  test("a step after the last one of the lesson's shape", async () => {
    const edit = { in: kk, find: "Сөз.\n\n</Step>\n", put: "Сөз.\n\n</Step>\n" };
    const more =
      '\n<Step id="after" minutes={0} title="Тағы">\n\n<Notes>\n\nСөз.\n\n</Notes>\n\nСөз.\n\n</Step>\n';
    const files = { ...sound, [kk]: `${sound[kk]}${more}` };
    const fault = (await faultsOf(files, edit)).find(({ says }) => says.startsWith("the steps are"));
    expect(fault).toMatchObject({ file: kk, line: lineWith(files[kk], '<Step id="after"') });
  });
});

describe("in lesson.yaml", () => {
  checkFaults([
    {
      name: "a required block that does not exist",
      in: lessonFile,
      find: "[story, sort",
      put: "[story, sord",
      says: /there is no block "sord"/,
    },
    {
      name: "a required block that stores nothing",
      in: lessonFile,
      find: "[story, sort",
      put: "[story, now",
      says: /"now" stores nothing/,
    },
    {
      name: "a check that is not required",
      in: moduleFile,
      find: "required: [check]",
      put: "required: [why]",
      says: /the check "check" is not required/,
    },
    {
      name: "a title without a language",
      in: lessonFile,
      find: '  ru: "Урок"\n',
      put: "",
      says: /title\.ru/,
      at: "title:",
    },
    { name: "an empty title", in: lessonFile, find: 'ru: "Урок"', put: 'ru: ""', says: /title\.ru/ },
    {
      name: "an unknown entry",
      in: lessonFile,
      find: "sensitive: false",
      put: "sensitive: false\nsensetive: true",
      says: /sensetive/,
      at: "sensetive",
    },
    { name: "a code that is none", in: lessonFile, find: "code: B1", put: "code: b1!", says: /code/ },
    {
      name: "a line that is no YAML",
      in: lessonFile,
      find: "sensitive: false",
      put: "sensitive: [false",
      says: /not YAML/,
      at: "required:",
    },
  ]);

  test("a code that another lesson has", async () => {
    const files = { ...sound, ...secondLesson("code: B1") };
    const faults = await faultsOf(files);
    expect(faults).toContainEqual(
      expect.objectContaining({
        file: "courses/b/02-lesson/lesson.yaml",
        line: 1,
        says: expect.stringContaining("B1"),
      }),
    );
  });

  test("a lesson folder without one", async () => {
    const faults = await faultsOf(sound, { without: lessonFile });
    expect(faults).toContainEqual(
      expect.objectContaining({ file: lessonFile, line: 1, says: "the file is missing" }),
    );
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

function secondLesson(code: string) {
  const entries = Object.entries(sound).filter(([name]) => name.startsWith("courses/b/01-lesson/"));
  return Object.fromEntries(
    entries.map(([name, text]) => [name.replace("01-lesson", "02-lesson"), text.replace("code: B1", code)]),
  );
}
