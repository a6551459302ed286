import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Zip, zipNames } from '../../src/exchange/zip.js'
import { makeZip } from './make-documents.js'
import { refusal } from './refusal.js'

const bytes = makeZip({ 'a.xml': '<a/>', 'b/c.xml': 'text '.repeat(100) })
const text = (found: Uint8Array | undefined) => new TextDecoder().decode(found)
const lines = (length: number) => Array.from({ length }, (_, index) => `${index * 7919} `).join('')

/** Offset of the last signature `PK` + two bytes. */
function find(archive: Uint8Array, third: number, fourth: number): number {
  for (let at = archive.length - 4; at >= 0; at--) {
    if (
      archive[at] === 0x50 &&
      archive[at + 1] === 0x4b &&
      archive[at + 2] === third &&
      archive[at + 3] === fourth
    )
      return at
  }
  throw new Error('no such record')
}

describe('Zip', () => {
  it('reads deflated and stored parts', () => {
    const zip = new Zip(bytes, 'x.docx')
    expect(zip.names).toEqual(['a.xml', 'b/c.xml'])
    expect(text(zip.read('b/c.xml'))).toBe('text '.repeat(100))
    const stored = zipSync({ 'a.txt': [strToU8('as it is'), { level: 0 }] })
    expect(text(new Zip(stored, 'x.docx').read('a.txt'))).toBe('as it is')
  })

  it('gives undefined for a part that is not there', () => {
    expect(new Zip(bytes, 'x.docx').read('nope')).toBeUndefined()
  })

  it('reads an archive that starts in the middle of a buffer', () => {
    const inside = new Uint8Array(bytes.length + 9)
    inside.set(bytes, 5)
    expect(text(new Zip(inside.subarray(5, 5 + bytes.length), 'x').read('a.xml'))).toBe('<a/>')
  })

  it.each([1, 30, 60, bytes.length - 30, bytes.length - 1])(
    'refuses an archive cut off after %i bytes',
    (length) => {
      const found = refusal(() => new Zip(bytes.subarray(0, length), 'x.docx').read('b/c.xml'))
      expect(found?.code).toBe('stc/bad-archive')
      expect(zipNames(bytes.subarray(0, length))).toEqual([])
    },
  )

  it('refuses a part whose bytes were changed', () => {
    const stored = zipSync({ 'a.txt': [strToU8('as it is'), { level: 0 }] })
    const changed = Uint8Array.from(stored)
    const at = Buffer.from(stored).indexOf('as it is')
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(refusal(() => new Zip(changed, 'x.docx').read('a.txt'))?.message).toContain('damaged')
  })

  it('refuses an encrypted part and says what to do', () => {
    const encrypted = Uint8Array.from(bytes)
    const at = find(encrypted, 1, 2)
    encrypted[at + 8] = (encrypted[at + 8] ?? 0) | 1
    expect(refusal(() => new Zip(encrypted, 'x.docx').read('b/c.xml'))).toMatchObject({
      code: 'stc/bad-archive',
      message: 'x.docx is encrypted',
      hint: 'save it without a password',
    })
  })

  it('refuses a bomb by the ratio, before it is unfolded', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(30 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(60_000)
    expect(refusal(() => new Zip(bomb, 'x.docx').read('a.xml'))?.message).toContain('times its size')
  })

  it('counts the bytes of all parts together', () => {
    const parts = zipSync({ a: strToU8(lines(3000)), b: strToU8(lines(3000)) })
    const size = lines(3000).length
    const zip = new Zip(parts, 'x.docx', { bytes: size * 1.5, ratio: 1000 })
    expect(zip.read('a')?.length).toBe(size)
    expect(refusal(() => zip.read('b'))?.message).toContain('unfolds to more than')
  })

  it('does not believe the size in the directory', () => {
    const lying = Uint8Array.from(bytes)
    new DataView(lying.buffer).setUint32(find(lying, 1, 2) + 24, 3, true)
    expect(refusal(() => new Zip(lying, 'x.docx').read('b/c.xml'))?.message).toContain(
      'not what the archive says',
    )
  })

  it('refuses a directory that points nowhere', () => {
    const astray = Uint8Array.from(bytes)
    new DataView(astray.buffer).setUint32(find(astray, 5, 6) + 16, 0x7fffffff, true)
    expect(refusal(() => new Zip(astray, 'x.docx'))?.code).toBe('stc/bad-archive')
  })

  it('refuses what is no archive', () => {
    expect(refusal(() => new Zip(strToU8('P1: hello'), 'x.docx'))?.message).toBe('x.docx is no zip archive')
  })

  it('takes no harm from names that lead out of a folder', () => {
    const zip = new Zip(makeZip({ '../../etc/x': 'a', __proto__x: 'b' }), 'x.docx')
    expect(text(zip.read('../../etc/x'))).toBe('a')
    expect(zip.read('__proto__')).toBeUndefined()
  })
})
