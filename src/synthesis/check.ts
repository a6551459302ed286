import type { AuthoredFile } from '../condensate/authored-file.js'
import { proseHash } from '../condensate/body.js'
import { type CheckSource, checkEvidence, checkSubgroups } from '../condensate/check-authored.js'
import { checkVoice } from '../condensate/check-voice.js'
import { type Diagnostic, error } from '../diagnostic.js'

/** What an analytic text is checked against: the units of its group, and the text of the group's condensate. */
export interface SynthesisSource extends CheckSource {
  condensate: string
}

/**
 * Checks an analytic text: citations and quotes, whether the condensate says something else since it was written,
 * and, where it is authored, that every subgroup with units has text. Its sentences need no citation: it speaks about what the
 * condensate cites.
 */
export function checkSynthesis(file: AuthoredFile, source: SynthesisSource): Diagnostic[] {
  const stale = isStale(file, source.condensate)
  const group = source.grouped.group.id
  return [
    ...(stale
      ? [
          error('stc/stale', 'the condensate changed since the analytic text was written', {
            ...file.head(file.inputs === undefined ? 'group' : 'inputs'),
            hint: `read it again, revise the text, then run \`stc synthesize --touch ${group}\``,
          }),
        ]
      : []),
    ...checkEvidence(file, source),
    ...(file.status === 'authored'
      ? [...checkSubgroups(file, source.grouped), ...checkVoice(file, source.language)]
      : []),
  ]
}

/** Whether the condensate says something else than when an analytic text was written; an untouched scaffold never is stale. */
export function isStale(file: AuthoredFile, condensate: string): boolean {
  return !file.untouched && file.inputs !== proseHash(condensate)
}
