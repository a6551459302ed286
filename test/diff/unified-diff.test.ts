import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineChanges } from '../../src/diff/line-diff.js'
import { unifiedDiff } from '../../src/diff/unified-diff.js'

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', 'e'), { maxLength: 14 })

describe('the changes between two texts', () => {
  test('applied to the older one give the newer one', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const made: string[] = []
        let at = 0
        for (const { old, new: now } of lineChanges(before, after)) {
          made.push(...before.slice(at, old.start), ...after.slice(now.start, now.end))
          at = old.end
        }
        expect([...made, ...before.slice(at)]).toEqual(after)
      }),
    )
  })

  test('are from top to bottom, apart, and empty nowhere', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        let last = -1
        for (const { old, new: now } of lineChanges(before, after)) {
          expect(old.start).toBeGreaterThan(last)
          expect(old.end - old.start + now.end - now.start).toBeGreaterThan(0)
          last = old.end
        }
      }),
    )
  })

  test('are few where few lines of many differ', () => {
    const before = Array.from({ length: 60_000 }, (_, index) => `line ${index % 50_000}`)
    const after = before.map((line, index) => (index % 6000 === 5 ? `${line}!` : line))
    expect(lineChanges(before, after)).toHaveLength(10)
  })
})

describe('a patch', () => {
  test('shows three lines around, and where the last line has no end', () => {
    const before = 'a\nb\nc\nd\ne\nf'
    expect(unifiedDiff([{ from: 'x y', to: 'x y', before, after: before.replace('e', 'E') }])).toBe(
      'diff --git a/x y b/x y\n--- a/x y\t\n+++ b/x y\t\n@@ -2,5 +2,5 @@\n b\n c\n d\n-e\n+E\n f\n\\ No newline at end of file\n',
    )
  })

  test('tells of a file that only has another name, and nothing of one that stays', () => {
    expect(unifiedDiff([{ from: 'a', to: 'b', before: 'x', after: 'x' }])).toBe(
      'diff --git a/a b/b\nsimilarity index 100%\nrename from a\nrename to b\n',
    )
    expect(unifiedDiff([{ from: 'a', to: 'a', before: 'x', after: 'x' }])).toBe('')
  })

  test('makes a file that is not there yet', () => {
    expect(unifiedDiff([{ from: 'a', to: 'a', before: undefined, after: 'x\ny\n' }])).toBe(
      'diff --git a/a b/a\nnew file mode 100644\n--- /dev/null\n+++ b/a\n@@ -0,0 +1,2 @@\n+x\n+y\n',
    )
  })

  test('writes names with quotes as git does', () => {
    expect(unifiedDiff([{ from: 'a"\t', to: 'b', before: 'x', after: 'x' }])).toContain(
      'rename from "a\\"\\011"\n',
    )
  })
})
