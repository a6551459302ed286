/** Thrown at the first thing that the quick reader does not surely understand; `yaml` reads such a text instead. */
export class Refused extends Error {}

/** Refuses the text. */
export function refuse(): never {
  throw new Refused('not the plain YAML that is read quickly')
}
