import { describe, expect, it } from 'vitest'
import { roleOfLabel } from '../../src/transcript/roles.js'

describe('the role that a tag tells by itself', () => {
  const roles: Record<string, string[]> = {
    moderator: [
      'M',
      'm',
      'M1',
      'MOD',
      'Mod.',
      'Moderator',
      'MODERATOR 2',
      'Facilitator',
      'Ordstyrer',
      'Ohjaaja',
    ],
    'co-moderator': ['Co-moderator', 'Comoderator', 'Assistant moderator'],
    interviewer: [
      'I',
      'I2',
      'INT',
      'IV',
      'Q',
      'Interviewer',
      'Intervjuer',
      'Intervjuare',
      'Enquêteur',
      'Enque\u0302teur',
      'Researcher',
    ],
    secretary: ['S', 'Sec', 'Secretary', 'Sekretær', 'Note-taker'],
    observer: ['Obs', 'Observer 1', 'Observatør'],
    interpreter: ['Tolk', 'Interpreter', 'Dolmetscher', 'Interprète'],
    participant: ['P1', 'P', 'R', 'Anna', 'Mia', 'Ida', 'Nurse', 'Interviewee', 'Moderately', 'S1', '?', ''],
  }
  for (const [role, labels] of Object.entries(roles)) {
    it.each(labels)(`is ${role} for %j`, (label) => {
      expect(roleOfLabel(label)).toBe(role)
    })
  }
})
