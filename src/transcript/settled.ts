import type { Aliases } from './aliases.js'
import { firstTags, type ReadTurns } from './reading.js'
import type { Container } from './subtitles.js'
import type { Turn } from './transcript.js'
import type { Verdict } from './weigh-label.js'

/** What the beginning of a file, or its parts so far, have decided for those that follow. */
export interface Settled {
  layout: string
  container: Container | undefined
  /** The width at which the text was wrapped by hand. */
  wrapWidth: number | undefined
  /** Of each label; a label that was refused is judged again where there is more of it. */
  verdicts: ReadonlyMap<string, Verdict>
  aliases: Aliases
  /** Labels that have begun a turn. */
  speakers: ReadonlySet<string>
  /** Whether there are parts above, so that no header can stand here. */
  begun: boolean
  /** The turn that goes on here, if one was cut. */
  turn: Pick<Turn, 'number' | 'speaker' | 'timestamp'> | undefined
}

/** What is settled after one more part: speakers who were first heard in it are known from now on. */
export function settledBy(settled: Settled, reading: ReadTurns): Settled {
  const { verdicts, aliases } = reading
  const heard = [...verdicts].filter(([, { speaker }]) => speaker)
  return {
    ...settled,
    verdicts: new Map([...settled.verdicts, ...heard]),
    aliases: joinedAliases(settled.aliases, aliases),
    speakers: new Set([...settled.speakers, ...firstTags(reading).keys()]),
    begun: true,
  }
}

/** Aliases of a part beside those that were found above, which go first. */
export function joinedAliases(above: Aliases, here: Aliases): Aliases {
  return {
    canonical: new Map([...here.canonical, ...above.canonical]),
    names: new Map([...here.names, ...above.names]),
    roles: new Map([...here.roles, ...above.roles]),
    reasons: new Map([...here.reasons, ...above.reasons]),
  }
}
