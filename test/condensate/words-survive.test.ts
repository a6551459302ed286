import fc from 'fast-check'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { newCondensateFile, parseCondensate } from '../../src/condensate/condensate-file.js'
import { bareContext } from '../../src/condensate/context.js'
import type { DraftCondensate } from '../../src/condensate/draft.js'
import { draftToMarkdown } from '../../src/condensate/draft-markdown.js'
import { footnoteText } from '../../src/condensate/footnote.js'
import { itemLine } from '../../src/condensate/unused-items.js'
import { readUnusedItem } from '../../src/condensate/unused-list.js'
import { foldWhiteSpace } from '../../src/language/fold.js'
import { bullets } from '../../src/markdown/build.js'
import { parseMarkdown } from '../../src/markdown/parse.js'
import { stringifyMarkdown } from '../../src/markdown/stringify.js'
import { METHODS } from '../../src/method/methods.js'
import { newSynthesisFile } from '../../src/synthesis/synthesis-file.js'
import { grouped, unit } from './make-units.js'

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '*',
      '_',
      '**b**',
      '<b>',
      '</b>',
      '<!-- x -->',
      '[',
      ']',
      '[^x]',
      '![a](b)',
      '[a]: b',
      '`',
      '```',
      '1.',
      '2)',
    ],
    ...[
      '# ',
      '> ',
      '- ',
      '+ ',
      '---',
      '===',
      '|',
      '~',
      '~~',
      '&amp;',
      '&',
      '&#35;',
      ':::',
      '\\',
      '\\*',
      '!',
      '"',
      "'",
    ],
    ...[
      'https://example.org/a_b?c=d&e',
      'www.example.org',
      'a@b.no',
      'http://',
      'w.w',
      '(…)',
      '…',
      '-->',
      '$x$',
      '{a}',
    ],
    ...[
      '\n',
      '\r\n',
      '  \n',
      '\t',
      '\u00a0',
      'æøå',
      '漢字',
      '👩‍⚕️',
      '(laughter)',
      '[ ] ',
      ': ',
      '^',
      '+++',
      '%%',
      '<https://a.b>',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('word', ' ', 'two words', ' and '),
)
const speech = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  // A transcript with a NUL is a binary file.
  .filter((text) => !text.includes('\0') && /[\p{L}\p{N}]/u.test(text))

function draftOf(said: readonly string[], name: string): DraftCondensate {
  const units = said.map((text, index) => unit(text, { turn: index + 1, speaker: name, participant: name }))
  const footnotes = new Map(units.map((one) => [one.id, footnoteText(one, bareContext())]))
  return {
    group: grouped(units).group,
    language: 'en',
    sections: [
      {
        subgroup: { id: 'one', name: said[0] ?? '' },
        excerpts: units.map((one) => ({ unit: one, text: foldWhiteSpace(one.text), cut: false, alike: [] })),
        quotes: units.map((one, index) => ({
          unit: one,
          attribution: name,
          session: 'FG1',
          question: index % 2 ? { speaker: 'M', role: 'moderator', text: said[0] ?? '' } : undefined,
        })),
        units: units.length,
        words: 0,
        budget: 0,
        participants: 1,
        unheard: [],
      },
    ],
    unused: units,
    footnotes,
  }
}

const lines = (text: string) => text.split('\n').map(foldWhiteSpace)

describe('what was said', () => {
  it('comes out of a draft’s Markdown as it went in, whatever marks it holds', () => {
    fc.assert(
      fc.property(fc.array(speech, { minLength: 1, maxLength: 3 }), speech, (said, name) => {
        const draft = draftOf(said, foldWhiteSpace(name))
        const nodes = draftToMarkdown(draft, METHODS.stc)
        const again = parseMarkdown(stringifyMarkdown(nodes)).children
        expect(again.map((node) => node.type)).toEqual(nodes.map((node) => node.type))
        for (const [index, node] of again.entries()) {
          expect(lines(textOf(node))).toEqual(lines(textOf(nodes[index])))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is found word for word in the excerpts of a new file, each with its footnote', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(speech, { minLength: 1, maxLength: 3, selector: foldWhiteSpace }),
        (said) => {
          const draft = draftOf(said, 'P1')
          const group = grouped(draft.unused)
          const text = newCondensateFile(draft, group, METHODS.stc)
          const { condensate } = parseCondensate(text, 'condensates/g.md')
          const ids = draft.unused.map(({ id }) => id)
          expect(condensate?.usage.cited).toEqual(ids)
          expect(condensate?.usage.listed).toEqual(ids)
          expect(condensate?.footnotes).toEqual(ids)
          expect(condensate?.untouched).toBe(true)
          const quoted = condensate?.sections.flatMap(({ quotes }) =>
            quotes.flatMap(({ turns }) => turns.at(-1)?.text),
          )
          expect(quoted?.map((quote) => foldWhiteSpace(quote ?? ''))).toEqual(said.map(foldWhiteSpace))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('never closes the comment of an analytic text’s scaffold', () => {
    fc.assert(
      fc.property(fc.array(speech, { minLength: 1, maxLength: 3 }), (said) => {
        const draft = draftOf(said, 'P1')
        const group = grouped(draft.unused)
        const text = newSynthesisFile(newCondensateFile(draft, group, METHODS.stc), group, METHODS.stc)
        const types = parseMarkdown(text).children.map((node) => node.type)
        const quotes = said.map(() => 'blockquote')
        const notes = [...draft.footnotes].map(() => 'footnoteDefinition')
        expect(types).toEqual(['yaml', 'heading', 'heading', 'html', ...quotes, ...notes])
      }),
      { numRuns: 40 },
    )
  })
})

describe('an item of the units not used', () => {
  it('is the same whether or not it goes through remark, and is read back', () => {
    fc.assert(
      fc.property(speech, fc.boolean(), (text, isNew) => {
        const { id } = unit(text)
        const words = `${id}${isNew ? ' (new)' : ''} "${foldWhiteSpace(text)}"`
        expect(itemLine(words)).toBe(stringifyMarkdown([bullets([[words]])]).trimEnd())
        expect(readUnusedItem(itemLine(words))).toEqual({ id, isNew })
      }),
      { numRuns: 200 },
    )
  })
})
