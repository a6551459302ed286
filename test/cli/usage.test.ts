import { describe, expect, test } from 'vitest'
import { stc } from './stc.js'
import { smallStudy } from './studies.js'

const cwd = smallStudy()

describe.concurrent('what does not fit on the command line ends with exit 2, says why and changes nothing', () => {
  test.each([
    ['an unknown command', ['cod'], "unknown command 'cod'", 'Did you mean code?'],
    ['an unknown option', ['code', '--fromat', 'csv'], "unknown option '--fromat'", 'Did you mean --format?'],
    ['an unknown global option', ['--quite', 'code'], "unknown option '--quite'", 'Did you mean --quiet?'],
    ['a wrong choice', ['init', '--method', 'thematic'], "argument 'thematic' is invalid", 'stc init --help'],
    ['a wrong table', ['report', '--table', 'legder'], 'participants, sessions, coding-tree, ledger', ''],
    [
      'a wrong language',
      ['code', '--language', 'xx'],
      'en, nb, nn, sv, da, de, fi, fr, es',
      'stc code --help',
    ],
    ['no whole number', ['condense', '--words', 'many'], 'a whole number is needed', 'stc condense --help'],
    ['a negative number', ['condense', '--quotes', '-1'], 'a whole number is needed', 'stc condense --help'],
    ['an option without its value', ['code', '-o'], 'argument missing', 'stc code --help shows what fits'],
    ['an argument too many', ['schema', 'x', 'y'], "too many arguments for 'schema'", 'stc schema --help'],
    [
      'an output beside --write',
      ['condense', '--write', '-o', 'x.md'],
      "'--write' cannot be used with option '-o, --output <file>'",
      'stc condense --help',
    ],
    ['a missing argument', ['schema'], "missing required argument 'name'", 'stc schema --help'],
    ['an unknown schema', ['schema', 'codebok'], 'there is no schema "codebok"', 'Did you mean "codebook"?'],
    [
      'an unknown diagnostic',
      ['explain', 'stc/stael'],
      'no diagnostic "stc/stael"',
      'did you mean stc/stale?',
    ],
    ['an unknown layout', ['turns', '--layout', 'colon'], 'there is no layout "colon"', 'label-colon'],
    ['a report as CSV without a table', ['report', '--format', 'csv'], 'several tables', 'coding-tree'],
  ])('%s', async (_what, args, message, hint) => {
    const ran = await stc(args, { cwd })
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(/^error\[stc\/usage\]: /)
    expect(ran.stderr).toContain(message)
    expect(ran.stderr).toContain(hint)
  })

  test.each([
    [['code', '--format', 'ndjsn'], 'does not write "ndjsn"', 'Did you mean "ndjson"?'],
    [['code', '-o', 'units.xlsx'], 'the ending ".xlsx" names no format', 'ndjson, csv, md, table'],
    [['group', '-o', 'groups.json'], 'does not write .json files', 'md, csv, ndjson'],
    [['synthesize', '--format', 'csv'], 'does not write "csv"', 'md'],
    [['report', '--table', 'ledger', '-o', 'ledger.md'], 'does not write .md files', 'formats: csv'],
    [['report', '--table', 'ledger', '--format', 'md'], 'does not write "md"', 'formats: csv'],
  ])('an unknown format: stc %j', async (args, message, hint) => {
    const ran = await stc(args, { cwd })
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(/^error\[stc\/unknown-format\]: /)
    expect(ran.stderr).toContain(message)
    expect(ran.stderr).toContain(hint)
  })

  test.each([
    [['condense', '--group', 'resource'], 'no group "resource"', 'Did you mean "resources"?'],
    [['condense', '--touch', 'nights'], 'no group "nights"', 'groups: resources'],
    [['synthesize', '--group', 'resources,beds'], 'no group "beds"', 'groups: resources'],
    [['code', '--explain', 'FG11:2'], 'no transcript "FG11"', 'Did you mean "FG1"?'],
    [['code', '--explain', 'FG1:99'], 'FG1 has no turn 99', '5 turns'],
  ])('a name that the study does not have: stc %j', async (args, message, hint) => {
    const ran = await stc(args, { cwd })
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('error[stc/unknown-reference]')
    expect(ran.stderr).toContain(message)
    expect(ran.stderr).toContain(hint)
  })

  test('as JSON where --diagnostics asks for it', async () => {
    const wrong = await stc(['--diagnostics', 'json', 'cod'], { cwd })
    expect(JSON.parse(wrong.stderr)).toMatchObject({ severity: 'error', code: 'stc/usage' })
    const missing = await stc(['code', 'nope.txt', '--diagnostics', 'json'], { cwd })
    expect(JSON.parse(missing.stderr)).toMatchObject({ code: 'stc/file-not-found' })
  })
})

describe.concurrent('outside a study', () => {
  test.each([
    'turns',
    'themes',
    'code',
    'group',
    'condense',
    'synthesize',
    'report',
    'check',
    'status',
    'build',
  ])('`stc %s` without arguments says that there is none', async (command) => {
    const outside = await stc([command], { cwd: '/' })
    expect({ code: outside.code, stdout: outside.stdout }).toEqual({ code: 2, stdout: '' })
    expect(outside.stderr).toContain('error[stc/no-study]')
    expect(outside.stderr).toContain('stc init')
  })
})
