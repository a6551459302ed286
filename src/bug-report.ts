import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Effects } from './effects.js'

/**
 * What is said of an unexpected error: its type and where in stc it happened. Its message may quote what was being
 * read; its type and place never do.
 */
export function bugReport(effects: Effects, cause: unknown): string {
  const name = cause instanceof Error ? cause.name : typeof cause
  // The stack begins with the message, whose lines may look like places.
  const stack = cause instanceof Error ? (cause.stack ?? '') : ''
  const message = cause instanceof Error ? cause.message : ''
  const behind = message === '' ? 0 : stack.lastIndexOf(message) + message.length
  const frames = stack
    .slice(behind)
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
  return [
    `stc: a bug in stc ${effects.version} (${name}); no file is half-written`,
    ...frames.slice(0, 8).map(placeOf),
    'Please report this with the command you ran. No text of your files is in this message.',
    '',
  ].join('\n')
}

/** A line of the stack with the place in stc's source, else in the file that ran, without the folders above it. */
function placeOf(frame: string): string {
  return frame
    .replace(/\(?(file:\/\/[^ ()]*\/dist\/[^ ()/]+):(\d+):(\d+)\)?$/, (ran, file, line, column) => {
      const place = sourceOf(file, Number(line), Number(column))
      return place === undefined ? ran : `(${place})`
    })
    .replace(/\(?(?:file:\/\/)?[^ ()]*\/(dist|src|node_modules)\//, '($1/')
}

/** Where the code of a bundled file was written; undefined where its source map is missing or says nothing. */
function sourceOf(file: string, line: number, column: number): string | undefined {
  try {
    const map = new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(file)}.map`, 'utf8')))
    const found = map.findEntry(line - 1, column - 1)
    if (!('originalSource' in found)) return undefined
    return `${found.originalSource.replace(/^(?:\.\.\/)+/, '')}:${found.originalLine + 1}:${found.originalColumn + 1}`
  } catch {
    return undefined
  }
}
