import { describe, expect, it } from 'vitest'
import { decode } from '../../src/transcript/decode.js'
import { mendWindows1252 } from '../../src/transcript/windows-1252.js'

describe('windows-1252', () => {
  it('gives quotes, dashes and the euro, whatever the version of Node.js', () => {
    const bytes = Uint8Array.of(
      0x50,
      0x31,
      0x3a,
      0x20,
      0x93,
      0xe5,
      0x94,
      0x20,
      0x96,
      0x20,
      0x85,
      0x20,
      0x80,
      0x8d,
    )
    expect(decode(bytes, 'a.txt', 'latin1').text).toBe('P1: “å” – … €\u008d')
  })

  it('leaves text alone that was decoded rightly', () => {
    expect(mendWindows1252('“å” – … €\u008d')).toBe('“å” – … €\u008d')
  })
})
