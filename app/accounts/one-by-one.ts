/** A class that shares one name may come at once. */
const mostAtOnce = 40;

const lines = new Map<string, { last: Promise<unknown>; count: number }>();

/** Does the work of each name one after another, in this process; undefined where too many of that name wait. */
export async function oneByOne<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const line = lines.get(name) ?? { last: Promise.resolve(), count: 0 };
  if (line.count >= mostAtOnce) return undefined;
  lines.set(name, line);
  line.count += 1;
  const result = line.last.then(work);
  line.last = result.catch(() => undefined);
  try {
    return await result;
  } finally {
    line.count -= 1;
    if (line.count === 0) lines.delete(name);
  }
}
