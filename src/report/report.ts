import type { RootContent } from 'mdast'
import { capitalised, heading, paragraph, strong } from '../markdown/build.js'
import { type Section, sectionChunks, stringifyMarkdown } from '../markdown/stringify.js'
import { prioritisedThemes, sideBySide, themeCounts } from '../themes/markdown.js'
import { type SessionActivity, sessionActivity } from './activity.js'
import { codingTree } from './coding-tree.js'
import { Footnotes } from './footnotes.js'
import { LEDGER_LAWS, ledgerTable, movesList, outOfPlayList } from './ledger-markdown.js'
import { codesBySession, matrixTable } from './matrix.js'
import { factsList, methodFacts } from './method-facts.js'
import { movesOf } from './moves.js'
import { participantsTable, sessionsTable } from './participants.js'
import { type ReportInput, sessionIds } from './report-input.js'
import { results } from './results.js'

/**
 * The report of the whole study as Markdown, in the words of its method: title, question, method facts, participants
 * (Table 1) and sessions, preliminary themes, results per code group, coding tree, ledger, codes by session, footnotes.
 */
export function reportToMarkdown(report: ReportInput): string {
  return [...reportChunks(report)].join('')
}

/** The same in pieces, made as they are asked for. */
export function reportChunks(report: ReportInput): Generator<string> {
  const activity = report.transcripts.map(sessionActivity)
  const units = new Set(report.units.map((unit) => unit.id))
  const footnotes = new Footnotes((id) => units.has(id))
  const caption = captions()
  const sections: Section[] = [
    title(report),
    [heading(2, 'Method'), factsList(methodFacts(report, activity))],
    ...participants(report, activity, caption),
    ...themes(report, caption),
    ...results(report, footnotes),
    [heading(2, 'Coding tree'), codingTree(report.grouping, report.method)],
    ...evidence(report, caption),
  ]
  return sectionChunks([...sections, ...footnotes.definitions.map((definition) => [definition])])
}

type Caption = (what: string) => RootContent

/** Numbers the tables in the order in which they are asked for. */
function captions(): Caption {
  let number = 0
  return (what) => {
    number += 1
    return paragraph(strong(`Table ${number}.`), ` ${what}`)
  }
}

function title({ title, question }: ReportInput): RootContent[] {
  const asked = question === undefined ? [] : [paragraph(strong('Question:'), ` ${question.trim()}`)]
  return [heading(1, title), ...asked]
}

function participants(
  { sessions }: ReportInput,
  activity: readonly SessionActivity[],
  caption: Caption,
): RootContent[][] {
  if (activity.length === 0) return []
  return [
    [
      heading(2, 'Participants and sessions'),
      caption('Participants, with the turns and words they spoke.'),
      participantsTable(activity),
    ],
    [caption('Sessions.'), sessionsTable(activity, sessions)],
  ]
}

function themes({ themes, method }: ReportInput, caption: Caption): RootContent[][] {
  if (themes === undefined || themes.analysts.length === 0) return []
  const { preliminaryTheme, group } = method.words
  return [
    [heading(2, capitalised(preliminaryTheme.many)), themeCounts(themes, method)],
    [
      caption(`${capitalised(preliminaryTheme.many)} side by side; prioritised ones in bold.`),
      sideBySide(themes),
    ],
    [
      paragraph(strong('Prioritised'), `, and the ${group.many} they led to:`),
      prioritisedThemes(themes, method),
    ],
  ]
}

function evidence(
  { ledger, grouping, method, transcripts, units, codebook, recodings = [], notUsed = [] }: ReportInput,
  caption: Caption,
): Section[] {
  const { unit, code } = method.words
  const sessions = sessionIds({ transcripts, units })
  const moves = movesList(movesOf(recodings, codebook), method)
  const reasons = outOfPlayList(grouping.outOfPlay, notUsed, method)
  return [
    [
      heading(2, `Ledger of ${unit.many}`),
      caption(`What became of every ${unit.one}: ${LEDGER_LAWS}.`),
      ...ledgerTable(ledger, method),
    ],
    ...(moves.length === 0
      ? []
      : [[paragraph(strong('Recoded by analysts'), ', from what the rules proposed:'), ...moves]]),
    ...(reasons.length === 0 ? [] : [[paragraph(strong('Out of play'), ', with reasons:'), ...reasons]]),
    [
      stringifyMarkdown([
        heading(2, `${capitalised(code.many)} by session`),
        caption(`${capitalised(unit.many)} in play, by ${code.one} and session.`),
      ]),
      matrixTable(codesBySession(grouping, sessions), method),
    ].join('\n'),
  ]
}
