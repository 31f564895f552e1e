import { bundleMDX } from "mdx-bundler";
import { getMDXComponent } from "mdx-bundler/client/index.js";
import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import type { ContentFault } from "#app/content-files/content-fault.ts";
import { elementNames } from "./elements.ts";
import { guardMdx } from "./guard-mdx.ts";

/** A Senim element of a lesson source, with its line for error messages. */
export type Element = { name: string; line: number; props: Record<string, unknown>; children: Node[] };
/** Either one of Senim's elements or a piece of prose, kept as React for rendering. */
export type Node = Element | ReactElement | string;

/** Reads an MDX source into a tree of elements and prose. The source can run nothing: guardMdx refuses code first. */
export async function readMdx(
  file: string,
  source: string,
): Promise<{ nodes: Node[]; faults: ContentFault[] }> {
  const faults: ContentFault[] = [];
  let code: string;
  try {
    ({ code } = await bundleMDX({
      source,
      // What it would print is said once, as a fault.
      esbuildOptions: (options) => ({ ...options, logLevel: "silent" }),
      mdxOptions: (options) => ({
        ...options,
        // First, so that it sees the source as written and not what other plugins add.
        remarkPlugins: [[guardMdx, { file, faults }], ...(options.remarkPlugins ?? [])],
      }),
    }));
  } catch (error) {
    // A refused source often fails to compile as well; the refusal says more.
    return { nodes: [], faults: faults.length > 0 ? faults : [compileFault(file, error)] };
  }
  if (faults.length > 0) return { nodes: [], faults };
  const content = getMDXComponent(code) as (props: { components: Record<string, string> }) => ReactNode;
  const components = Object.fromEntries(elementNames.map((name) => [name, `senim:${name}`]));
  return { nodes: toNodes(content({ components })), faults };
}

export function isElement(node: Node): node is Element {
  return typeof node === "object" && "name" in node;
}

function toNodes(children: ReactNode): Node[] {
  return Children.toArray(children).flatMap((child): Node[] => {
    if (typeof child === "string") return child.trim() === "" ? [] : [child];
    if (!isValidElement<{ children?: ReactNode; line?: number }>(child)) return [];
    if (typeof child.type !== "string") return toNodes(unwrap(child));
    if (!child.type.startsWith("senim:")) return [child];
    const { children: inner, line = 0, ...props } = child.props;
    return [{ name: child.type.slice("senim:".length), line, props, children: toNodes(inner) }];
  });
}

/** A fragment is its children; MDX's own content function is what it returns. */
function unwrap(element: ReactElement<{ children?: ReactNode }>): ReactNode {
  if (typeof element.type !== "function") return element.props.children;
  return (element.type as (props: unknown) => ReactNode)(element.props);
}

function compileFault(file: string, error: unknown): ContentFault {
  const message = error instanceof Error ? error.message : String(error);
  const line = Number(/:(\d+):\d+/.exec(message)?.[1] ?? 1);
  const reason =
    message.split("\n").find((text) => text.includes("[plugin") || text.includes("ERROR")) ?? message;
  return {
    file,
    line,
    says: `the file is not valid MDX: ${reason.replace(/^.*?\]\s*/, "").slice(0, 300)}`,
    mend: "Close every tag, keep a blank line after an opening and before a closing tag.",
  };
}
