import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { stringify } from 'yaml'

type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree }

/** What looks like something else, or needs care in one of the styles. */
const odd = fc.constantFrom(
  ...['', '~', 'null', 'NULL', 'true', 'False', '1', '-1', '+1', '01', '1.5', '.5', '5.', '1e3', '0x1f'],
  ...['0o7', '.inf', '-.inf', '.nan', '12:30', '2024-01-01', '- a', 'a: b', 'a:', 'a #b', '#b', '---', '...'],
  ...[
    'a\n\nb',
    '  lead',
    'trail  ',
    'line\nline\n',
    'x\n\n\n',
    '\n',
    ' \n ',
    '  more\nless\n',
    'a\n  more\nb',
  ],
  ...['\ttab', 'é\u00a0', 'a,b', '[x]', '{y}', '? q', '<<', '=', '-', '?', ':', '$', '\\n', '"', "'", "it's"],
  ...['words that go on '.repeat(9), 'long\nwords that go on and on '.repeat(6), 'e\u0301', '\u2028', '😀'],
)
const word = fc.stringMatching(/^[a-zæøå𝒳日 :#*"'\-[\]{},.\\|>&!%@\n]{1,14}$/u)
const plain = fc.stringMatching(/^[a-zæø𝒳日][a-zæø𝒳日 ]{0,40}[a-z]$/u)
const name = fc.oneof(
  { weight: 5, arbitrary: fc.stringMatching(/^[a-zø𝒳][a-z_-]{0,6}$/u) },
  { weight: 1, arbitrary: fc.oneof(odd, word, fc.constantFrom('__proto__', 'constructor', '12', 'null')) },
)

/** Any tree of plain values. */
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    plain,
    word,
    odd,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(true, false, null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(name, tie('tree'), { maxKeys: 4 }),
  ),
}))

/** The styles in which `yaml` writes; a mapping or a list at the root. */
const style = fc.record({
  lineWidth: fc.constantFrom(0, 20, 40, 80),
  minContentWidth: fc.constantFrom(0, 20),
  indent: fc.constantFrom(1, 2, 3, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any', 'block', 'block', 'flow'),
  flowCollectionPadding: fc.boolean(),
  defaultStringType: fc.constantFrom(
    'PLAIN',
    'QUOTE_DOUBLE',
    'QUOTE_SINGLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
  ),
  defaultKeyType: fc.constantFrom(null, 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
  blockQuote: fc.constantFrom<boolean | 'folded' | 'literal'>(true, false, 'folded', 'literal'),
  nullStr: fc.constantFrom('null', '~', ''),
  aliasDuplicateObjects: fc.constant(false),
})

/** Texts that `yaml` wrote of any values in any of its styles. */
export const written = fc
  .tuple(fc.oneof(fc.dictionary(name, tree, { minKeys: 1 }), fc.array(tree, { minLength: 1 })), style)
  .map(([value, options]) => stringify({ of: value }, options))

/** Bits of YAML, well and badly formed. */
const piece = fc.constantFrom(
  ...['\n', ' ', '  ', '\n  ', '\n    ', '\n\n', '\n \n', '\r\n', '\t', '- ', '-', '-\n', '- - ', '- i\n'],
  ...[': ', ':', ' : ', 'k', 'key:\n', 'key: v\n', '  sub: x\n', 'b: c', 'a', '1', '~', '\u00a0', '𝒳', '<<'],
  ...['#', ' # c', '\n# c\n', '\n    # c\n', '- # c\n', '"', "'", "''", '\\"', '\\', '"a\n  b"', "'a\n  b'"],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '[a,\n  b]',
    '{ a: b,\n  c: }',
    '|',
    '>',
    '|\n',
    '>-\n',
    '|2\n',
    'k: |\n   t\n',
  ],
  ...['...', '---', '---\n', '? ', '!t ', '&x ', '*x', '%', '@', '`', '\u2028', '<<<<<<< a', '\ufeff'],
)

/** YAML files of this repository, with LF and with CRLF. */
export const files: readonly [file: string, text: string][] = ['examples', 'test/fixtures'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .map((file) => path.join(root, file))
    .map((file): [string, string] => [file, readFileSync(file, 'utf8')])
    .flatMap(([file, text]): [string, string][] => [
      [file, text],
      [`${file} with CRLF`, text.replace(/\r?\n/g, '\r\n')],
    ]),
)

/** Some lines of one of the files. */
const excerpt = fc.constantFrom(...files).chain(([, text]) =>
  fc.nat(text.length).map((at) => {
    const start = text.lastIndexOf('\n', at) + 1
    return text.slice(start, start + 400)
  }),
)

const heap = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))
const change = fc.tuple(fc.nat(), fc.nat(2), piece)

/** Texts of every kind with a few places changed at random: many are broken, many just not. */
export const changed = fc
  .tuple(fc.oneof(written, excerpt, heap), fc.array(change, { maxLength: 3 }))
  .map(([text, changes]) =>
    changes.reduce((whole, [anywhere, cut, put]) => {
      const at = anywhere % (whole.length + 1)
      return whole.slice(0, at) + put + whole.slice(at + cut)
    }, text),
  )
