import type { ContentFault } from "#app/content-files/content-fault.ts";
import { readYaml } from "#app/content-files/read-yaml.ts";
import { domainsSchema, scalesSchema, type DomainsFile, type ScaleEntry } from "./instrument-schema.ts";
import { subDomainsOf } from "./instrument.ts";

/** The scales; undefined where the file can't be read. Faults are added to `faults`. */
export function readScales(file: string, faults: ContentFault[]): ScaleEntry[] | undefined {
  const read = readYaml(file, scalesSchema, faults);
  if (!read) return undefined;
  const { scales } = read.value;
  for (const [index, { id, steps }] of scales.entries()) {
    const line = read.lineAt("scales", index, "id");
    if (scales.findIndex((one) => one.id === id) < index) {
      faults.push({
        file,
        line,
        says: `the scale "${id}" stands twice`,
        mend: "Give one of them another id.",
      });
    }
    if (new Set(steps.map((step) => step.id)).size < steps.length) {
      faults.push({ file, line, says: `two steps of "${id}" have one id`, mend: "Give each step its own." });
    }
    const turns = steps.filter(
      ({ favourable }, at) => at > 0 && favourable !== steps[at - 1]?.favourable,
    ).length;
    if (turns !== 1) {
      const mend = "Mark the steps of one end, not all of them, as `favourable: true`.";
      faults.push({ file, line, says: `"${id}" has no one good end`, mend });
    }
  }
  return scales;
}

/** The domains with the lessons that teach them; undefined where the file can't be read. */
export function readDomains(file: string, faults: ContentFault[]): DomainsFile | undefined {
  const read = readYaml(file, domainsSchema, faults);
  if (!read) return undefined;
  const found = Object.fromEntries(
    read.value.domains.map(({ id, subDomains }) => [id, subDomains.map((one) => one.id)]),
  );
  for (const [id, wanted] of Object.entries(subDomainsOf)) {
    if (found[id]?.join() === wanted.join()) continue;
    const line = read.lineAt(
      "domains",
      read.value.domains.findIndex((one) => one.id === id),
    );
    faults.push({
      file,
      line,
      says: `${id} holds ${found[id]?.join(", ") ?? "nothing"}`,
      mend: `It must hold ${wanted.join(", ")}.`,
    });
  }
  const named = new Set(read.value.lessons.map(({ id }) => id));
  read.value.domains.forEach((domain, at) =>
    domain.subDomains.forEach(({ lessons }, below) =>
      lessons.forEach((lesson, index) => {
        if (named.has(lesson)) return;
        const line = read.lineAt("domains", at, "subDomains", below, "lessons", index);
        faults.push({
          file,
          line,
          says: `the lesson "${lesson}" has no name`,
          mend: "Name it in kk, ru and en under `lessons`.",
        });
      }),
    ),
  );
  return read.value;
}
