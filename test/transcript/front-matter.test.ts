import { describe, expect, it } from 'vitest'
import { findFrontMatter } from '../../src/transcript/front-matter.js'

/** The YAML and the text behind it. */
function split(text: string): [yaml: string, body: string] | undefined {
  const block = findFrontMatter(text)
  return block && [block.yaml, text.slice(block.bodyStart)]
}

describe('front matter', () => {
  it.each([
    ['closed by ---', '---\na: 1\n---\nP1: x', 'a: 1\n', 'P1: x'],
    ['closed by ...', '---\na: 1\n...\nP1: x', 'a: 1\n', 'P1: x'],
    ['empty', '---\n---\nP1: x', '', 'P1: x'],
    ['with Windows line ends', '---\r\na: 1\r\n---\r\nP1: x', 'a: 1\r\n', 'P1: x'],
    ['with lone CR', '---\ra: 1\r---\rP1: x', 'a: 1\r', 'P1: x'],
    ['with blanks behind the marks', '--- \t\na: 1\n---  \nP1: x', 'a: 1\n', 'P1: x'],
    ['closed at the end of the file', '---\na: 1\n---', 'a: 1\n', ''],
    ['with dashes inside a line', '---\na: x --- y\n---\nP1: x', 'a: x --- y\n', 'P1: x'],
    ['closed by the first such line', '---\na: 1\n---\nP1: x\n---\n', 'a: 1\n', 'P1: x\n---\n'],
  ])('%s', (_, text, yaml, body) => {
    expect(split(text)).toEqual([yaml, body])
    expect(findFrontMatter(text)?.lineOffset).toBe(1)
  })
  it.each([
    ['nothing marks it', 'P1: x'],
    ['the first line is something else', '\n---\na: 1\n---\n'],
    ['it is never closed', '---\na: 1\nP1: x\n'],
    ['the mark is longer', '----\na: 1\n----\n'],
    ['the mark is followed by words', '--- a\nb: 1\n---\n'],
    ['the mark is indented', '---\na: 1\n ---\n'],
  ])('is none where %s', (_, text) => {
    expect(findFrontMatter(text)).toBeUndefined()
  })
})
