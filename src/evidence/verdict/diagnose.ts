import { isStale, VALIDATORS, validators } from '../../coding/translation.js'
import { type Diagnostic, error, info, warning } from '../../diagnostic.js'
import { showWordDiff, turned } from '../../language/word-diff.js'
import type { OddSpelling } from '../attribution/spellings.js'
import type { Manuscript } from '../manuscript/manuscript.js'
import { placeIn } from '../manuscript/place-in.js'
import { isParaphrase, type SaidPlace, type Verdict } from './verdict.js'

/** Words of a quotation that a message shows. */
const SHOWN = 12

/** What is wrong with a quotation, at its place in the manuscript; nothing where it is as it was said. */
export function diagnoseVerdict(manuscript: Manuscript, verdict: Verdict, transcripts: number): Diagnostic[] {
  const { quotation, kind, places, edits, diff, count } = verdict
  if (quotation.aside) return []
  const at = placeIn(manuscript, quotation.span)
  const words = `“${shortened(quotation.speeches.map(({ text }) => text).join(' / '))}”`
  const said = places.map(saidAt).join(', ')
  const labels = quotation.speeches.flatMap(({ label }) => label ?? [])
  const names = [...labels, ...quotation.attributions].map(({ text }) => `"${text}"`)
  const attributed = names.join(', ') || 'what its notes cite'
  const found: Diagnostic[] = []
  if (isParaphrase(quotation, kind)) {
    // Nobody says that a sentence without quotation marks is word for word.
    const close = said === '' ? '' : `; the closest is ${said}`
    return [
      warning('stc/paraphrase', `${words} cites meaning units, but is not in their words${close}`, {
        ...at,
        hint: 'nothing need be done if it is meant as a paraphrase',
      }),
    ]
  }
  if (kind === 'altered') {
    const how = diff ? `: ${showWordDiff(turned(diff), 3)}; ${percent(verdict.alike)} alike` : ''
    found.push(
      error('stc/altered-quote', `${words} was not said so; the closest is ${said}${how}`, {
        ...at,
        hint: 'quote the words as they stand; mark what is left out with (…) and what is put in with [ ]',
      }),
    )
  } else if (kind === 'spliced') {
    const isExchange = quotation.form === 'exchange'
    const how = isExchange ? 'is no exchange that was held so' : 'joins what was said apart'
    found.push(
      error('stc/spliced-quote', `${words} ${how}: ${said}`, {
        ...at,
        hint: isExchange
          ? 'quote turns that follow each other, each as one reply; mark turns that are left out with (…)'
          : 'quote the turns as an exchange, each with its speaker, or as separate quotations',
      }),
    )
  } else if (kind === 'not found') {
    const close = diff && verdict.alike > 0 ? ` (best ${percent(verdict.alike)}, ${said})` : ''
    found.push(
      error('stc/quote-not-found', `${words} is not in these ${transcripts} transcripts${close}`, {
        ...at,
        hint: 'check the transcripts that are read, or whether these are a participant’s words at all',
      }),
    )
  } else if (kind === 'wrong speaker' || kind === 'wrong session') {
    const code = kind === 'wrong speaker' ? 'stc/wrong-speaker' : 'stc/wrong-session'
    found.push(
      error(code, `${words} is attributed to ${attributed}; it was said by ${said}`, {
        ...at,
        hint: 'correct the attribution',
      }),
    )
  } else if (kind === 'ambiguous') {
    const some = places.slice(0, 3).map(saidAt).join(', ')
    found.push(
      warning(
        'stc/ambiguous-quote',
        `${words} was said in ${count} places: ${some}${count > 3 ? ' …' : ''}`,
        {
          ...at,
          hint: 'name the speaker and the session, or quote more of it',
        },
      ),
    )
  }
  const { translation: stored } = verdict
  if (stored && kind === 'translated') {
    const { translation, quote } = stored
    if (isStale(quote, translation))
      found.push(error('stc/stale-translation', `${words} translates what was since changed: ${said}`, at))
    const count = validators(translation).length
    if (count < VALIDATORS)
      found.push(
        warning(
          'stc/unvalidated-translation',
          `${words} is a translation that ${count} of ${VALIDATORS} people have validated`,
          { ...at, hint: 'name them under validated_by in the coding file' },
        ),
      )
  }
  if (verdict.isWronglyAttributed) {
    found.push(
      error(
        'stc/wrong-speaker',
        `${words} is attributed to ${attributed}; the closest was said by ${said}`,
        at,
      ),
    )
  }
  if (verdict.meant) {
    const who = verdict.meant.map(({ participant }) => participant)
    found.push(
      who.length === 0
        ? warning('stc/unclear-attribution', `${attributed} is nobody of this study`, at)
        : error('stc/unclear-attribution', `${attributed} may be ${who.slice(0, 4).join(', ')}`, {
            ...at,
            hint: 'name the session as well',
          }),
    )
  }
  if (verdict.isAttributionUnknown) {
    found.push(
      info(
        'stc/unknown-attribution',
        `the study knows nobody as ${attributed}; the words are ${said || 'nowhere'}`,
        {
          ...at,
          hint: 'use tags, roles or attributes of study.yaml',
        },
      ),
    )
  }
  for (const edit of edits) {
    if (edit.kind === 'bare omission') {
      found.push(
        warning('stc/bare-omission', `${words} leaves out “${shortened(edit.said)}” at “${edit.written}”`, {
          ...at,
          hint: 'write (…) where words are left out; an ellipsis alone is a pause',
        }),
      )
    }
    if (edit.kind !== 'gloss') continue
    found.push(
      warning(
        'stc/gloss-in-quote',
        `nobody said “${edit.written}”, which stands in round brackets in ${words}`,
        {
          ...at,
          hint: 'put what you add in square brackets',
        },
      ),
    )
  }
  return found
}

/** stc/inconsistent-attribution for each attribution that is spelled otherwise than most. */
export function diagnoseSpellings(manuscript: Manuscript, odd: readonly OddSpelling[]): Diagnostic[] {
  return odd.map(({ written, usual, count }) =>
    warning(
      'stc/inconsistent-attribution',
      `"${written.text}" is written otherwise than ${count === 1 ? 'another one' : `${count} others`}, such as "${usual.text}"`,
      { ...placeIn(manuscript, written.span), hint: 'write all attributions in one way' },
    ),
  )
}

/** `P2 (nurse), FG1.txt:120:41`. */
export function saidAt({ transcript, turn, span, person }: SaidPlace): string {
  const { line, column } = transcript.positions.lineColumn(span.start)
  return `${who({ turn, person })}, ${transcript.file}:${line}:${column}`
}

/** `P2 (nurse)`: the tag, and what is known first of the person. */
export function who({ turn, person }: Pick<SaidPlace, 'turn' | 'person'>): string {
  const tag = turn.speaker ?? 'nobody named'
  const [known] = Object.values(person?.attributes ?? {})
  const what = known ?? (person && person.role !== 'participant' ? person.role : undefined)
  return what === undefined || what.toLowerCase() === tag.toLowerCase() ? tag : `${tag} (${what})`
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  return words.length <= SHOWN ? words.join(' ') : `${words.slice(0, SHOWN).join(' ')} …`
}
