import { type CodedText, type Comparison, keyOf, linesOf } from './compare.js'
import { type PlainMatch, PlainMatcher } from './plain-matcher.js'
import { REASON, type Reason, Tally, whyNotStc } from './reasons.js'

/**
 * File by file against quanteda, which tells counts and no places. What it should find is worked out from the plain
 * matcher: its tokens are neither composed nor freed of typographic apostrophes, and a phrase is a run of tokens, each mark of
 * punctuation being one. What a file's count differs by beyond that is unexplained.
 */
export function compareWithQuanteda(
  texts: readonly CodedText[],
  terms: readonly string[],
  matches: ReadonlyMap<string, number>,
): Comparison {
  const plain = new PlainMatcher(terms)
  const comparison: Comparison = { stc: 0, other: 0, onlyStc: new Tally(), onlyOther: new Tally() }
  for (const { transcript, found } of texts) {
    const keys = new Set(found.map(keyOf))
    let expected = 0
    for (const { text, start } of linesOf(transcript.text)) {
      for (const match of plain.find(text)) {
        const inStc = keys.has(keyOf({ ...match, start: match.start + start, end: match.end + start }))
        const hidden = whyNotTokens(text, match)
        if (hidden === undefined) expected++
        if (hidden === undefined && !inStc) comparison.onlyOther.add(whyNotStc(text, match))
        if (hidden !== undefined && inStc) comparison.onlyStc.add(hidden)
      }
    }
    const counted = matches.get(transcript.name) ?? 0
    for (let more = expected; more < counted; more++) comparison.onlyOther.add(REASON.unexplained)
    for (let fewer = counted; fewer < expected; fewer++) comparison.onlyStc.add(REASON.unexplained)
    comparison.stc += keys.size
    comparison.other += counted
  }
  return comparison
}

function whyNotTokens(line: string, { term, start, end, between }: PlainMatch): Reason | undefined {
  const said = line.slice(start, end)
  if (said !== said.normalize('NFC')) return REASON.decomposed
  if (said.includes('’') && term.includes("'")) return REASON.apostrophe
  return between.some((text) => /\S/.test(text)) ? REASON.punctuation : undefined
}
