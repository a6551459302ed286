import { type Diagnostic, StcError } from '../../src/diagnostic.js'

/** The first diagnostic a call throws; undefined where it throws nothing of the kind. */
export function refusal(call: () => unknown): Diagnostic | undefined {
  try {
    call()
  } catch (error) {
    if (error instanceof StcError) return error.diagnostics[0]
    throw error
  }
  return undefined
}
