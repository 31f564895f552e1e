import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "#app/i18n/language.ts";
import type { Html } from "#app/learning/courses/lesson.ts";

/** Prose as ready HTML; `/help` becomes `/kk/help`. */
export function renderProse(nodes: readonly (ReactElement | string)[], language: Language): Html {
  const children = nodes.map((node) => (typeof node === "string" ? node : localise(node, language)));
  return renderToStaticMarkup(createElement(Fragment, null, ...children))
    .replaceAll(/\n+/g, "\n")
    .trim();
}

function localise(node: ReactNode, language: Language): ReactNode {
  if (Array.isArray(node)) return node.map((child) => localise(child, language));
  if (!isValidElement<{ href?: string; children?: ReactNode }>(node)) return node;
  const { children, href, ...props } = node.props;
  const address = href?.startsWith("/") ? `/${language}${href}` : href;
  return createElement(node.type, { ...props, key: node.key, href: address }, localise(children, language));
}
