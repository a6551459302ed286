import { expect } from 'vitest'
import type { Manuscript } from '../../../src/evidence/manuscript/manuscript.js'

/** Characters that stand for something written otherwise: blanks, line ends, replaced characters. */
const STANDS_FOR = /[\s\ufffd]/

/** Holds mapped text to its manuscript: offsets ascend, and each character stands at its own, but for what it stands for. */
export function expectMapped(text: string, offsets: readonly number[], source: string): void {
  expect(offsets.length).toBe(text.length + 1)
  for (let at = 0; at < text.length; at++) {
    const offset = offsets[at] as number
    expect(offset).toBeLessThanOrEqual(offsets[at + 1] as number)
    if (STANDS_FOR.test(text.charAt(at)) || source.charAt(offset) === '&') continue
    expect(`${at}: ${source.charAt(offset)}`).toBe(`${at}: ${text.charAt(at)}`)
  }
  expect(offsets.at(-1)).toBeLessThanOrEqual(source.length)
}

/** Holds every passage to its manuscript. */
export function expectExactOffsets({ text, passages }: Manuscript): void {
  for (const passage of passages) expectMapped(passage.text, passage.offsets, text)
}
