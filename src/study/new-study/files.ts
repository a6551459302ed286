import type { LanguageCode } from '../../language/languages.js'
import { METHODS, type MethodId } from '../../method/methods.js'
import { jsonSchemas, SCHEMA_NAMES } from '../json-schemas.js'
import { makefile } from './makefile.js'
import { SAMPLES, type Sample } from './samples.js'

/** A file to be written, by its POSIX path within the study. */
export interface PlannedFile {
  path: string
  content: string
}

/** The line that tells an editor which schema completes and checks a YAML file. `up`: folders up to the study. */
export function schemaLine(name: (typeof SCHEMA_NAMES)[number], up = ''): string {
  return `# yaml-language-server: $schema=${up}.stc/${name}.schema.json\n`
}

/** Schemas for editors, under .stc/. */
export function schemaFiles(): PlannedFile[] {
  const schemas = jsonSchemas()
  return SCHEMA_NAMES.map((name) => ({ path: `.stc/${name}.schema.json`, content: schemas[name] }))
}

/** What git is told of a study: what not to keep, and how to merge decisions. */
export function gitFiles(): PlannedFile[] {
  return [
    { path: '.gitignore', content: '# All of it can be made again.\nbuild/\n' },
    {
      path: '.gitattributes',
      content: `# Two people's decisions are merged entry by entry. Once a clone: ${MERGE_DRIVER}\ncoding/*.yaml merge=stc\n`,
    },
  ]
}

/** The command that makes git merge coding files by stc. */
export const MERGE_DRIVER = 'git config merge.stc.driver "stc merge-coding %O %A %B %P"'

/** Every file of a new, small study that runs. */
export function newStudyFiles(title: string, method: MethodId, language: LanguageCode): PlannedFile[] {
  const sample = SAMPLES[language]
  return [
    { path: 'study.yaml', content: studyYaml(title, method, language) },
    { path: 'codebook.yaml', content: codebookYaml(sample, method) },
    {
      path: 'transcripts/FG1.txt',
      content: `${sample.turns.map(([tag, speech]) => `${tag}: ${speech}`).join('\n\n')}\n`,
    },
    { path: 'themes/me.yaml', content: themesYaml(sample) },
    { path: 'coding/me.yaml', content: codingYaml(sample) },
    { path: 'Makefile', content: makefile() },
    ...gitFiles(),
    ...schemaFiles(),
  ]
}

function studyYaml(title: string, method: MethodId, language: LanguageCode): string {
  return `${schemaLine('study')}# The study. Everything stc knows about it stands in this folder, as plain text.
study: ${JSON.stringify(title)}
method: ${method}        # ${Object.keys(METHODS).join(' | ')}
language: ${language}        # of the transcripts
question: What do you want to know?

transcripts: transcripts/*.txt
codebook: codebook.yaml

# The first analyst's decisions win where two contradict each other, until you have settled it.
analysts:
  - { id: me, name: Your name, role: main analyst }

# One entry per transcript, named like its file without the ending.
sessions:
  FG1:                  # an invented sample; replace it and transcripts/FG1.txt by your own
    kind: focus group
    date: 2024-05
    place: A ward
    minutes: 5
    speakers:           # by the tag in the transcript; attributes are yours to choose, always text
      M: { role: moderator }
      P1: { role: participant, attributes: { profession: nurse, age: 30-39 } }
      P2: { role: participant, attributes: { profession: nurse, age: 50-59 } }
      P3: { role: participant, attributes: { profession: physician, age: 40-49 } }
`
}

function codebookYaml({ group, subgroup, code }: Sample, method: MethodId): string {
  const { words } = METHODS[method]
  const q = JSON.stringify
  return `${schemaLine('codebook')}# The codebook: ${words.group.many} and ${words.subgroup.many}, the codes in them, and the rules that find each code.
groups:
  - id: morning
    name: ${q(group)}
    from: [me/first-impression]       # preliminary themes it grew out of, as analyst/theme
    subgroups:
      - { id: handover, name: ${q(subgroup)} }
    codes:
      - id: ${code.id}
        name: ${q(code.name)}
        subgroup: handover
        definition: ${q(code.definition)}
        # include: when to use it
        # exclude: when not to use it
        examples: [${q(code.example)}]              # \`stc check\` fails when the rules miss one …
        counterexamples: [${q(code.counterexample)}]        # … or find one of these
        match:
          any: [${code.terms.map((term) => q(term)).join(', ')}]   # "*" is any run of letters, /…/iu a regular expression
          # near: [{ terms: ["a*", "b"], within: 8 }]    # or these, at most 8 words from each other
          # all:  ["c"]                 # and only where each of these occurs as well
          # none: ["d"]                 # and never where one of these occurs
          # roles: [participant]        # default: everyone but moderators, interviewers, secretaries
          # stem: true                  # compare word stems
          # unit: turn                  # sentence (default) | paragraph | turn
`
}

function themesYaml({ group }: Sample): string {
  return `${schemaLine('themes', '../')}# Step 1: what you remember after reading everything once. STC asks for five to eight themes.
analyst: me
themes:
  - id: first-impression
    name: ${JSON.stringify(group)}
    note: One or two sentences about what you noticed.
    prioritised: true          # chosen together for the next steps
    # same_as: [other-analyst/theme-id]
`
}

function codingYaml({ turns, code }: Sample): string {
  const quote = turns[1]?.[1] ?? ''
  return `${schemaLine('coding', '../')}# Step 2: what you decided. The rules only propose; a decision overrides them for the text it quotes.
analyst: me
units:
  - at: FG1:2                  # transcript and turn
    quote: ${JSON.stringify(quote.slice(quote.indexOf('. ') + 2))}
    codes: [${code.id}]
    status: accepted           # accepted | set-aside | excluded (these two with a reason)
`
}
