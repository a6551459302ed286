import { describe, expect, test } from 'vitest'
import { type RunOptions, stc } from './stc.js'
import { smallStudy } from './studies.js'

const cwd = smallStudy()
const hasColour = (text: string) => text.includes('\u001b[')
const status = async (args: string[], env: RunOptions['env'] = {}) =>
  hasColour((await stc(['status', ...args], { cwd, env })).stdout)
const failure = async (args: string[], env: RunOptions['env'] = {}) =>
  hasColour((await stc(['explain', 'nope', ...args], { cwd, env })).stderr)

describe.concurrent('colours', () => {
  test('are left out in a pipe', async () => {
    expect(await status([])).toBe(false)
    expect(await failure([])).toBe(false)
  })

  test('come with --color or FORCE_COLOR, wherever the option stands', async () => {
    expect(await status(['--color'])).toBe(true)
    expect(await failure(['--color'])).toBe(true)
    expect(await status([], { FORCE_COLOR: '1' })).toBe(true)
    expect(await failure([], { FORCE_COLOR: '1' })).toBe(true)
    expect(hasColour((await stc(['--color', 'status'], { cwd })).stdout)).toBe(true)
  })

  test('are refused by --no-color, NO_COLOR and a dumb terminal', async () => {
    expect(await status(['--no-color'], { FORCE_COLOR: '1' })).toBe(false)
    expect(await status([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(await failure([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(await status([], { FORCE_COLOR: '1', TERM: 'dumb' })).toBe(false)
    // https://no-color.org: an empty NO_COLOR is none.
    expect(await status([], { FORCE_COLOR: '1', NO_COLOR: '' })).toBe(true)
  })

  test('never enter data', async () => {
    for (const command of ['code', 'report', 'schema study'])
      expect({
        command,
        colour: hasColour((await stc([...command.split(' '), '--color'], { cwd })).stdout),
      }).toEqual({
        command,
        colour: false,
      })
  })
})
