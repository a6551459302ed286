import type { PhrasingContent, RootContent } from 'mdast'
import { foldWhiteSpace } from '../../language/fold.js'
import { blockquote, bullets, frontMatter, heading, paragraph, strong, text } from '../../markdown/build.js'
import type { Section } from '../../markdown/stringify.js'
import type { Transcript, Turn } from '../../transcript/transcript.js'
import { type Matter, signOf, type ViewedDecision } from './matter.js'

/** How many UTF-16 units of what is said around a matter are shown on either side. */
const AROUND = 400

/**
 * The worksheet of a meeting, as Markdown: each matter in its context, what each analyst decided and why, and a block of
 * YAML to be filled in, which `readSheet` reads back.
 */
export function* sheetSections(matters: readonly Matter[], analysts: readonly string[]): Generator<Section> {
  const names = analysts.join(', ')
  const example = analysts[0] ?? ''
  yield [
    frontMatter(`consensus: [${names}]`),
    heading(1, `What ${listed(analysts)} see differently (${matters.length})`),
    paragraph(
      'Fill in ',
      code('settle:'),
      ' below each, and leave ',
      code('about:'),
      ' as it is. Then run ',
      code('stc consensus --settle consensus.md'),
      '. What is left empty stays open.',
    ),
    bullets([
      [code(`settle: ${example}`), ` takes what ${example} decided, reason included`],
      [
        code('settle: { codes: [a, b], status: accepted }'),
        ` decides anew, about the words that the first named quotes`,
      ],
      [code('reason:'), ' says why, and is needed to exclude or set aside; ', code('memo:'), ' may be added'],
    ]),
  ]
  for (const matter of matters) yield sectionOf(matter)
}

function sectionOf(matter: Matter): RootContent[] {
  const { transcript, turn, views, differences } = matter
  const what = differences.length > 0 ? `: ${listed(differences)}` : ''
  return [
    heading(2, `${transcript.id}:${turn.number}${what}`),
    blockquote(...context(matter)),
    bullets([...views].flatMap(([analyst, own]) => own.map((each) => viewLine(analyst, each, matter)))),
    {
      type: 'code',
      lang: 'yaml',
      value: `about: ${transcript.id}:${turn.number} ${signOf(matter)}\nsettle:   # ${[...views.keys()].join(' | ')} | { codes: [], status: }\nreason:`,
    },
  ]
}

function viewLine(analyst: string, view: ViewedDecision, { differences }: Matter): PhrasingContent[] {
  const { status, reason, memo } = view.decision
  const codes = view.codes.length > 0 ? view.codes.join(', ') : 'no code'
  const { start, end } = view.span
  const words = differences.includes('extent')
    ? ` “${foldWhiteSpace(view.transcript.text.slice(start, end))}”`
    : ''
  const why = [reason && `Reason: ${reason}.`, memo && `Memo: ${memo}.`].filter(Boolean).join(' ')
  return [
    strong(analyst),
    text(`: ${status}, ${codes}.${words}${why === '' ? '' : ` ${why.replaceAll('..', '.')}`}`),
  ]
}

/** The turn before, the matter in bold within its turn, and the turn behind. */
function context({ transcript, turn, span }: Matter) {
  const { turns, text: all } = transcript
  const at = turn.number - (turns[0]?.number ?? 1)
  const [before, behind] = [turns[at - 1], turns[at + 1]]
  const [lead, rest] = [all.slice(turn.start, span.start), all.slice(span.end, turn.end)]
  return [
    ...(before ? [spoken(transcript, before, [text(ended(all.slice(before.start, before.end)))])] : []),
    spoken(transcript, turn, [text(ended(lead)), strong(all.slice(span.start, span.end)), text(begun(rest))]),
    ...(behind ? [spoken(transcript, behind, [text(begun(all.slice(behind.start, behind.end)))])] : []),
  ]
}

function spoken({ speakers }: Transcript, { speaker }: Turn, words: PhrasingContent[]) {
  const who = speaker === null ? undefined : speakers.get(speaker)
  const label =
    speaker === null ? '' : `${speaker}${who ? ` (${who.attributes.profession ?? who.role})` : ''}: `
  return paragraph(text(label), ...words)
}

/** The end of a text, cut at a blank. */
function ended(words: string): string {
  if (words.length <= AROUND) return words
  return `(…)${words.slice(words.indexOf(' ', words.length - AROUND))}`
}

/** The beginning of a text, cut at a blank. */
function begun(words: string): string {
  if (words.length <= AROUND) return words
  return `${words.slice(0, words.lastIndexOf(' ', AROUND))} (…)`
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
