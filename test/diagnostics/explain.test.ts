import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.js'
import { explain } from '../../src/diagnostics/explain.js'

describe('explain', () => {
  it('tells what a code means and how to mend it', () => {
    expect(explain('stc/unknown-key')).toEqual({
      text: [
        'stc/unknown-key: An unknown key',
        '',
        'stc does not know this key; a misspelt key would otherwise be ignored in',
        'silence.',
        '',
        'How to mend it: Correct the spelling (see the suggestion) or remove the key.',
        '',
      ].join('\n'),
    })
  })

  it('takes a code without stc/, in capitals, or as it stands in a message', () => {
    const expected = explain('stc/stale')
    for (const form of [
      'stale',
      'STC/Stale',
      'error[stc/stale]',
      'f.md:1:1: error[stc/stale]: written from',
      ' stale ',
    ]) {
      expect(explain(form)).toEqual(expected)
    }
  })

  it('suggests the nearest code for one that does not exist', () => {
    expect(explain('stc/unknown-kye')).toEqual({ suggestion: 'stc/unknown-key' })
    expect(explain('xyzzy')).toEqual({ suggestion: undefined })
    expect(explain('constructor')).toEqual({ suggestion: undefined })
  })

  it('lists every code when asked for none', () => {
    const listed = explain()
    for (const [code, { title }] of Object.entries(catalogue)) {
      expect('text' in listed && listed.text).toMatch(
        new RegExp(`^${code} +${title.replace(/[()?.]/g, '\\$&')}$`, 'm'),
      )
    }
  })

  it('explains every code in lines that fit a terminal', () => {
    for (const code of Object.keys(catalogue)) {
      const found = explain(code)
      const lines = 'text' in found ? found.text.split('\n') : []
      expect(lines.length).toBeGreaterThan(4)
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(90)
    }
  })
})
