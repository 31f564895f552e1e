import { describe, expect, test } from "vitest";
import { faultLine } from "#app/content-files/content-fault.ts";
import { edited, faultsOf, lineWith } from "../courses/planted-content.ts";
import { moduleIn, soundContent } from "../courses/sound-content.ts";

const sound = soundContent();
const kk = moduleIn("kk");

/** Puts `text` where a paragraph stood and expects its line to be refused. */
function refuses(name: string, text: string, says: RegExp, at = text): void {
  test(name, async () => {
    const edit = { in: kk, find: "Сөз.\n", put: `${text}\n` };
    const line = lineWith(edited(sound, edit)[kk], at);
    const faults = await faultsOf(sound, edit);
    const fault = faults.find((one) => says.test(one.says));
    expect(fault, JSON.stringify(faults, null, 1)).toMatchObject({
      file: kk,
      line,
      mend: expect.stringMatching(/\w{3}/),
    });
  });
}

describe("code in a lesson is refused:", () => {
  refuses("import", 'import fs from "node:fs"', /import and export/);
  refuses("export", "export const right = true", /import and export/);
  refuses("an expression in the text", "Сөз {process.env.HOME}", /expression/);
  refuses("an expression of its own", "{globalThis.planted = true}", /expression/);
  refuses("an expression between two comments", "{/* a */ globalThis.planted = true /* b */}", /expression/);
  refuses(
    "an expression in an attribute",
    "<Remember title={process.env.HOME}>\n\nСөз.\n\n</Remember>",
    /not a number/,
    "<Remember",
  );
  refuses(
    "a call in a number's place",
    "<Remember title={Number(1)}>\n\nСөз.\n\n</Remember>",
    /not a number/,
    "<Remember",
  );
  refuses(
    "a spread attribute",
    '<Remember {...{ title: "Сөз" }}>\n\nСөз.\n\n</Remember>',
    /spread/,
    "<Remember",
  );
  refuses("an unknown element", '<Iframe src="/x" />', /<Iframe> is not an element/);
  refuses("a member of an element", '<Remember.Box title="Сөз" />', /is not an element/);
  refuses("a fragment", "<>Сөз</>", /is not an element/);
  refuses("raw HTML", "<div>Сөз</div>", /<div> is not an element/);
  refuses("raw HTML in a line", "Сөз <b>сөз</b>", /<b> is not an element/);
  refuses("a script", "<script>alert(1)</script>", /<script> is not an element/);
  refuses("a picture with a handler", '<img src="x" onerror="alert(1)" />', /<img> is not an element/);
  refuses("an HTML comment", "<!-- Сөз -->", /not valid MDX/);
  refuses(
    "a line of the compiler's own making",
    '<Remember line={1} title="Сөз">\n\nСөз.\n\n</Remember>',
    /has no attribute line/,
    "<Remember",
  );
  refuses("a tag that is never closed", '<Remember title="Сөз">\n\nСөз.', /not valid MDX/, "</Step>");

  test("and none of it has run", async () => {
    await faultsOf(sound, { in: kk, find: "Сөз.\n", put: "{(globalThis.planted = true)}\n" });
    expect("planted" in globalThis).toBe(false);
  });

  test("a comment for authors may stand", async () => {
    expect(
      await faultsOf(sound, { in: kk, find: "Сөз.\n", put: "{/* reviewed in November */}\n\nСөз.\n" }),
    ).toEqual([]);
  });
});

describe("a link is refused that leads", () => {
  refuses("to another site", "[Сөз](https://example.com/)", /leads to https:\/\/example\.com/);
  refuses("to another site without a scheme", "[Сөз](//example.com/)", /leads to \/\/example/);
  refuses("to another site by a backslash", "[Сөз](/\\\\example.com/)", /leads to/);
  refuses("to a script", "[Сөз](javascript:alert)", /leads to javascript/);
  refuses("to a script in capitals", "[Сөз](JaVaScRiPt:alert)", /leads to/);
  refuses("to a document in the address", "[Сөз](data:text/html,x)", /leads to data/);
  refuses("to an allowed site over plain http", "[Сөз](http://adilet.zan.kz/)", /leads to http:/);
  refuses(
    "to a site that begins like an allowed one",
    "[Сөз](https://adilet.zan.kz.example.com/)",
    /leads to/,
  );
  refuses(
    "to an allowed site with somebody's name before it",
    "[Сөз](https://adilet.zan.kz@example.com/)",
    /leads to/,
  );
  refuses("to a number that is no help line", "[Сөз](tel:87001234567)", /leads to tel/);
  refuses(
    "anywhere by a reference",
    "[Сөз][там]\n\n[там]: https://example.com/",
    /linkReference|definition/,
    "[Сөз]",
  );

  test.each(["/help", "#story", "tel:111", "https://adilet.zan.kz/rus/docs/V2200031180"])(
    "(a link to %s may stand)",
    async (address) => {
      expect(await faultsOf(sound, { in: kk, find: "Сөз.\n", put: `[Сөз](${address})\n` })).toEqual([]);
    },
  );
});

