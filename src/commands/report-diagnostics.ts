import { type Diagnostic, StcError } from '../diagnostic.js'
import type { Effects, Sink } from '../effects.js'

/** Prints diagnostics on standard error in the form `--diagnostics` asks for. */
export async function report(effects: Effects, diagnostics: readonly Diagnostic[]): Promise<void> {
  if (diagnostics.length === 0) return
  await effects.stderr.write(await render(effects, diagnostics, 'stderr'))
}

/** Diagnostics as text, in the form `--diagnostics` asks for, sorted by place. */
export async function render(
  effects: Effects,
  diagnostics: readonly Diagnostic[],
  stream: 'stdout' | 'stderr',
): Promise<string> {
  const [{ reporters }, { sortDiagnostics }] = await Promise.all([
    import('../diagnostics/reporters/index.js'),
    import('../diagnostics/sort.js'),
  ])
  const { paint, width, terminal } = effects[stream]
  return reporters[effects.diagnostics](sortDiagnostics(diagnostics), {
    colour: paint,
    width,
    excerpts: terminal,
    version: effects.version,
  })
}

/** Prints warnings and errors (not mere information) and lets the command go on; throws where there is an error. */
export async function reportAndRefuse(effects: Effects, diagnostics: readonly Diagnostic[]): Promise<void> {
  if (diagnostics.some((each) => each.severity === 'error')) throw new StcError(diagnostics)
  await reportWarnings(effects, diagnostics)
}

/** What has been said on a stream: `stc build` runs many steps that meet the same warnings. */
const told = new WeakMap<Sink, Set<string>>()

/** Prints warnings and errors, not mere information, and each only once. */
export async function reportWarnings(effects: Effects, diagnostics: readonly Diagnostic[]): Promise<void> {
  const before = told.get(effects.stderr) ?? new Set()
  told.set(effects.stderr, before)
  const fresh = diagnostics.filter(({ severity, code, message, place }) => {
    if (severity === 'info') return false
    const key = JSON.stringify([code, message, place])
    return !before.has(key) && before.add(key)
  })
  await report(effects, fresh)
}
