import type { Reporter } from './reporter.js'

/** For programs: one JSON object a line, always with the same keys; what is not known is null. */
export const json: Reporter = (diagnostics) =>
  diagnostics
    .map(({ severity, code, message, place, hint }) => {
      const record = {
        severity,
        code,
        message,
        file: place?.file ?? null,
        line: place?.line ?? null,
        column: place?.column ?? null,
        endLine: place?.endLine ?? null,
        endColumn: place?.endColumn ?? null,
        hint: hint?.trim() || null,
      }
      return `${JSON.stringify(record)}\n`
    })
    .join('')
