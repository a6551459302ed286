import type { ErrorCode } from 'yaml'
import { quoteHint } from './quoting.js'
import { INDENT, indent, KEY_VALUE, lineAt, type ParserFault, type PlainFault, type Scene } from './scene.js'
import { openBefore, quotedBefore } from './tokens.js'
import { unexpected } from './unexpected.js'

/** Says in plain words what breaks the YAML, and how to mend the usual causes. */
export function plainFault(text: string, fault: ParserFault): PlainFault {
  const at = Math.min(fault.pos[0], text.length)
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const line = lineAt(text, lineStart)
  const scene: Scene = { text, at, fault, line, rest: line.slice(at - lineStart) }
  const explain = EXPLAIN[fault.code]
  return explain?.(scene) ?? { message: lowerFirst(fault.message), hint: INDENT, start: at }
}

const EXPLAIN: Partial<Record<ErrorCode, (scene: Scene) => PlainFault | undefined>> = {
  TAB_AS_INDENT: ({ at }) => ({
    message: 'a tab indents this line',
    hint: 'indent with blanks; YAML does not allow tabs there',
    start: at,
    end: at + 1,
  }),
  BLOCK_AS_IMPLICIT_KEY: secondColon,
  MULTILINE_IMPLICIT_KEY: notAnEntry,
  KEY_OVER_1024_CHARS: notAnEntry,
  MISSING_CHAR: missing,
  BAD_INDENT: ({ text, at, fault }) => {
    if (/^Flow/.test(fault.message)) return unclosedBracket(text, at)
    return { message: 'the indentation does not fit the lines above', hint: INDENT, start: at }
  },
  BAD_SCALAR_START: ({ at, rest }) => ({
    message: `a value without quotes cannot start with ${rest.charAt(0)}`,
    hint: quoteHint(rest),
    start: at,
    end: at + 1,
  }),
  BAD_DQ_ESCAPE: ({ at, rest }) => {
    const sequence = Array.from(rest).slice(0, 2).join('')
    return {
      message: `${sequence} means nothing between double quotes`,
      hint: `use single quotes, in which \\ is only itself: '${sequence}'`,
      start: at,
      end: at + sequence.length,
    }
  },
  UNEXPECTED_TOKEN: unexpected,
  MULTIPLE_DOCS: ({ at }) => ({
    message: 'a second document begins here',
    hint: 'a file holds one document; remove the line `---` or `...`, or make two files',
    start: at,
  }),
  BLOCK_IN_FLOW: ({ at }) => ({
    message: 'an indented list or mapping cannot stand between brackets',
    hint: 'close the bracket, or write all of it with brackets',
    start: at,
  }),
}

function secondColon({ text, at, line, rest }: Scene): PlainFault | undefined {
  const colon = /:(?=\s|$)/.exec(rest)
  if (colon !== null) {
    return {
      message: 'a second `: ` stands in this line',
      hint: quoteHint(rest),
      start: at + colon.index,
      end: at + colon.index + 1,
    }
  }
  // The value on this line is complete; the next line, indented deeper, looks like an entry below it.
  const nextStart = text.indexOf('\n', at) + 1
  const next = lineAt(text, nextStart)
  if (nextStart === 0 || indent(next) <= indent(line)) return undefined
  return {
    message: 'this line is indented under a line that already has a value',
    hint: INDENT,
    start: nextStart + indent(next),
  }
}

function notAnEntry({ text, at }: Scene): PlainFault | undefined {
  const line = lineAt(text, at)
  if (/^-(?:\s|$)/.test(line)) {
    return {
      message: 'a list item stands where a key is needed',
      hint: 'indent the list under the key it belongs to',
      start: at,
    }
  }
  const word = line.replace(/\s+#.*$/, '').trimEnd()
  const tight = /^[^\s:]+(:)\S/.exec(word)
  if (tight !== null) {
    return {
      message: 'a blank is missing after the colon',
      hint: KEY_VALUE,
      start: at + tight[0].length - 2,
      end: at + tight[0].length - 1,
    }
  }
  return {
    message: 'this line is not an entry: it has no `: `',
    hint: `${KEY_VALUE}; text that goes on over several lines needs \`|\` or quotes`,
    start: at,
    end: at + word.length,
  }
}

function missing(scene: Scene): PlainFault | undefined {
  const { text, at, fault, rest } = scene
  if (/closing ["']quote/.test(fault.message)) {
    const opening = quotedBefore(text, at)
    return {
      message: 'the quote that opens here is never closed',
      hint: `close it with ${text.charAt(opening?.start ?? at)}`,
      start: opening?.start ?? at,
      end: (opening?.start ?? at) + 1,
    }
  }
  if (/^Implicit map keys/.test(fault.message)) return notAnEntry(scene)
  if (/^Sequence item/.test(fault.message)) {
    return { message: 'the indentation does not fit the lines above', hint: INDENT, start: at }
  }
  if (/^Comments/.test(fault.message)) {
    return {
      message: 'a blank is missing before #',
      hint: 'write ` # comment`, or quote the value',
      start: at,
    }
  }
  if (/items$/.test(fault.message)) {
    return {
      message: `a comma is missing before ${Array.from(rest)[0] ?? 'this'}`,
      hint: 'between brackets, commas part the items; an item that holds , [ ] { } or " needs quotes around all of it',
      start: at,
    }
  }
  if (/indicator line/.test(fault.message)) {
    return { message: 'a line cannot start with %', hint: 'put the value in quotes', start: 0, end: 1 }
  }
  return undefined
}

function unclosedBracket(text: string, at: number): PlainFault {
  const opening = openBefore(text, at)
  const start = opening?.start ?? at
  const sign = text.charAt(start)
  return {
    message: `the ${sign} that opens here is not closed`,
    hint: `close it with ${sign === '{' ? '}' : ']'}, indent its lines, or put a value that begins with ${sign} in quotes`,
    start,
    end: start + 1,
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
