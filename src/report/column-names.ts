/**
 * Puts columns that the study names (attributes, sessions) behind fixed ones. A name that is taken already gets a prefix:
 * an attribute `role` becomes `attribute_role`. `named` are the added columns, in the order given.
 */
export function withFreeNames(
  fixed: readonly string[],
  added: readonly string[],
  prefix: string,
): { columns: string[]; named: string[] } {
  const taken = new Set(fixed)
  const named = added.map((name) => {
    let free = name
    while (taken.has(free)) free = `${prefix}_${free}`
    taken.add(free)
    return free
  })
  return { columns: [...fixed, ...named], named }
}