describe("prose is refused with", () => {
  refuses("a picture", "![Сөз](/x.png)", /image/);
  refuses("a code block", "```\nСөз\n```", /code/, "```");
  refuses("code in a line", "`Сөз`", /inlineCode/);
  refuses("a heading of a step's rank", "## Сөз", /only ### headings/);
  refuses("a line across the page", "Сөз\n\n***", /thematicBreak/, "***");
});

describe("an attribute that an element does not have is refused:", () => {
  const elsewhere = (name: string, find: string, put: string, says: RegExp) =>
    test(name, async () => {
      const edit = { in: kk, find, put };
      const faults = await faultsOf(sound, edit);
      const fault = faults.find((one) => says.test(one.says));
      expect(fault, JSON.stringify(faults, null, 1)).toMatchObject({
        file: kk,
        line: lineWith(edited(sound, edit)[kk], put),
      });
    });
  elsewhere("of a step", '<Step id="why"', '<Step id="why" onclick="x"', /onclick/);
  elsewhere("of a block", "pass={0.8}", "pas={0.8}", /pas/);
  elsewhere("of a question", '<Question id="second"', '<Question id="second" hint="x"', /hint/);
  elsewhere("of an option", '<Option id="green"', '<Option id="green" wrong={true}', /wrong/);
  elsewhere("of notes", "<Notes>", '<Notes class="x">', /class/);
  elsewhere("of helpers", "<Helpers />", '<Helpers style="x" />', /style/);
  elsewhere("that the compiler makes", '<Option id="green"', '<Option id="green" html="x"', /html/);
  elsewhere("that the block's data has", '<Quiz id="check"', '<Quiz kind="sort" id="check"', /kind/);
  elsewhere(
    "that the block's parts are called",
    '<Quiz id="check"',
    '<Quiz questions="x" id="check"',
    /questions/,
  );
});

describe("an element in a place where it would be lost is refused:", () => {
  refuses(
    "notes in a quote, which pupils would read",
    "> <Notes>\n>\n> Сөз.\n>\n> </Notes>",
    /<Notes> .*in/,
    "> <Notes>",
  );
  refuses("helpers in a paragraph", "Сөз <Helpers /> сөз.", /<Helpers> /);
  refuses(
    "a law in a rule to remember",
    '<Remember title="Сөз">\n\n<Helpers />\n\nСөз.\n\n</Remember>',
    /<Helpers> /,
    "<Helpers />",
  );
  refuses(
    "a step in a step",
    '<Step id="inner" minutes={0} title="Сөз">\n\nСөз.\n\n</Step>',
    /<Step> /,
    '<Step id="inner"',
  );
  refuses(
    "a question outside a quiz",
    '<Question id="q" asks="?">\n\nСөз.\n\n</Question>',
    /<Question> /,
    "<Question",
  );

  test("an option outside a question", async () => {
    const edit = {
      in: kk,
      find: '<Question id="first"',
      put: '<Option id="lost" says="Сөз" />\n\n<Question id="first"',
    };
    const line = lineWith(edited(sound, edit)[kk], '"lost"');
    expect(await faultsOf(sound, edit)).toContainEqual(
      expect.objectContaining({ file: kk, line, says: expect.stringContaining("<Option>") }),
    );
  });

  test("text between the questions of a quiz", async () => {
    const edit = { in: kk, find: '<Question id="second"', put: 'Жоғалған сөз.\n\n<Question id="second"' };
    const line = lineWith(edited(sound, edit)[kk], "Жоғалған");
    expect(await faultsOf(sound, edit)).toContainEqual(expect.objectContaining({ file: kk, line }));
  });
});

test("a fault is printed as file, line, what, and what to do", () => {
  const fault = { file: "content/x/kk.mdx", line: 7, says: "this", mend: "Do that." };
  expect(faultLine(fault)).toBe("content/x/kk.mdx:7  this\n    Do that.");
});
