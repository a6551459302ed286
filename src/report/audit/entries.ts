const ENTRY = /^ {0,4}- /

/**
 * What two versions of a YAML file with one list of entries do not share: the texts without the entries that stand in
 * both, so that less must be read. Both as they are where the lines above the lists differ.
 */
export function withoutSharedEntries(before: string, after: string): [before: string, after: string] {
  const old = cut(before)
  const now = cut(after)
  if (old.head !== now.head) return [before, after]
  const shared = new Map<string, number>()
  for (const entry of old.entries) shared.set(entry, (shared.get(entry) ?? 0) + 1)
  const fresh = now.entries.filter((entry) => {
    const count = shared.get(entry) ?? 0
    if (count > 0) shared.set(entry, count - 1)
    return count === 0
  })
  const left = old.entries.filter((entry) => {
    const count = shared.get(entry) ?? 0
    if (count > 0) shared.set(entry, count - 1)
    return count > 0
  })
  return [old.head + left.join(''), now.head + fresh.join('')]
}

function cut(text: string): { head: string; entries: string[] } {
  const entries: string[] = []
  let head = ''
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    if (ENTRY.test(line)) entries.push(line)
    else if (entries.length === 0) head += line
    else entries[entries.length - 1] += line
  }
  const last = entries.length - 1
  if (last >= 0 && !entries[last]?.endsWith('\n')) entries[last] += '\n'
  return { head, entries }
}
