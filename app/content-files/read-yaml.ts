import { existsSync, readFileSync } from "node:fs";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";
import type { z } from "zod";
import type { ContentFault } from "./content-fault.ts";

type Path = readonly PropertyKey[];
type ReadYaml<Value> = { value: Value; lineAt: (...path: Path) => number };

/** A YAML file by its schema, with the line of each entry; undefined where it has faults, which are added to `faults`. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  faults: ContentFault[],
): ReadYaml<z.output<Schema>> | undefined {
  if (!existsSync(file)) {
    faults.push({ file, line: 1, says: "the file is missing", mend: "Write it, or remove the folder." });
    return undefined;
  }
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: counter });
  const [error] = document.errors;
  if (error) {
    const [says] = error.message.split("\n");
    faults.push({
      file,
      line: error.linePos?.[0].line ?? 1,
      says: `this is not YAML: ${says}`,
      mend: "Correct the line.",
    });
    return undefined;
  }
  const lineAt = (...path: Path) => counter.linePos(offsetOf(document, path)).line || 1;
  const result = schema.safeParse(document.toJS());
  for (const issue of result.error?.issues ?? []) {
    const at = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    faults.push({
      file,
      line: lineAt(...at),
      says: `${at.join(".")}: ${issue.message}`,
      mend: "Correct the entry.",
    });
  }
  return result.success ? { value: result.data, lineAt } : undefined;
}

/** Where the entry begins, or the nearest one above it that is there. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && one.key.value === key);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    }
  }
  return offset;
}
