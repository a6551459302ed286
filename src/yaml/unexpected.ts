import { quoteHint } from './quoting.js'
import { INDENT, type PlainFault, type Scene } from './scene.js'
import { quotedBefore } from './tokens.js'

/** Something that cannot stand where it stands, by what it is and what is before it. */
export function unexpected({ text, at, fault, line, rest }: Scene): PlainFault | undefined {
  const next = rest.charAt(0)
  if (/flow-(?:seq|map)-end/.test(fault.message)) {
    return {
      message: `this ${next} closes nothing`,
      hint: `remove it, or put the value in quotes`,
      start: at,
      end: at + 1,
    }
  }
  if (next === ',') {
    return { message: 'a comma without an item before it', hint: 'remove one comma', start: at, end: at + 1 }
  }
  if (/^Block scalar header/.test(fault.message)) {
    const sign = fault.message.split(': ').at(-1)?.charAt(0) ?? '|'
    const start = Math.max(0, text.lastIndexOf(sign, at))
    return {
      message: `text stands behind ${sign}, which announces an indented text`,
      hint: 'put the value in quotes, or begin the text in the next line',
      start,
      end: start + 1,
    }
  }
  if (/block-seq-ind/.test(fault.message)) {
    return {
      message: 'a list cannot begin behind its key',
      hint: 'begin the list in the next line, or write it as [a, b]',
      start: at,
      end: at + 1,
    }
  }
  return afterQuote(text, at, line) ?? afterValue(at, line, rest)
}

/** Text behind a closing quote, also where that quote was meant to open another value. */
function afterQuote(text: string, at: number, line: string): PlainFault | undefined {
  const value = quotedBefore(text, at)
  if (value === undefined || text.slice(value.end, at).trim() !== '') return undefined
  const written = text.slice(value.start, value.end)
  if (written.includes('\n')) {
    return {
      message: 'the quote that opens here closes too late, at the first quote of a later line',
      hint: `close it with ${written.charAt(0)} in its own line`,
      start: value.start,
      end: value.start + 1,
    }
  }
  if (text.slice(value.end, at).includes('\n')) return undefined
  const all = line.slice(line.indexOf(written))
  return {
    message: 'text stands behind a closing quote',
    hint: /[\]},]/.test(all) ? 'put quotes around all of the value' : quoteHint(all),
    start: at,
  }
}

function afterValue(at: number, line: string, rest: string): PlainFault {
  if (line.trim() === rest.trim()) {
    return { message: 'this line belongs to nothing above it', hint: INDENT, start: at }
  }
  return {
    message: 'text stands behind a value that is already complete',
    hint: 'put quotes around all of the value',
    start: at,
  }
}
