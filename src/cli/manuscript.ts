import { Option } from 'commander'
import { LANGUAGE_CODES } from '../language/languages.js'
import { coded, each, number, output, sources } from './options.js'
import { next, type Surface } from './surface.js'

/** From the manuscript back to the transcripts. */
export function manuscript({ program, add, does }: Surface): void {
  program.commandsGroup('Back to the transcripts:')
  const language = () =>
    new Option('--paper-language <code>', 'of the manuscripts; default: told by their words').choices(
      LANGUAGE_CODES,
    )
  does(
    sources(
      output(
        add(
          'verify [files...]',
          'judge every quotation of manuscripts against the transcripts',
          'stc verify paper.md',
          'stc verify thesis/*.docx --strict --all',
          "stc verify paper.txt --transcripts 'archive/*.txt' --format sarif > verify.sarif",
        ),
      ),
    )
      .option('--transcripts <glob>', 'files, quoted globs or a folder; default: those of the study', each)
      .option('--min-words <n>', 'words that a quotation within a sentence has at least', number, 4)
      .option('--allow-fillers', 'hesitations (um, eh, øh) may be dropped')
      .option('--all', 'also what is left alone: scare quotes, titles, citations')
      .option('--strict', 'warnings are findings too')
      .addOption(language())
      .addHelpText('after', VERIFY_FOOTER),
    async () => (await import('../commands/verify.js')).verify,
  )
  does(
    sources(
      output(
        add(
          'quotes [files...]',
          'who is quoted in manuscripts, how often, and whom an attribution identifies',
          'stc quotes paper.md',
          'stc quotes --balance paper.md --k 3',
          'stc quotes --balance',
        ),
      ),
    )
      .option('--balance', 'quotations by participant, session, role, attribute and code group')
      .option('--k <n>', 'attributions that fit fewer participants are warnings', number, 2)
      .option('--transcripts <glob>', 'files, quoted globs or a folder; default: those of the study', each)
      .option('-c, --codebook <file>', 'the codebook; default: the study’s')
      .option('--min-words <n>', 'words that a quotation within a sentence has at least', number, 4)
      .option('--strict', 'warnings are findings too')
      .addOption(language())
      .addHelpText(
        'after',
        `\nWithout files: the study’s condensates/*.md, synthesis/*.md and report.md.\nFormats: table (default), md, csv, ndjson.\n${next('stc verify')}`,
      ),
    async () => (await import('../commands/quotes.js')).quotes,
  )
  does(
    output(
      coded(
        add(
          'prevalence [files...]',
          'words for how many (“most nurses”) and numbers, beside the participants behind them',
          'stc prevalence paper.md',
          'stc prevalence paper.md --accepted --all',
          'stc prevalence chapters/*.md --format csv > claims.csv',
        ),
      ),
    )
      .option('--accepted', 'only meaning units that an analyst has accepted')
      .option('--all', 'also numbers that cannot be checked, and why')
      .addOption(language())
      .addHelpText(
        'after',
        `\nWords are judged only by what study.yaml lets them mean:\n  checks: { quantifiers: { most: "> 1/2", several: ">= 3", a few: "2-4", numbers: exact } }\nExit: 0 nothing found, 1 findings, 2 something cannot be read.\nFormats: table (default), md, csv, ndjson.\n${next('stc explain stc/quantifier')}`,
      ),
    async () => (await import('../commands/prevalence.js')).prevalence,
  )
  does(
    output(
      add(
        'names [files...]',
        'what manuscripts call the code groups, and where by another name than the codebook’s',
        'stc names paper.md',
        'stc names paper.md -c codebook.yaml --strict',
      ),
    )
      .option('-c, --codebook <file>', 'the codebook; default: the study’s')
      .option('--strict', 'warnings are findings too')
      .addOption(language())
      .addHelpText(
        'after',
        `\nHeadings, tables, lists and phrases set apart are looked at.\nCase, articles and punctuation do not count.\nFormats: table (default), md, csv, ndjson.\n${next('stc explain stc/name-drift')}`,
      ),
    async () => (await import('../commands/names.js')).names,
  )
}

const VERIFY_FOOTER = `
Manuscripts: Markdown, Word, or plain text as copied from a PDF; - is Markdown.
Verdicts: verbatim, edited (declared edits only, each listed), translated, ambiguous, wrong session,
wrong speaker, spliced (turns joined without saying so), altered (with a word diff), not found.
A sentence that cites meaning units without quotation marks may be in other words: a warning.
Edits that may stand: (…) and […] for words left out, [words] put in, [T]his, *laughs*, pauses.
Words left out at an ellipsis without brackets are a warning.
Exit: 0 nothing found, 1 findings, 2 something cannot be read.
Formats: text (default), md, csv, json, ndjson, sarif, github.
${next('stc explain stc/altered-quote')}`
