/** Where a label stands and how: one entry for each line that a layout could read as a turn's start. */
export interface Sighting {
  label: string
  /** The line above is blank, or there is none. */
  afterBlank: boolean
  /** The line begins in mid-sentence because the one above was full. */
  wrapped: boolean
  /** The line above does not end a sentence, nor is it blank. */
  midSentence: boolean
  /** A timestamp stands with the label. */
  stamp: boolean
  emphasis: boolean
  indent: number
  /** Nothing is behind the label on its line. */
  below: boolean
  tight: boolean
  /** The mark itself says that it names a speaker. */
  certain: boolean
  /** What follows looks like a fact of a form (`Dr. Anna Berg`, `12 May`), not like speech. */
  fact: boolean
}

/** The sightings of one label, counted. */
export class Tally {
  times = 0
  afterBlank = 0
  wrapped = 0
  midSentence = 0
  stamp = 0
  emphasis = 0
  below = 0
  tight = 0
  certain = 0
  /** How often each depth of indent was seen, in the order of its first sight. */
  readonly indents = new Map<number, number>()
  /** Of the first sighting; asked only where there is no other. */
  fact: () => boolean = () => false

  add(sighting: Sighting): void {
    if (this.times === 0) this.fact = () => sighting.fact
    this.times++
    if (sighting.afterBlank) this.afterBlank++
    if (sighting.wrapped) this.wrapped++
    if (sighting.midSentence) this.midSentence++
    if (sighting.stamp) this.stamp++
    if (sighting.emphasis) this.emphasis++
    if (sighting.below) this.below++
    if (sighting.tight) this.tight++
    if (sighting.certain) this.certain++
    this.indents.set(sighting.indent, (this.indents.get(sighting.indent) ?? 0) + 1)
  }

  /** Adds what was counted of another spelling, seen for the first time after this one. */
  addAll(other: Tally): void {
    if (this.times === 0) this.fact = other.fact
    this.times += other.times
    this.afterBlank += other.afterBlank
    this.wrapped += other.wrapped
    this.midSentence += other.midSentence
    this.stamp += other.stamp
    this.emphasis += other.emphasis
    this.below += other.below
    this.tight += other.tight
    this.certain += other.certain
    for (const [indent, times] of other.indents)
      this.indents.set(indent, (this.indents.get(indent) ?? 0) + times)
  }
}
