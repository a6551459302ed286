import { Option } from 'commander'
import { collect, each, reading, whole } from './options.js'
import { next, type Surface } from './surface.js'

/** Step 2: elaborating the terms of the codebook while coding. */
export function terms({ add, does }: Surface): void {
  does(
    reading(
      add(
        'kwic',
        'keyword in context: every place where a term stands, with the words around it',
        'stc kwic "waiting list*"',
        'stc kwic "bed*" transcripts/*.txt --sort right',
        'stc kwic -t "/tired|exhaust\\w+/iu" -t asleep --role participant',
        'stc kwic --code waiting-list --format csv',
      ),
    )
      .usage('[options] <term> [files...]')
      .argument('[term...]', 'a term as in the codebook, then files; with -t or --code only files')
      .option('-t, --term <term>', 'a term; may be repeated', each)
      .option('--code <code>', 'the any, near and all terms of a code', collect)
      .option('-c, --codebook <file>', 'to tell which hits are coded; default: the study’s')
      .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
      .option('--stem', 'compare word stems, as `stem: true` does in a code')
      .addOption(
        new Option('--sort <by>', 'by place, or by the words left or right of the hit')
          .choices(['place', 'left', 'right'])
          .default('place'),
      )
      .option('--context <n>', 'words on each side in ndjson, csv and md; a table fills the width', whole, 10)
      .option('--role <role>', 'only what this role says, e.g. participant', collect)
      .option('--speaker <speaker>', 'only what this one says: P1, or FG1/P1', collect)
      .addHelpText(
        'after',
        `\nModerators are heard too, in brackets: (M). "+" marks hits in a unit, candidate or accepted.\nFormats: ndjson (default in a pipe), table (default on a terminal), csv, md.\n${next('put the terms that serve into codebook.yaml, then stc code')}`,
      ),
    async () => (await import('../commands/kwic.js')).kwic,
  )
  does(
    reading(
      add(
        'suggest',
        'words and phrases that mark the accepted units of a code, and terms that mostly failed',
        'stc suggest waiting-list',
        'stc suggest --group resources --top 50',
        'stc suggest waiting-list transcripts/*.txt -c codebook.yaml --coding ana.yaml --format csv',
      ),
    )
      .usage('[options] <code> [files...]')
      .argument('[code...]', 'a code, then files; with --group only files')
      .option('--group <group>', 'a code group instead of a code')
      .option('--top <n>', 'how many words and phrases, at most', whole, 20)
      .option('--min <n>', 'accepted units in which each must occur', whole, 2)
      .option('--with-stop-words', 'also phrases that begin or end with a word such as "the"')
      .option('-c, --codebook <file>', 'the codebook; default: the study’s')
      .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
      .addHelpText(
        'after',
        `\nWhat is suggested was said by participants, word for word; what it means is yours to read.\nFormats: ndjson (default in a pipe), table (default on a terminal), csv, md.\n${next('stc kwic WORD, then put what serves into codebook.yaml')}`,
      ),
    async () => (await import('../commands/suggest.js')).suggest,
  )
  does(
    reading(
      add(
        'rules',
        'how well each code’s rule and each of its terms agree with what analysts decided',
        'stc rules',
        'stc rules waiting-list --sort precision',
        'stc rules --transcripts "archive/**/*.txt" -c codebook.yaml --coding ana.yaml --format csv',
      ),
    )
      .argument('[codes...]', 'codes; default: all of the codebook')
      .option('--transcripts <path>', 'files, a quoted glob or a folder; default: those of the study', each)
      .option('-c, --codebook <file>', 'the codebook; default: the study’s')
      .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
      .addOption(
        new Option('--sort <by>', 'in the order of the codebook, or the least precise first')
          .choices(['codebook', 'precision'])
          .default('codebook'),
      )
      .addHelpText(
        'after',
        `\nPrecision: kept of those decided either way. Recall: found of those kept.\nSet-aside and undecided units count for neither; 95 % intervals by Wilson.\nFormats: ndjson (default in a pipe), table (default on a terminal), csv, md.\n${next('change codebook.yaml, then stc check; stc kwic TERM shows what a term finds')}`,
      ),
    async () => (await import('../commands/rules.js')).rules,
  )
}
