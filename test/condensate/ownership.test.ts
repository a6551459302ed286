import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyHash } from '../../src/condensate/body.js'
import { parseCondensate, touchInputs, updateCondensate } from '../../src/condensate/condensate-file.js'
import { bareContext } from '../../src/condensate/context.js'
import { footnoteText } from '../../src/condensate/footnote.js'
import { inputsOf } from '../../src/condensate/inputs.js'
import { LIST_CLOSES, LIST_OPENS } from '../../src/condensate/unused-list.js'
import { updateSynthesis } from '../../src/synthesis/synthesis-file.js'
import { byId, grouped, unit } from './make-units.js'

const UNITS = ['one bed *left*', 'the real <list>', 'nobody explains', 'whoever has the [phone]'].map(
  (text, index) => unit(text, { turn: index + 1 }),
)
const OUTSIDER = unit('another matter', { turn: 9, codes: [], status: 'excluded' })
const IDS = UNITS.map(({ id }) => id)
const GROUP = grouped(UNITS)
const ALL = byId([...UNITS, OUTSIDER])
const note = (index: number) => footnoteText(UNITS[index] ?? OUTSIDER, bareContext())

const id = fc.constantFrom(...IDS, OUTSIDER.id, 'FG9-1-gone')
const cite = id.map((label) => `[^${label}]`)
const word = fc.oneof(
  fc.constantFrom(
    'I',
    'wait',
    '*for*',
    '_it_',
    '**',
    '`x',
    '<b>',
    '\\',
    '1.',
    '&amp;',
    'https://a.b/c_d',
    'ø',
    '👩‍⚕️',
    '|',
    '—',
    '  ',
  ),
  cite,
  fc.constantFrom('[^note]', '![^x]', '[^', '[a](b)', '\\[^FG1-1-abcd]', '\t'),
)
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `I ${words.join(' ')}.`)

/** Blocks that a person may have written, with a line end that is set later; each is complete in itself. */
const block = fc.oneof(
  sentence,
  fc.tuple(sentence, sentence).map((lines) => lines.join('\n')),
  sentence.map((text) => `> **Nurse:** ${text}\\\n> more\n>\n> — FG1`),
  sentence.map((text) => `* ${text}\n* second\n\n    inside`),
  sentence.map((text) => `### ${text}`),
  sentence.map((text) => `${text}\n===`),
  fc.constantFrom(
    '## First part',
    '## Not used',
    '***',
    '    indented',
    '| a | b |\n|--|--|\n| c | d |',
    '<div>\n*x*\n</div>',
  ),
  id.map((label) => `- ${label}: a reason of mine`),
  id.map((label) => `- ${label}, FG2-2-abcd "quoted"`),
  id.map((label) => `\`\`\`\n[^${label}]: FG1/P1, participant, line 1: "in a fence"\n\`\`\``),
  id.map((label) => `<!-- a comment\n[^${label}]: FG1/P1, participant, line 1: "in a comment"\n-->`),
  fc.constantFrom('[^note]: my own note', '[link]: http://example.org', '[^FG1-1-abcd]: words of mine'),
  id.map((label) => `[^${label}]: FG1/P1, participant, line 1: "old" and what I think`),
)
const swallower = fc.constantFrom('```\nnever closed', '<!-- never closed', '<script>\nx', '~~~~')

/** What stc wrote earlier, right or out of date. */
const footnote = fc.oneof(
  fc.nat(3).map((index) => `[^${IDS[index]}]: ${note(index).replaceAll(/[*<[\]]/g, (mark) => `\\${mark}`)}`),
  id.map((label) => `[^${label}]: FG1/P1, participant, line 7: "what it was"`),
)
const list = fc
  .array(id, { maxLength: 4 })
  .map((ids) =>
    [LIST_OPENS, ...ids.map((label) => `- ${label} (new) "an \\*old\\* text"`), LIST_CLOSES].join('\n'),
  )

interface File {
  text: string
  /** The stretches that are a person's, in their order. */
  own: string[]
}

const file: fc.Arbitrary<File> = fc
  .record({
    head: fc.constantFrom(
      '---\ngroup: g\nstatus: authored\n---',
      '---\n# mine\nstatus:  draft\ngroup: "g"\nvoice: x\n---',
    ),
    stale: fc.boolean(),
    parts: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: block.map((own) => ({ own })) },
        { weight: 2, arbitrary: footnote.map((tool) => ({ tool })) },
      ),
      {
        maxLength: 8,
      },
    ),
    listAt: fc.option(fc.tuple(fc.nat(8), list)),
    end: fc.option(swallower, { freq: 6 }),
    gap: fc.constantFrom('\n\n', '\n\n\n'),
    tail: fc.constantFrom('', '\n', '\n\n'),
    eol: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\ufeff'),
  })
  .map(({ head, stale, parts, listAt, end, gap, tail, eol, bom }) => {
    const blocks: { own?: string; tool?: string }[] = [...parts]
    if (listAt) blocks.splice(listAt[0], 0, { tool: listAt[1] })
    if (end) blocks.push({ own: end })
    const top = stale ? head.replace('\nstatus', `\ninputs: sha256:${'0'.repeat(64)}\nstatus`) : head
    const lined = (text: string) => text.replaceAll('\n', eol)
    const body = blocks.map(({ own, tool }) => own ?? tool ?? '')
    return {
      text: bom + lined([top, ...body].join(gap) + tail),
      own: [top, ...blocks.flatMap(({ own }) => (own === undefined ? [] : [own]))].map(lined),
    }
  })

