import { isMap, isScalar, parseDocument, stringify } from 'yaml'
import { findFrontMatter } from '../transcript/front-matter.js'
import { type FrontMatter, withoutBom } from './front-matter.js'

/** Front matter as text, from the opening to the closing `---` line. */
export function makeFrontMatter(value: FrontMatter): string {
  return `---\n${stringify(value, { lineWidth: 0 })}---\n`
}

/**
 * Sets one value of the front matter and leaves every other byte of the file as it is; a key that is missing is
 * added as the last line. A text without readable front matter is returned unchanged.
 */
export function setFrontMatter(text: string, key: keyof FrontMatter, value: string): string {
  const bom = text.length - withoutBom(text).length
  const block = findFrontMatter(text.slice(bom))
  if (!block) return text
  const opening = /^---[ \t]*(\r\n|[\n\r])/.exec(text.slice(bom))
  const start = bom + (opening?.[0].length ?? 0)
  const end = start + block.yaml.length
  // Replacing a lone CR, which YAML does not know as a line end, moves no offset.
  const document = parseDocument(block.yaml.replace(/\r(?!\n)/g, '\n'), { keepSourceTokens: true })
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return text
  const pair = document.contents?.items.find((item) => isScalar(item.key) && item.key.value === key)
  if (!pair) {
    const eol = opening?.[1] ?? '\n'
    const open = block.yaml === '' || /[\n\r]$/.test(block.yaml) ? '' : eol
    return `${text.slice(0, end)}${open}${key}: ${value}${eol}${text.slice(end)}`
  }
  if (isScalar(pair.value) && pair.value.range && pair.value.source !== '') {
    const [from, to] = pair.value.range
    return text.slice(0, start + from) + value + text.slice(start + to)
  }
  if (!isScalar(pair.key) || !pair.key.range || (pair.value !== null && !isScalar(pair.value))) return text
  const colon = text.indexOf(':', start + pair.key.range[1])
  return `${text.slice(0, colon + 1)} ${value}${text.slice(colon + 1)}`
}
