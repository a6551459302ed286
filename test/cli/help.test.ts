import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildProgram } from '../../src/cli.js'
import { stc, temporaryFolder } from './stc.js'

const program = buildProgram(() => {})
const COMMANDS = program.commands.map((command) => command.name())
/** Commands after which nothing in particular follows. */
const WITHOUT_NEXT = ['status', 'explain', 'schema']

describe.concurrent('help', () => {
  test('is offered for these commands, in the order of the method', () => {
    expect(COMMANDS).toEqual([
      'init',
      'import',
      'turns',
      'themes',
      'code',
      'review',
      'mark',
      'consensus',
      'reanchor',
      'kwic',
      'suggest',
      'rules',
      'codebook',
      'group',
      'condense',
      'synthesize',
      'verify',
      'quotes',
      'prevalence',
      'names',
      'status',
      'check',
      'report',
      'ledger',
      'memo',
      'log',
      'build',
      'explain',
      'schema',
      'merge-coding',
    ])
  })

  const helps = new Map<string, string>()
  beforeAll(async () => {
    const cwd = temporaryFolder()
    const ran = await Promise.all(
      ['', ...COMMANDS].map((name) => stc([...name.split(' '), '--help'].filter(Boolean), { cwd })),
    )
    for (const [index, { code, stdout, stderr }] of ran.entries()) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      helps.set(['', ...COMMANDS][index] ?? '', stdout)
    }
  })

  test.each(['', ...COMMANDS])('of `stc %s` starts with examples that run this very command', (name) => {
    const [first, ...lines] = (helps.get(name) ?? '').split('\n')
    expect(first).toBe('Examples:')
    const examples = lines.slice(0, lines.indexOf(''))
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      expect(example).toMatch(/^ {2}\$ /)
      expect(example).toContain(`stc ${name}`.trim())
    }
  })

  test.each(['', ...COMMANDS])('of `stc %s` shows only options that exist in its examples', (name) => {
    const help = helps.get(name) ?? ''
    const command = program.commands.find((each) => each.name() === name)
    const known = new Set(
      [...program.options, ...(command?.options ?? [])].flatMap(({ short, long }) => [short, long]),
    )
    const examples = help.slice(0, help.indexOf('\n\n')).split('\n')
    const own = examples.flatMap((line) => line.split(/[|&]/).filter((part) => part.includes(`stc ${name}`)))
    const used = own.flatMap((part) => part.match(/ --?[a-z][a-z-]*/g) ?? []).map((option) => option.trim())
    expect(used.filter((option) => name !== '' && !known.has(option))).toEqual([])
  })

  test.each(COMMANDS.filter((name) => !WITHOUT_NEXT.includes(name)))(
    'of `stc %s` ends with the next step',
    (name) => {
      expect(helps.get(name)?.trimEnd().split('\n').at(-1)).toMatch(/^Next: \S/)
    },
  )

  test('of stc itself lists every command and the exit codes, and ends with the next step', () => {
    const help = helps.get('') ?? ''
    for (const name of COMMANDS) expect(help).toMatch(new RegExp(`^  ${name} `, 'm'))
    expect(help).toContain(
      'Exit codes: 0 fine · 1 findings · 2 usage, input or I/O error · 70 a bug in stc · 130',
    )
    expect(help.trimEnd().split('\n').at(-1)).toMatch(/^Next: /)
  })

  test('fits into 100 columns', () => {
    const wide = [...helps.values()]
      .flatMap((help) => help.split('\n'))
      .filter((line) => [...line].length > 100)
    // Lines that commander does not break: the footers and the examples.
    expect(wide.filter((line) => !/^(Inside|Data|Exit|Formats|Turns|Keys|Next)|^ {2}\$/.test(line))).toEqual(
      [],
    )
  })

  test('is what `stc` alone prints, on standard error and with exit 2', async () => {
    const { code, stdout, stderr } = await stc([])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(helps.get(''))
  })
})

test.each([['--version'], ['-V'], ['--version', '-q'], ['--no-color', '-V'], ['code', '--version']])(
  'stc %s %s prints the version of the package',
  async (...args) => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    const given = args.filter((arg) => arg !== undefined)
    expect(await stc(given)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  },
)
