import { describe, expect, test } from 'vitest'
import { fixturesIn, fold, readFixture, spokenTurns } from '../accuracy/fixture.js'

describe.each(fixturesIn('layouts').map((fixture) => [fixture.leaf, fixture] as const))(
  '%s',
  (_leaf, fixture) => {
    test(fixture.refused ? 'is refused: nobody speaks in it' : 'is read as a person reads it', async () => {
      const transcript = await readFixture(fixture)
      if (fixture.refused || transcript === undefined) {
        expect(transcript === undefined).toBe(fixture.refused)
        return
      }
      const found = spokenTurns(transcript)
      const timed = fixture.turns.some((turn) => turn.timestamp !== undefined)
      const shown = found.map(({ speaker, text, timestamp }) =>
        timed ? { speaker, text, timestamp } : { speaker, text },
      )
      const wanted = fixture.turns.map((turn) => ({
        ...turn,
        speaker: nfc(turn.speaker),
        text: fold(turn.text),
      }))
      expect(shown.map((turn) => ({ ...turn, text: turn.text.normalize('NFC') }))).toEqual(
        wanted.map((turn) => ({ ...turn, text: turn.text.normalize('NFC') })),
      )
      const names = [...transcript.speakers.values()].flatMap(({ label, attributes }) =>
        attributes.name === undefined ? [] : [[label, attributes.name]],
      )
      expect(Object.fromEntries(names)).toMatchObject(fixture.names)
    })
  },
)

function nfc(label: string | null): string | null {
  return label === null ? null : label.normalize('NFC')
}
