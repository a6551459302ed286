import type { Codebook } from '../../codebook/codebook.js'
import type { MeaningUnit } from '../../coding/meaning-unit.js'
import { alike, type NameKey, type NameWords, nameKey } from '../names/alike.js'
import type { Basis } from './claim.js'
import type { Sentence } from './sentences.js'

/** So alike a heading and a group's name must be. */
const SAME_GROUP = 0.6

/** The units behind a claim, and by what they were found. */
export interface FoundBasis {
  basis: Basis
  units: readonly MeaningUnit[]
}

/** Finds the units behind the claims of a paper. */
export class Bases {
  readonly #byId: ReadonlyMap<string, MeaningUnit>
  readonly #names: readonly { key: NameKey; basis: Basis & { id: string }; units: readonly MeaningUnit[] }[]

  /** @param units those in play */
  constructor(
    units: readonly MeaningUnit[],
    codebook: Pick<Codebook, 'groups'>,
    readonly words: NameWords,
  ) {
    this.#byId = new Map(units.map((unit) => [unit.id, unit]))
    this.#names = codebook.groups.flatMap((group) => [
      ...group.subgroups.map(({ id, name }) => {
        const own = new Set(group.codes.filter(({ subgroup }) => subgroup === id).map((code) => code.id))
        const of = units.filter(({ codes }) => codes.some((code) => own.has(code)))
        return { key: nameKey(name, words), basis: { by: 'subgroup' as const, id, name }, units: of }
      }),
      {
        key: nameKey(group.name, words),
        basis: { by: 'group' as const, id: group.id, name: group.name },
        units: units.filter(({ groups }) => groups.includes(group.id)),
      },
    ])
  }

  /** The units that the sentence cites, else its paragraph, else those of the group a heading names, the innermost first. */
  of({ cites, around, headings }: Sentence): FoundBasis | undefined {
    for (const [by, ids] of [['sentence', cites] as const, ['paragraph', around] as const]) {
      const units = ids.flatMap((id) => this.#byId.get(id) ?? [])
      if (units.length > 0) return { basis: { by, units: units.map(({ id }) => id) }, units }
    }
    for (const heading of headings) {
      const key = nameKey(heading, this.words)
      let best: (FoundBasis & { alike: number }) | undefined
      for (const { key: own, basis, units } of this.#names) {
        const near = alike(key, own)
        if (near >= SAME_GROUP && near > (best?.alike ?? 0)) best = { basis, units, alike: near }
      }
      if (best) return best
    }
    return undefined
  }
}
