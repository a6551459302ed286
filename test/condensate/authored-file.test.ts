import { describe, expect, it } from 'vitest'
import { condensateBody, proseHash } from '../../src/condensate/body.js'
import { parseCondensate } from '../../src/condensate/condensate-file.js'
import { setFrontMatter } from '../../src/condensate/write-front-matter.js'
import { stringifyMarkdown } from '../../src/markdown/stringify.js'

const read = (text: string) => parseCondensate(text, 'condensates/g.md')
const HEAD = '---\ngroup: g\nstatus: authored\n---\n'
const body = (text: string) => {
  const { condensate } = read(HEAD + text)
  if (!condensate) throw new Error('not readable')
  return condensate
}
const found = (text: string) =>
  read(text).diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)

describe('front matter', () => {
  it('is read with a BOM, CRLF and comments', () => {
    const { condensate } = read(
      '\ufeff---\r\ngroup: g # mine\r\nvoice: first person\r\nstatus: draft\r\n---\r\nI.\r\n',
    )
    expect(condensate).toMatchObject({ group: 'g', voice: 'first person', status: 'draft', untouched: false })
  })

  it('must be there', () => {
    expect(found('# The group\n')).toEqual(['stc/bad-front-matter 1:1'])
    expect(found('---\ngroup: g\n')).toEqual(['stc/bad-front-matter 1:1'])
    expect(found('')).toEqual(['stc/bad-front-matter 1:1'])
  })

  it('is refused with an unknown key, and the likely one is named', () => {
    const { diagnostics, condensate } = read('---\ngroup: g\nstatsu: draft\n---\n')
    expect(condensate).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toContain('stc/unknown-key')
    expect(diagnostics.map(({ hint }) => hint).join()).toContain('status')
  })

  it('is refused with a wrong status, a broken hash or broken YAML, with its place', () => {
    expect(found('---\ngroup: g\nstatus: done\n---\n')).toEqual(['stc/yaml-schema 3:9'])
    expect(found('---\ngroup: g\nstatus: draft\ninputs: abc\n---\n')).toEqual(['stc/yaml-schema 4:9'])
    expect(found('---\ngroup: [g\n---\n')).toEqual(['stc/yaml-syntax 2:8'])
  })

  it('is not looked at while a merge conflict is open', () => {
    expect(found(`${HEAD}I.\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n`)).toEqual([
      'stc/merge-conflict 6:1',
    ])
  })

  it.each([
    ['---\ngroup: g\ninputs: old # mine\n---\nI.', '---\ngroup: g\ninputs: NEW # mine\n---\nI.'],
    ['---\r\ninputs:   "old"\r\ngroup: g\r\n---\r\nI.', '---\r\ninputs:   NEW\r\ngroup: g\r\n---\r\nI.'],
    ['\ufeff---\ngroup: g\n---\n', '\ufeff---\ngroup: g\ninputs: NEW\n---\n'],
    ['---\r\ngroup: g\r\n---\r\n', '---\r\ngroup: g\r\ninputs: NEW\r\n---\r\n'],
    ['---\ninputs:\ngroup: g\n---\n', '---\ninputs: NEW\ngroup: g\n---\n'],
    ['---\n{ group: g, inputs: old }\n---\n', '---\n{ group: g, inputs: NEW }\n---\n'],
    ['---\ngroup: [g\n---\n', '---\ngroup: [g\n---\n'],
    ['no front matter', 'no front matter'],
  ])('is set in place: %j', (before, after) => {
    expect(setFrontMatter(before, 'inputs', 'NEW')).toBe(after)
  })
})