const update = (text: string) => updateCondensate(text, GROUP, bareContext(), ALL)

/** The lines that stc owns: footnotes of the shape it writes, its list, and the heading it adds. */
const TOOL_LINE =
  /^(?:\[\^[\w-]+\]: \S.*, line \d+: ".*"|<!-- stc: not yet used.*-->|<!-- \/stc -->|- [\w-]+(?: \(new\))? ".*"|## Not used|)$/

describe('updating a person’s file', () => {
  it('keeps every byte of theirs, in its place, and adds nothing but what stc owns', () => {
    fc.assert(
      fc.property(file, ({ text, own }) => {
        const updated = update(text)
        let at = 0
        const between: string[] = []
        for (const stretch of own) {
          const found = updated.indexOf(stretch, at)
          expect(found, `${JSON.stringify(stretch)} in ${JSON.stringify(updated)}`).toBeGreaterThanOrEqual(at)
          between.push(updated.slice(at, found))
          at = found + stretch.length
        }
        between.push(updated.slice(at))
        for (const line of between
          .join('\n')
          .replace(/^\ufeff/, '')
          .split(/\r\n|\n/))
          expect(line).toMatch(TOOL_LINE)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves no cited unit without a footnote and no unit unaccounted for', () => {
    fc.assert(
      fc.property(file, ({ text }) => {
        const { condensate } = parseCondensate(update(text), 'condensates/g.md')
        if (!condensate) throw new Error('not readable')
        const { cited, notUsed, listed } = condensate.usage
        const defined = condensate.footnotes
        for (const label of cited) if (ALL.has(label)) expect(defined).toContain(label)
        const known = [...cited, ...notUsed.flatMap(({ ids }) => ids), ...listed]
        for (const label of IDS) expect(known).toContain(label)
        for (const label of listed) expect(IDS).toContain(label)
      }),
      { numRuns: 60 },
    )
  })

  it('changes nothing more when it is done twice', () => {
    fc.assert(
      fc.property(file, ({ text }) => {
        const updated = update(text)
        expect(update(updated)).toBe(updated)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the line ends and the byte order mark', () => {
    fc.assert(
      fc.property(file, ({ text }) => {
        const updated = update(text)
        expect(updated.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'))
        if (text.includes('\r\n')) expect(updated).not.toMatch(/(?<!\r)\n/)
        else expect(updated).not.toContain('\r')
      }),
      { numRuns: 40 },
    )
  })

  it('does not make an untouched body look touched, nor a touched one untouched', () => {
    fc.assert(
      fc.property(file, ({ text, own }) => {
        const swallows = /never closed|<script>|~~~~/.test(own.at(-1) ?? '')
        const hasHeading = /^## Not used/m.test(text)
        // An update may add the heading itself, which then is as good as handwritten.
        if (!swallows && hasHeading) expect(bodyHash(update(text))).toBe(bodyHash(text))
        expect(bodyHash(`${text}\n\nOne more sentence.\n`)).not.toBe(bodyHash(text))
      }),
      { numRuns: 60 },
    )
  })

  it('touches nothing but the footnotes of an analytic text', () => {
    fc.assert(
      fc.property(file, ({ text }) => {
        const lines = (one: string) =>
          one
            .split(/\r\n|\n/)
            .filter((line) => !/^\[\^[\w-]+\]: .*, line \d+: ".*"$/.test(line) && line !== '')
        const updated = updateSynthesis(text, GROUP, bareContext(), ALL)
        expect(lines(updated)).toEqual(lines(text))
      }),
      { numRuns: 60 },
    )
  })
})

describe('marking a file as read again', () => {
  it('sets inputs and leaves every other byte', () => {
    fc.assert(
      fc.property(file, ({ text }) => {
        const touched = touchInputs(text, GROUP)
        const line = `inputs: ${inputsOf(GROUP)}`
        expect(touched).toContain(line)
        const without = (one: string) => one.replace(/^inputs: .*(?:\r\n|\n)/m, '')
        expect(without(touched)).toBe(without(text))
        expect(touchInputs(touched, GROUP)).toBe(touched)
      }),
      { numRuns: 40 },
    )
  })
})
