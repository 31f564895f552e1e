import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/messages.ts";
import { useLessonWords } from "#app/learning/courses/words.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { createMarkupKeeper } from "#app/markup-keeper.server.tsx";
import { KeptMarkup, MarkupKeeper, type KeepMarkup } from "#app/ui/kept-markup.tsx";

const step = { id: "story" };

function Greeting({ name }: { name: string }) {
  const lessons = useLessonWords();
  return (
    <p>
      {lessons.next}, {name} & co.
    </p>
  );
}

function page(name: string, onRender = () => {}): ReactElement {
  return (
    <KeptMarkup className="greeting" owner={step} variant={() => name}>
      {() => {
        onRender();
        return [<Greeting key="one" name={name} />, <hr key="two" />];
      }}
    </KeptMarkup>
  );
}

function render(content: ReactElement, keep?: KeepMarkup, language: "kk" | "ru" = "kk"): string {
  return renderToString(
    <MessagesProvider value={messagesFor(language)}>
      <MarkupKeeper value={keep}>{content}</MarkupKeeper>
    </MessagesProvider>,
  );
}

test("what is kept is what a browser would have rendered", () => {
  const keep = createMarkupKeeper()("kk");
  const asInBrowser = render(page("Айгерім"));
  expect(render(page("Айгерім"), keep)).toBe(asInBrowser);
  expect(render(page("Айгерім"), keep)).toBe(asInBrowser);
});

test("it is rendered once for all who are at the same point", () => {
  const keep = createMarkupKeeper()("kk");
  let rendered = 0;
  for (const name of ["Айгерім", "Айгерім", "Даниял", "Айгерім"]) {
    render(
      page(name, () => (rendered += 1)),
      keep,
    );
  }
  expect(rendered).toBe(2);
});

test("one learner's answers never stand on another's page", () => {
  const keep = createMarkupKeeper()("kk");
  expect(render(page("Айгерім"), keep)).toContain("Айгерім");
  expect(render(page("Даниял"), keep)).not.toContain("Айгерім");
});

test("each language has its own", () => {
  const keeperFor = createMarkupKeeper();
  const kk = render(page("Айгерім"), keeperFor("kk"), "kk");
  expect(render(page("Айгерім"), keeperFor("ru"), "ru")).not.toBe(kk);
});

test("what nobody asked for the longest goes first", () => {
  const seen: string[] = [];
  const keep = createMarkupKeeper(300)("kk");
  const show = (name: string) =>
    render(
      page(name, () => seen.push(name)),
      keep,
    );
  for (const name of ["a", "b", "c", "d", "e", "f", "g", "h"]) show(name);
  seen.length = 0;
  show("h");
  show("a");
  expect(seen).toEqual(["a"]);
});
