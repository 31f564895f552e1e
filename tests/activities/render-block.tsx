import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import {
  isAnswered,
  feedbackFor,
  ruleOf,
  showAnswer,
  showBlock,
  type Answer,
  type Block,
} from "#app/activities/block.ts";
import { GameBook } from "#app/activities/scenario/game-book.tsx";
import type { Language } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { MessagesProvider } from "#app/i18n/messages.ts";
import { LessonBlock } from "#app/activities/block-alone.tsx";
import { mask } from "./masked.ts";
import type { Form } from "./seen-form.ts";

/** A block's HTML as a lesson page sends it. */
export function renderBlock(block: Block, language: Language, answer?: unknown): string {
  const read = answer === undefined ? undefined : ruleOf(block).readAnswer(block, answer, mask);
  return inPage(
    language,
    <LessonBlock
      block={showBlock(block, mask)}
      state={stateOf(block, read)}
      onAnswer={nothing}
      helpers={null}
    />,
  );
}

/** A story is told anew for paper when the browser prints; everything else is the same page. */
export function renderForForm(block: Block, language: Language, form: Form): string {
  if (block.kind !== "scenario" || form !== "on paper") return renderBlock(block, language);
  return inPage(language, <GameBook block={block} />);
}

function inPage(language: Language, children: ReactNode): string {
  return renderToStaticMarkup(<MessagesProvider value={messagesFor(language)}>{children}</MessagesProvider>);
}

function stateOf(block: Block, answer: Answer | undefined) {
  if (!answer) return undefined;
  const isFinished = isAnswered(block, answer);
  const best = ruleOf(block).score?.(block, answer) ?? null;
  return {
    answer: showAnswer(block, answer, mask),
    isFinished,
    isDone: isFinished,
    best,
    attempts: 1,
    feedback: feedbackFor(block, answer, mask),
  };
}

function nothing(): void {}
