import type { Manuscript } from '../manuscript/manuscript.js'
import { alike, type NameKey, type NameWords, nameKey } from './alike.js'
import { findNamings } from './find-namings.js'
import type { Named, Naming, NamingForm } from './naming.js'

/** One use of a group's name, or of something near it. */
export interface NameUse extends Naming {
  /** 1 for the name of the codebook; else how alike, below 1, or 0 where only its place among the others tells. */
  alike: number
  /** Case, articles and punctuation left out: uses with the same one have one name. */
  normal: string
}

/** All that a paper calls one group, subgroup or code, in the order of the paper. */
export interface Drift extends Named {
  uses: readonly NameUse[]
  /** Uses of another name than the codebook's. */
  deviating: readonly NameUse[]
}

/** How alike words must be to be taken for a name, by how they are set apart, announced or not. */
const NEEDED: Readonly<Record<NamingForm, readonly [announced: number, alone: number]>> = {
  heading: [0.6, 0.6],
  list: [0.5, 0.5],
  table: [0.66, 0.66],
  // What is set apart without a word of themes is something else, unless it is the very name.
  'quotation marks': [0.6, 1],
  emphasis: [0.6, 1],
  'running text': [0.75, 0.75],
}

/**
 * What a paper calls the groups, subgroups and codes of a study: for each that it names, every use, and those that are not
 * the codebook's name. Words are taken for a name where they are set apart and share most of their stems with it, or where
 * among headings or items of a list, as many as there are groups, they are the only ones without a group.
 */
export function namesDrift(manuscript: Manuscript, names: readonly Named[], words: NameWords): Drift[] {
  const keys = names.map((named) => ({ named, key: nameKey(named.name, words) }))
  const uses = new Map<Named, NameUse[]>(names.map((named) => [named, []]))
  const seen = new Set<string>()
  const rows: InRow[] = []
  for (const naming of findNamings(manuscript)) {
    const { naming: cut, key, named, near } = closest(naming, keys, words)
    if (naming.row !== null) rows.push({ row: naming.row, naming, key, named })
    if (!named) continue
    const place = `${named.kind} ${named.id} ${cut.span.start}`
    const overlapping = uses
      .get(named)
      ?.some(({ span }) => span.start < cut.span.end && cut.span.start < span.end)
    if (seen.has(place) || overlapping) continue
    seen.add(place)
    uses.get(named)?.push({ ...cut, alike: near, normal: key.normal })
  }
  for (const { named, use } of byPlace(rows, names)) uses.get(named)?.push(use)
  return names.flatMap((named) => {
    const own = (uses.get(named) ?? []).sort((a, b) => a.span.start - b.span.start)
    const deviating = own.filter((use) => use.alike < 1)
    return own.length === 0 ? [] : [{ ...named, uses: own, deviating }]
  })
}

/** What `alike` gives two names of the same words in another order or form. */
const SAME_WORDS = 0.99

/** A heading or an item of a list, with the name it is nearest to. */
interface InRow {
  row: string
  naming: Naming
  key: NameKey
  named: Named | undefined
}

interface Closest {
  naming: Naming
  key: NameKey
  named: Named | undefined
  near: number
}

/** The name that words are nearest to, and the part of them that is; no name where none is near enough. */
function closest(naming: Naming, keys: readonly { named: Named; key: NameKey }[], words: NameWords): Closest {
  let best: Closest = { naming, key: nameKey(naming.written, words), named: undefined, near: 0 }
  const [announced, alone] = NEEDED[naming.form]
  const needed = naming.announced ? announced : alone
  for (const cut of cutsOf(naming)) {
    const key = nameKey(cut.written, words)
    for (const { named, key: own } of keys) {
      const near = alike(key, own)
      if (near <= best.near || near < needed) continue
      // One shared word is too little, unless the names have no more.
      const shared = key.stems.filter((stem) => own.stems.includes(stem)).length
      if (shared < 2 && near < SAME_WORDS) continue
      best = { naming: cut, key, named, near }
    }
  }
  return best
}

/** The words as they stand, the part before a colon or a bracket, and in running text every beginning of them. */
function cutsOf(naming: Naming): Naming[] {
  const shorter = (length: number): Naming => ({
    ...naming,
    written: naming.written.slice(0, length).trimEnd(),
    span: { start: naming.span.start, end: Math.min(naming.span.end, naming.span.start + length) },
  })
  const { written, form } = naming
  if (form === 'running text') {
    const ends = [...written.matchAll(/\s+/g)].map(({ index }) => index).slice(0, 12)
    return [...ends, written.length].map(shorter)
  }
  const mark = /\s*(?::|\(|\s[–—-]\s)/u.exec(written)?.index
  return mark === undefined || mark === 0 ? [naming] : [naming, shorter(mark)]
}

/** What alone has no group in a row where all other groups have one: `A burden of trust` among headings. */
function byPlace(rows: readonly InRow[], names: readonly Named[]): { named: Named; use: NameUse }[] {
  const groups = names.filter(({ kind }) => kind === 'group')
  const byRow = new Map<string, InRow[]>()
  for (const each of rows) byRow.set(each.row, [...(byRow.get(each.row) ?? []), each])
  return [...byRow.values()].flatMap((row) => {
    const open = row.filter(({ named }) => named === undefined)
    const left = groups.filter((group) => !row.some(({ named }) => named === group))
    const [only] = open
    const [named] = left
    const isRow = groups.length > 2 && row.length === groups.length
    if (!isRow || open.length !== 1 || left.length !== 1 || !only || !named) return []
    return [{ named, use: { ...only.naming, alike: 0, normal: only.key.normal } }]
  })
}
