import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { StcError } from '../../src/diagnostic.js'
import type { Effects } from '../../src/effects.js'
import type { LanguageCode } from '../../src/language/languages.js'
import { loadTranscripts } from '../../src/study/load.js'
import { bareStudy } from '../../src/study/study.js'
import { decode } from '../../src/transcript/decode.js'
import { findFrontMatter } from '../../src/transcript/front-matter.js'
import type { TranscriptSource } from '../../src/transcript/read.js'
import type { Transcript } from '../../src/transcript/transcript.js'

/** A turn as a person reads it: the words only, white space folded. */
export interface ExpectedTurn {
  speaker: string | null
  timestamp?: string
  text: string
}

/** A transcript on disk and what a person reads in it. */
export interface Fixture {
  leaf: string
  file: string
  language: LanguageCode
  aliases: Record<string, string>
  /** The file holds no transcript and must be refused. */
  refused: boolean
  speakers: string[]
  names: Record<string, string>
  turns: ExpectedTurn[]
}

/** Every fixture of a folder under test/fixtures, by name. */
export function fixturesIn(folder: string): Fixture[] {
  const root = path.resolve('test/fixtures', folder)
  return readdirSync(root)
    .sort()
    .map((leaf): Fixture => {
      const files = readdirSync(path.join(root, leaf))
      const input = files.find((name) => name.startsWith('input.')) ?? 'input.txt'
      const expected = JSON.parse(readFileSync(path.join(root, leaf, 'expected.json'), 'utf8'))
      return {
        ...{
          leaf,
          file: path.join(root, leaf, input),
          language: 'en',
          aliases: {},
          names: {},
          refused: false,
        },
        ...expected,
      }
    })
}

/** The text of a fixture with its language and aliases, but without what front matter declares. */
export function sourceOf({ file, language, aliases }: Fixture): TranscriptSource {
  const { text } = decode(readFileSync(file), file)
  return { id: 'input', file, text, language, aliases, bodyStart: findFrontMatter(text)?.bodyStart ?? 0 }
}

/** Reads a fixture the way every command reads a transcript; undefined where it is refused. */
export async function readFixture(fixture: Fixture): Promise<Transcript | undefined> {
  const session = {
    ...{ id: 'input', kind: undefined, date: undefined, place: undefined, minutes: undefined },
    ...{ language: undefined, speakers: undefined, aliases: fixture.aliases },
  }
  const study = { ...bareStudy(fixture.language), sessions: new Map([['input', session]]) }
  const effects = { cwd: process.cwd() } as Effects
  try {
    return (await loadTranscripts(study, [fixture.file], {}, effects))[0]
  } catch (cause) {
    if (cause instanceof StcError && cause.diagnostics[0]?.code === 'stc/no-speaker') return undefined
    throw cause
  }
}

/** The turns of a transcript as words only: gaps left out, white space folded. */
export function spokenTurns({ turns, text }: Transcript): ExpectedTurn[] {
  return turns.map((turn) => {
    const parts: string[] = []
    let at = turn.start
    for (const gap of turn.gaps) {
      parts.push(text.slice(at, gap.start))
      at = gap.end
    }
    parts.push(text.slice(at, turn.end))
    const spoken = fold(parts.join(' '))
    return {
      speaker: turn.speaker,
      text: spoken,
      ...(turn.timestamp === null ? {} : { timestamp: turn.timestamp }),
    }
  })
}

/** White space (also the line ends that ECMAScript forgets) folded to single blanks. */
export function fold(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ').trim()
}
