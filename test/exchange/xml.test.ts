import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { descendants, parseXml } from '../../src/exchange/xml.js'
import { refusal } from './refusal.js'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const parse = (xml: string) => parseXml(strToU8(xml), 'x.docx', 'word/document.xml')

describe('parseXml', () => {
  it('names elements and attributes by the usual prefix, whatever the file calls it', () => {
    const root = parse(`<q:p xmlns:q="${W}"><q:t q:val="1">a</q:t></q:p>`)
    expect(root.name).toBe('w:p')
    expect(descendants(root, 'w:t')).toEqual([
      { name: 'w:t', attributes: new Map([['w:val', '1']]), children: ['a'] },
    ])
  })

  it('resolves the five entities, numbers and CDATA', () => {
    expect(parse('<t>&lt;&gt;&amp;&quot;&apos;&#229;&#x1F600;<![CDATA[<b>]]></t>').children.join('')).toBe(
      '<>&"\'å😀<b>',
    )
  })

  it('reads UTF-16 with its mark', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'<t>å</t>'].flatMap((c) => [c.charCodeAt(0), 0])])
    expect(parseXml(utf16, 'x.docx', 'a').children).toEqual(['å'])
  })

  it.each([
    [
      'a document type with multiplying entities',
      '<!DOCTYPE t [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><t>&b;</t>',
      'declares a document type',
    ],
    [
      'an external entity',
      '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><t>&x;</t>',
      'declares a document type',
    ],
    ['an unknown entity', '<t>&secret;</t>', 'not well-formed'],
    ['an element that is not closed', '<t><a></t>', 'not well-formed'],
    ['an unknown prefix', '<w:t/>', 'not well-formed'],
    ['nothing', '', 'not well-formed'],
    ['too deep a nesting', '<a>'.repeat(3000) + '</a>'.repeat(3000), 'deeper than 256'],
  ])('refuses %s', (_, xml, why) => {
    const found = refusal(() => parse(xml))
    expect(found?.code).toBe('stc/bad-document')
    expect(found?.message).toContain(why)
    expect(found?.message).not.toMatch(/secret|passwd/)
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(refusal(() => parseXml(Uint8Array.of(0x3c, 0x74, 0x3e, 0xe5), 'x.docx', 'a'))?.message).toContain(
      'utf-8',
    )
  })
})