describe('reading what a person wrote', () => {
  it('gives each sentence the footnotes within and behind it', () => {
    const { sections } = body(
      'One[^a-1-aaaa]. Two.[^b-1-bbbb][^c-1-cccc] Three. [^d-1-dddd] Four[^e-1-eeee]\n',
    )
    expect(sections[0]?.sentences.map(({ text, cites }) => [text.trim(), ...cites])).toEqual([
      ['One.', 'a-1-aaaa'],
      ['Two.', 'b-1-bbbb', 'c-1-cccc'],
      ['Three.', 'd-1-dddd'],
      ['Four', 'e-1-eeee'],
    ])
  })

  it('sees citations whose footnote is not written yet, but none that is escaped or in code', () => {
    expect(
      body('I.[^FG1-1-abcd] \\[^FG1-2-abcd] `[^FG1-3-abcd]`\n\n```\n[^FG1-4-abcd]\n```\n').usage.cited,
    ).toEqual(['FG1-1-abcd'])
  })

  it('keeps places right around literal addresses and entities', () => {
    const { sections, at } = body('See https://a.b/c. And &amp; so.\n')
    const second = sections[0]?.sentences[1]
    expect(second?.text).toBe('And & so.')
    expect(at(second?.offset ?? 0).place).toEqual({ file: 'condensates/g.md', line: 5, column: 20 })
  })

  it('reads several ids of one item, and its reason', () => {
    const { usage } = body(
      [
        '## Not used.',
        '',
        '- FG1-80-p0aa: about the day shift',
        '- FG2-8-w2kd, FG2-9-w2ke: set aside by ana, "not the ward"',
        '- [^FG1-2-abcd] – twice',
        '- FG1-3-abcd "an "inner" excerpt": a reason',
        '- FG1-4-abcd',
        '- nothing of this kind',
        '',
        'FG1-5-abcd; FG1-6-abcd: in a line',
        'FG1-7-abcd: in the next',
      ].join('\n'),
    )
    expect(usage.notUsed.map(({ ids, reason }) => [ids.join(), reason])).toEqual([
      ['FG1-80-p0aa', 'about the day shift'],
      ['FG2-8-w2kd,FG2-9-w2ke', 'set aside by ana, "not the ward"'],
      ['FG1-2-abcd', 'twice'],
      ['FG1-3-abcd', 'a reason'],
      ['FG1-4-abcd', undefined],
      ['FG1-5-abcd,FG1-6-abcd', 'in a line'],
      ['FG1-7-abcd', 'in the next'],
    ])
    expect(usage.cited).toEqual([])
  })

  it('is not led astray by its own list', () => {
    const { usage, sections } = body(
      'I.\n\n<!-- stc: not yet used -->\n- FG1-1-abcd "I. Me."\n<!-- /stc -->\n',
    )
    expect(usage.listed).toEqual(['FG1-1-abcd'])
    expect(sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))).toEqual(['I.'])
  })
})

describe('what a report takes over', () => {
  const text = `${HEAD}<!-- mine -->
# G

I <!-- hidden -->rank them.[^FG1-1-abcd]

> Quote.[^FG1-2-abcd]

## Not used

- FG1-3-abcd: no
<!-- stc: not yet used -->
- FG1-4-abcd "x"
<!-- /stc -->

[^FG1-1-abcd]: one
[^FG1-2-abcd]: two
[^FG1-3-abcd]: three
`

  it('is the text with its footnotes, without comments, front matter and what is not used', () => {
    expect(stringifyMarkdown(condensateBody(text))).toBe(
      '# G\n\nI rank them.[^FG1-1-abcd]\n\n> Quote.[^FG1-2-abcd]\n\n[^FG1-1-abcd]: one\n\n[^FG1-2-abcd]: two\n',
    )
  })

  it('has a hash that only what it says changes', () => {
    const same = [
      text.replaceAll('\n', '\r\n'),
      text.replace('authored', 'draft'),
      text.replace(': no', ': another reason'),
      text.replace(']: one', ']: uno'),
      text.replace('<!-- mine -->', ''),
      text.replace('rank them', 'rank\nthem'),
    ]
    for (const one of same) expect(proseHash(one)).toBe(proseHash(text))
    for (const other of [
      text.replace('rank them', 'ranked them'),
      text.replace('[^FG1-1-abcd]', ''),
      text.replace('# G', 'G'),
    ]) {
      expect(proseHash(other)).not.toBe(proseHash(text))
    }
  })
})
