import { describe, expect, it } from 'vitest'
import { mendWindows1252 } from '../../src/transcript/windows-1252.js'

describe('mendWindows1252', () => {
  it('gives quotes, dashes and the euro, whatever the version of Node.js', () => {
    const bytes = Uint8Array.of(0x93, 0xe5, 0x94, 0x20, 0x96, 0x20, 0x85, 0x20, 0x80, 0x8d)
    expect(mendWindows1252(new TextDecoder('windows-1252').decode(bytes))).toBe('“å” – … €\u008d')
  })

  it('leaves text alone that was decoded rightly', () => {
    expect(mendWindows1252('“å” – … €\u008d')).toBe('“å” – … €\u008d')
  })
})
