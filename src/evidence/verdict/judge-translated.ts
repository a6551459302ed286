import { agreement } from '../attribution/judge-attribution.js'
import type { Resolved } from '../attribution/resolve.js'
import { editsOf } from '../match/edits-of.js'
import { translatedFrom } from '../translation/translations.js'
import type { Wording } from '../wording/wording.js'
import type { Evidence } from './evidence.js'
import { isWrong, placeAt } from './places.js'
import type { SpeechVerdict, VerdictKind } from './verdict.js'

/** Holds a speech against stored translations: the closest one, or undefined where nothing was translated. */
export function judgeTranslated(
  wording: Wording,
  attributions: readonly Resolved[],
  evidence: Evidence,
): SpeechVerdict | undefined {
  const { translations = [], allowances } = evidence
  const { fits, close } = translatedFrom(wording, translations, allowances)
  const places = fits.map(({ stored }) => placeAt(stored, stored.span, evidence))
  const right = places.findIndex((place) => !isWrong(place, attributions))
  const at = Math.max(0, right)
  const [fit, place] = [fits[at], places[at]]
  if (fit && place) {
    const said = place.person ? agreement(attributions, place.person) : 'nothing said'
    const kind: VerdictKind = said === 'wrong session' || said === 'wrong speaker' ? said : 'translated'
    const edits = editsOf(wording, fit.fit)
    return {
      ...{ kind, places: [place], count: 1, edits, alike: 1, translation: fit.stored },
      isWronglyAttributed: false,
    }
  }
  if (!close) return undefined
  const { stored, close: nearest } = close
  const own = placeAt(stored, stored.span, evidence)
  return {
    ...{ kind: 'altered', places: [own], count: 1, edits: [], alike: nearest.diff.alike, diff: nearest.diff },
    translation: stored,
    isWronglyAttributed: isWrong(own, attributions),
  }
}
