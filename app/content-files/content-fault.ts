/** Something an author has to mend, said so that the author can: where, what, and what to do. */
export type ContentFault = { file: string; line: number; says: string; mend: string };

export function faultLine({ file, line, says, mend }: ContentFault): string {
  return `${file}:${line}  ${says}\n    ${mend}`;
}
