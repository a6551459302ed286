import type { Diagnostic } from '../diagnostic.js'

/** How many there are of each severity, as in `1 warning, 3 errors`; `nothing wrong` when there is none. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = [
    counted(diagnostics, 'info', 'note'),
    counted(diagnostics, 'warning', 'warning'),
    counted(diagnostics, 'error', 'error'),
  ].filter((part) => part !== undefined)
  return counts.length === 0 ? 'nothing wrong' : counts.join(', ')
}

function counted(
  diagnostics: readonly Diagnostic[],
  severity: Diagnostic['severity'],
  noun: string,
): string | undefined {
  const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`
}
