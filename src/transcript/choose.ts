import { fail } from '../diagnostic.js'
import { suggest } from '../diagnostics/suggest.js'
import { LAYOUTS } from './layouts/index.js'
import type { Layout } from './layouts/layout.js'
import { type Reading, type ReadingContext, readByFamily, WEAK } from './reading.js'
import type { Container } from './subtitles.js'

/** The reading that explains most, and the others that explain anything, best first. */
export interface Choice {
  best: Reading
  others: readonly Reading[]
}

/**
 * Reads a file by every family of layouts and keeps the one that explains most; ties go to the first in LAYOUTS.
 * Throws StcError with stc/usage for a layout that does not exist.
 */
export function chooseReading(
  context: Omit<ReadingContext, 'forced'>,
  container: Container | undefined,
  name?: string,
): Choice {
  const forced = name === undefined ? undefined : layoutNamed(name)
  const possible = LAYOUTS.filter((layout) =>
    forced
      ? layout.match === forced.match && layout.container === forced.container
      : layout.container === container,
  )
  const families = new Map<string, [Layout, ...Layout[]]>()
  const keys = new Map<unknown, number>()
  for (const layout of possible) {
    if (!keys.has(layout.match)) keys.set(layout.match, keys.size)
    const key = `${keys.get(layout.match)}`
    const family = families.get(key)
    if (family) family.push(layout)
    else families.set(key, [layout])
  }
  const { lines } = context
  // What was settled above by evidence is not forced.
  const proven = forced !== undefined && context.settled === undefined
  const spoken = lines.all.filter((line) => !line.blank && line.furniture === undefined).length
  const tried = [...families.values()]
  const bearsSign = ([first]: readonly [Layout, ...Layout[]]): boolean =>
    forced !== undefined || first.sign?.test(lines.text) !== false
  const strict = tried.filter(([first]) => first.weak !== true).filter(bearsSign)
  const readings = strict.map((family) => readByFamily(family, { ...context, forced: proven }))
  // A weak layout cannot explain more than seven in ten of the lines, so that it is not asked where a strict one does.
  if (forced !== undefined || Math.max(0, ...readings.map(({ score }) => score)) < spoken * WEAK) {
    const weak = tried.filter(([first]) => first.weak === true).filter(bearsSign)
    readings.push(...weak.map((family) => readByFamily(family, { ...context, forced: proven })))
  }
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a))
  const others = readings
    .filter((each) => each !== best && each.score > 0 && each.typical)
    .sort((a, b) => b.score - a.score)
  return { best: forced ? { ...best, layout: forced } : best, others }
}

function layoutNamed(name: string): Layout {
  const found = LAYOUTS.find((layout) => layout.name === name)
  if (found) return found
  const names = LAYOUTS.map((layout) => layout.name)
  const near = suggest(name, names)
  return fail('stc/usage', `there is no layout "${name}"`, {
    hint: near ? `did you mean "${near}"?` : `layouts: ${names.join(', ')}`,
  })
}
