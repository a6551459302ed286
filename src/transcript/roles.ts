import { fold } from '../language/fold.js'

const ROLE_OF_LABEL: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:m|mod|moderator|facilitator|ordstyrer|ordförande|moderatorin|ohjaaja|animateur|moderador)(?: ?\d+)?$/,
    'moderator',
  ],
  [/^(?:co-?moderator|comoderator|assistant moderator)$/, 'co-moderator'],
  [
    /^(?:i|int|iv|interviewer|intervjuer|intervjuare|interviewerin|haastattelija|enquêteur|enqueteur|entrevistador|entrevistadora|researcher|forsker|q)(?: ?\d+)?$/,
    'interviewer',
  ],
  [/^(?:s|sec|secretary|sekretær|sekreterare|sekretär|sihteeri|note-?taker)$/, 'secretary'],
  [/^(?:obs|observer|observatør)(?: ?\d+)?$/, 'observer'],
  [/^(?:interpreter|tolk|dolmetscher|interprète|intérprete)$/, 'interpreter'],
]

/**
 * The role a tag tells by itself where nothing is declared: `M` and `Moderator` moderate, `I`, `INT` and
 * `Interviewer` interview, `S` is the secretary; every other tag is a participant.
 */
export function roleOfLabel(label: string): string {
  const folded = fold(label).replace(/\.$/, '')
  for (const [pattern, role] of ROLE_OF_LABEL) if (pattern.test(folded)) return role
  return 'participant'
}
