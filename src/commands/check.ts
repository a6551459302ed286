import { checkExamples } from '../codebook/check-examples.js'
import { Matcher } from '../codebook/matcher.js'
import { checkMemos } from '../coding/check-memos.js'
import { groupUnits } from '../coding/grouping.js'
import { checkCondensate } from '../condensate/check.js'
import { checkOwnWords, wordsUsed } from '../condensate/own-words.js'
import { type Diagnostic, info, StcError, warning } from '../diagnostic.js'
import { summary } from '../diagnostics/summary.js'
import { type Effects, EXIT } from '../effects.js'
import { stemmer } from '../language/stem.js'
import { counted } from '../method/methods.js'
import { ledger } from '../report/ledger.js'
import { checkLedger } from '../report/ledger-check.js'
import { codeAll } from '../study/coding.js'
import { condensateTextOf } from '../study/condensate-text.js'
import { contextOf, draftOf } from '../study/drafting.js'
import { loadCodebook, loadStudy, loadTranscripts, requireStudy, sessionDiagnostics } from '../study/load.js'
import { loadMemos } from '../study/memos.js'
import type { Study } from '../study/study.js'
import { textUse } from '../study/text-use.js'
import { loadTexts, type StudyTexts } from '../study/texts.js'
import { loadThemes } from '../study/themes.js'
import type { UnitOptions } from '../study/units.js'
import { checkSynthesis } from '../synthesis/check.js'
import { checkThemes } from '../themes/check.js'
import type { Transcript } from '../transcript/transcript.js'
import { render } from './report-diagnostics.js'

export interface CheckOptions extends UnitOptions {
  /** Warnings are findings too. */
  strict?: boolean
}

/** `stc check`: everything wrong in the study; findings go to standard output. */
export async function check(
  files: readonly string[],
  options: CheckOptions,
  effects: Effects,
): Promise<number> {
  let found: Diagnostic[]
  try {
    found = await findings(files, options, effects)
  } catch (cause) {
    // A program that reads SARIF or JSON from standard output wants what keeps the study from being read there, too.
    if (!(cause instanceof StcError) || effects.diagnostics === 'text') throw cause
    await effects.stdout.write(await render(effects, cause.diagnostics, 'stdout'))
    return EXIT.usage
  }
  await effects.stdout.write(await render(effects, found, 'stdout'))
  const wrong = found.filter(
    (each) => each.severity === 'error' || (options.strict && each.severity === 'warning'),
  )
  if (effects.diagnostics === 'text' && !effects.quiet) {
    await effects.stderr.write(found.length === 0 ? 'Nothing found.\n' : `${summary(found)}\n`)
  }
  return wrong.length > 0 ? EXIT.findings : EXIT.fine
}

async function findings(
  files: readonly string[],
  options: CheckOptions,
  effects: Effects,
): Promise<Diagnostic[]> {
  const study = await loadStudy(effects, options)
  if (files.length === 0) requireStudy(study, 'transcript')
  const codebook = await loadCodebook(study, options, effects)
  const transcripts = await loadTranscripts(study, files, options, effects)
  const part = files.length > 0
  const { units, diagnostics } = await codeAll(study, transcripts, codebook, { ...options, part }, effects)
  const matcher = new Matcher(codebook, study.language, stemmer(study.language))
  const found: Diagnostic[] = [
    ...study.diagnostics,
    ...codebook.warnings,
    ...checkExamples(codebook, matcher),
    ...transcripts.flatMap((transcript) => transcript.diagnostics),
    ...diagnostics,
  ]
  if (part) return found
  const grouping = groupUnits(units, codebook)
  const { themes, diagnostics: inThemes } = await loadThemes(study, [], effects)
  const { memos, diagnostics: inMemos } = await loadMemos(study, effects)
  const texts = await loadTexts(study, grouping, effects)
  const used = new Set(units.flatMap((unit) => unit.codes))
  const unused = [...codebook.codes.keys()].filter((code) => !used.has(code))
  return [
    ...found,
    ...sessionDiagnostics(study, transcripts),
    ...transcripts.flatMap((transcript) => silentSpeakers(transcript, study)),
    ...unused.map((code) =>
      info('stc/unused-code', `no meaning unit has the code "${code}"`, {
        place: codebook.place([...codebook.path(code), 'id']),
      }),
    ),
    ...inMemos,
    ...checkMemos(memos, { codebook, units, transcripts }),
    ...inThemes,
    ...checkThemes(themes, codebook, study.method),
    ...texts.diagnostics,
    ...(await checkTexts(texts, study, units, transcripts)),
    ...checkTerminology(texts, study, transcripts),
    ...checkLedger(ledger(units, textUse(texts.groups), codebook), units, codebook),
  ]
}

function silentSpeakers(transcript: Transcript, study: Study): Diagnostic[] {
  const heard = new Set(transcript.turns.map((turn) => turn.speaker))
  return [...transcript.speakers.values()]
    .filter((speaker) => speaker.declared && !heard.has(speaker.label))
    .map((speaker) =>
      info('stc/silent-speaker', `"${speaker.label}" is declared for ${transcript.id} but never speaks`, {
        place: study.place(['sessions', transcript.id, 'speakers', speaker.label]),
      }),
    )
}

/** Whose words the authored condensates are made of. */
function checkTerminology(
  { groups }: StudyTexts,
  { language, participantsWords }: Study,
  transcripts: readonly Transcript[],
): Diagnostic[] {
  const authored = groups.flatMap(({ grouped, condensate }) =>
    condensate?.read?.status === 'authored' ? [{ file: condensate.read, grouped }] : [],
  )
  const source = { language, transcripts, stem: stemmer(language) }
  return wordsUsed(authored, source).flatMap((used) => checkOwnWords(used, participantsWords))
}

async function checkTexts(
  texts: StudyTexts,
  study: Study,
  units: Awaited<ReturnType<typeof codeAll>>['units'],
  transcripts: readonly Transcript[],
): Promise<Diagnostic[]> {
  const context = contextOf(transcripts)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const drafting = { words: 150, quotes: 3, attribution: 'role' as const }
  const found: Diagnostic[] = []
  for (const group of texts.groups) {
    const { grouped, condensate, synthesis } = group
    const source = { grouped, units: byId, context, language: study.language }
    // What nobody has touched is made anew by --write; there is nothing in it to mend.
    if (condensate?.read && !condensate.read.untouched)
      found.push(...checkCondensate(condensate.read, source))
    if (synthesis?.read && !synthesis.read.untouched) {
      const draft = () => draftOf(grouped, study, drafting, context)
      const drafted = { texts: group, draft, units: byId, context, method: study.method }
      const text = await condensateTextOf(drafted)
      found.push(...checkSynthesis(synthesis.read, { ...source, condensate: text }))
    }
    if (!condensate && grouped.units.length > 0 && study.root !== undefined) {
      const noun = study.method.words.condensate.one
      found.push(
        warning(
          'stc/missing-condensate',
          `nobody has begun the ${noun} of "${grouped.group.id}" (${counted(grouped.units.length, study.method.words.unit)})`,
          {
            place: { file: study.file, line: 1 },
            hint: 'run `stc condense --write`, then rewrite the draft',
          },
        ),
      )
    }
  }
  return found
}
