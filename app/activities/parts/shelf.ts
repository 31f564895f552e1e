/** What is fetched by need, and then at hand at once: a page that is drawn in one go can wait for nothing in it. */
export function shelf<Sources extends Record<string, () => Promise<object>>>(sources: Sources) {
  type Name = keyof Sources & string;
  const loaded: { [One in Name]?: Awaited<ReturnType<Sources[One]>> } = {};
  return { has, load, take };

  function has(name: string): name is Name {
    return name in sources;
  }

  /** Fetches what lies here of these names. */
  async function load(names: readonly string[]): Promise<void> {
    await Promise.all(
      names.filter(has).map(async (name) => Object.assign(loaded, { [name]: await sources[name]?.() })),
    );
  }

  /** What `load` has fetched. */
  function take<One extends Name>(name: One): Awaited<ReturnType<Sources[One]>> {
    const found = loaded[name];
    if (!found) throw new Error(`the views of “${name}” were not loaded`);
    return found;
  }
}
