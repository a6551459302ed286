import type { DiagnosticCode } from './diagnostics/catalogue.js'

export type { DiagnosticCode }

/** How grave a finding is. Only errors and warnings count as findings for the exit code; `info` never does. */
export type Severity = 'error' | 'warning' | 'info'

/** A place in a file: 1-based line, 1-based column in Unicode code points. The end is exclusive. */
export interface Place {
  file: string
  line?: number
  column?: number
  endLine?: number
  endColumn?: number
}

/**
 * The one message type of stc. Every room reports what is wrong with a value of this type, never with text.
 * `message` says what and why in one sentence; `hint` says how to mend it.
 */
export interface Diagnostic {
  severity: Severity
  code: DiagnosticCode
  message: string
  place?: Place
  hint?: string
  /** The source line at `place.line`, where the reporter may show it under a caret. */
  excerpt?: string
}

/**
 * An error of the user's input or usage (exit code 2), never of stc itself. Carries one or more diagnostics;
 * any other error that reaches the rim is a bug in stc (exit code 70).
 */
export class StcError extends Error {
  override name = 'StcError'
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => d.message).join('\n'))
  }
}

/** Makes a diagnostic of severity `error`. */
export function error(
  code: DiagnosticCode,
  message: string,
  more: Partial<Omit<Diagnostic, 'severity' | 'code' | 'message'>> = {},
): Diagnostic {
  return { severity: 'error', code, message, ...more }
}

/** Makes a diagnostic of severity `warning`. */
export function warning(
  code: DiagnosticCode,
  message: string,
  more: Partial<Omit<Diagnostic, 'severity' | 'code' | 'message'>> = {},
): Diagnostic {
  return { severity: 'warning', code, message, ...more }
}

/** Makes a diagnostic of severity `info`: worth saying, never a finding. */
export function info(
  code: DiagnosticCode,
  message: string,
  more: Partial<Omit<Diagnostic, 'severity' | 'code' | 'message'>> = {},
): Diagnostic {
  return { severity: 'info', code, message, ...more }
}

/** Throws a user's error with a single diagnostic. */
export function fail(
  code: DiagnosticCode,
  message: string,
  more: Partial<Omit<Diagnostic, 'severity' | 'code' | 'message'>> = {},
): never {
  throw new StcError([error(code, message, more)])
}
