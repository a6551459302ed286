import { expect, test } from 'vitest'
import { BadOption, helpText, parseOptions } from './options.js'

const SECTIONS = ['coding', 'counts']
const parse = (...args: string[]) => parseOptions(args, SECTIONS)

test('nothing asked for is a small corpus, two codebooks and three rounds', () => {
  expect(parse()).toEqual({
    size: 10e6,
    terms: [2_000, 20_000],
    jobs: [1, 2],
    rounds: 3,
    limit: 120,
    only: [],
    keep: false,
  })
})

test('every option is read, with a blank or an equals sign', () => {
  expect(
    parse(
      '--size',
      '1.5G',
      '--terms=200,2000',
      '--jobs=4',
      '--rounds',
      '5',
      '--limit=9',
      '--only=counts',
      '--keep',
    ),
  ).toEqual({
    size: 1.5e9,
    terms: [200, 2_000],
    jobs: [4],
    rounds: 5,
    limit: 9,
    only: ['counts'],
    keep: true,
  })
})

test('a request for help is no options, and help names every option and section', () => {
  expect(parse('--help')).toBeUndefined()
  const help = helpText(SECTIONS)
  for (const word of [
    '--size',
    '--terms',
    '--jobs',
    '--rounds',
    '--limit',
    '--only',
    '--keep',
    ...SECTIONS,
  ]) {
    expect(help).toContain(word)
  }
})

test.each([
  [['--sise', '10M'], 'there is no option "--sise"'],
  [['10M'], 'there is no option "10M"'],
  [['--size'], '--size needs a value'],
  [['--size='], '--size needs a value'],
  [['--size', '3X'], 'no size from'],
  [['--size', '99K'], 'no size from'],
  [['--terms', '500'], 'no codebook of 500'],
  [['--jobs', '0'], 'no whole number'],
  [['--jobs', '1,x'], 'no whole number'],
  [['--rounds', '1.5'], 'no whole number'],
  [['--only', 'speed'], 'no section "speed"'],
])('%j is refused', (args, message) => {
  expect(() => parse(...args)).toThrow(BadOption)
  expect(() => parse(...args)).toThrow(message)
})
