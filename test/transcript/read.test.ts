import { describe, expect, it } from 'vitest'
import { StcError } from '../../src/diagnostic.js'
import { frontMatterSchema } from '../../src/study/schema.js'
import { decode } from '../../src/transcript/decode.js'
import { findFrontMatter } from '../../src/transcript/front-matter.js'
import { type DeclaredSpeaker, readTranscript } from '../../src/transcript/read.js'
import type { Transcript } from '../../src/transcript/transcript.js'
import { turnRecords } from '../../src/transcript/turn-records.js'
import { readYaml } from '../../src/yaml/read.js'
import { golden } from '../golden.js'

/** Reads the bytes of a file as a command does, with the speakers that its front matter declares. */
function readFile(id: string, bytes: Uint8Array): Transcript {
  const { text } = decode(bytes, 'input.txt')
  const block = findFrontMatter(text)
  const front =
    block && readYaml(block.yaml, 'input.txt', frontMatterSchema, { lineOffset: block.lineOffset })
  const speakers = Object.entries(front?.value?.speakers ?? {})
  return readTranscript({
    id,
    file: 'input.txt',
    text,
    language: front?.value?.language ?? 'en',
    bodyStart: block?.bodyStart ?? 0,
    declared: Object.fromEntries(
      speakers.map(([tag, speaker]): [string, DeclaredSpeaker] => [tag, speaker ?? {}]),
    ),
  })
}

function shown(transcript: Transcript): string {
  const points = [...transcript.text]
  const turns = turnRecords(transcript).map(({ transcript: _, participant, role, ...turn }) => {
    expect(points.slice(turn.start, turn.end).join('')).toBe(turn.text)
    const gaps = transcript.turns[turn.turn - 1]?.gaps ?? []
    const unsaid = gaps.map((gap) => transcript.text.slice(gap.start, gap.end))
    return unsaid.length > 0 ? { ...turn, unsaid } : turn
  })
  const speakers = [...transcript.speakers.values()].map(
    ({ label, participant, role, declared }) =>
      `${label} = ${participant}, ${role}${declared ? ', declared' : ''}`,
  )
  const diagnostics = transcript.diagnostics.map(
    ({ severity, code, message, place, hint }) =>
      `${place?.line}:${place?.column} ${severity} ${code.slice(4)}: ${message}${hint ? ` = ${hint}` : ''}`,
  )
  return `${JSON.stringify({ speakers, turns, diagnostics }, undefined, 2)}\n`
}

describe('a transcript is read into turns', () => {
  golden('transcript', 'expected.json', (leaf) => shown(readFile('FG1', leaf.bytes('input.txt'))))
})

describe('a text that names no speaker', () => {
  const refused = (text: string, bodyStart = 0) => {
    try {
      readTranscript({ id: 'x', file: 'x.txt', text, language: 'en', bodyStart })
    } catch (thrown) {
      if (thrown instanceof StcError) return thrown.diagnostics[0]
      throw thrown
    }
    return undefined
  }
  it('is refused where its words begin', () => {
    expect(refused('Just words.\nMore words.\n')).toMatchObject({
      code: 'stc/no-speaker',
      message: 'x.txt names no speaker: no line starts with a tag such as "P1:"',
      place: { file: 'x.txt', line: 1, column: 1 },
    })
    expect(refused('---\na: 1\n---\nJust words.\n', 13)?.place).toMatchObject({ line: 4 })
  })
  it.each(['Note: a\n', '10:30: a\n', 'https://a\n', '# P1: a\n', '1: a\n2: b\n'])(
    '%j names none',
    (text) => {
      expect(refused(text)?.code).toBe('stc/no-speaker')
    },
  )
})

describe('a layout', () => {
  it('may be named, and must be one stc knows', () => {
    const source = { id: 'x', file: 'x.txt', text: 'P1: a', language: 'en' as const }
    expect(readTranscript({ ...source, layout: 'label-colon' }).layout).toBe('label-colon')
    expect(() => readTranscript({ ...source, layout: 'labels' })).toThrow('there is no layout "labels"')
  })
})
