import { Option } from 'commander'
import {
  coded,
  collect,
  number,
  ofStatus,
  output,
  reading,
  share,
  sources,
  threads,
  transcripts,
} from './options.js'
import { next, type Surface } from './surface.js'

/** Step 2: finding meaning units and deciding about them. */
export function meaningUnits({ program, add, does }: Surface): void {
  program.commandsGroup('Step 2, meaning units:')
  does(
    coded(
      reading(
        transcripts(
          add(
            'code',
            'step 2: find the meaning units of each code',
            'stc code',
            'stc code transcripts/*.txt -c codebook.yaml > units.ndjson',
            'stc code --explain FG1:34',
            'cat FG1.txt | stc code - --stdin-filename FG1.txt -c codebook.yaml',
          ),
        ),
      ),
    )
      .addOption(ofStatus())
      .option('--jobs <n>', 'threads to code on; default: as many as pay', threads)
      .option('--explain [at]', 'tell which rule found each unit, and the near misses; at: FG1:34')
      .addHelpText(
        'after',
        `\nFormats: ndjson (default in a pipe), table (default on a terminal), csv, md.\n${next('stc group')}`,
      ),
    async () => (await import('../commands/code.js')).code,
  )
  does(
    sources(
      coded(
        transcripts(
          add(
            'review',
            'go through the meaning units on a full screen and decide about each',
            'stc review',
            'stc review FG2 --status candidate',
            'stc review --code waiting-list --analyst ben',
            'stc review --analyst eva --blind',
          ),
        ),
      ),
    )
      .option('--analyst <id>', 'who decides; default: STC_ANALYST, or the study’s only analyst')
      .addOption(ofStatus())
      .option('--code <id>', 'only units with this code')
      .option('--group <id>', 'only units with a code of this group')
      .option('--speaker <tag>', 'only units of this speaker')
      .option('--blind', 'hide what the rules found and what others decided')
      .addHelpText('after', `\n${REVIEW_KEYS}\n${next('stc status, or stc group')}`),
    async () => (await import('../commands/review.js')).review,
  )
  does(
    add(
      'mark <where>',
      'decide about a stretch of text from a script: accept, exclude, recode',
      'stc mark FG1:34 --quote "ahead of others" --code waiting-list',
      'stc mark FG1-34-k3q2 --status excluded --reason "about the day shift"',
      'grep -nH "queue" transcripts/*.txt | stc mark - --code waiting-list',
      'stc mark FG1:34 --quote "foran andre" --translation "ahead of others" --translated-by ana',
      `stc code | jq -c 'select(.codes[0] == "beds") | .status = "accepted"' | stc mark -`,
    )
      .option('--quote <words>', 'words of the turn; the sentences around them are the unit')
      .option('--turn', 'all of the turn')
      .option('--occurrence <n>', 'which one, where the words stand several times', number)
      .option('--code <code>', 'a code of the unit; may be repeated', collect)
      .addOption(
        new Option('--status <status>', 'default: accepted').choices([
          'accepted',
          'excluded',
          'set-aside',
          'candidate',
        ]),
      )
      .option('--reason <text>', 'why; needed to exclude or set aside')
      .option('--memo <text>', 'a note to yourself')
      .option('--translation <text>', 'the quote in the language of publication, for stc verify')
      .option('--translated-by <who>', 'who translated it')
      .option('--validated-by <who>', 'who compared it with the quote: ben,eva; may be repeated', collect)
      .option('--analyst <id>', 'whose decision it is; default: STC_ANALYST, or the only analyst')
      .option('--transcript <id>', 'of lines on standard input that name no file')
      .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
      .option('--dry-run', 'only show what would change, as a diff')
      .addHelpText(
        'after',
        `
WHERE is a turn (FG1:34), the id of a unit, or "-": one mark a line of standard input, either
  FILE:LINE:TEXT, as grep -nH and rg -n print it (LINE:TEXT with --transcript): the whole line,
    or with grep -o only the sentences around the words found; or
  {"at":"FG1:34","quote":"…","codes":["…"],"status":"…","reason":"…","memo":"…"}, or
  a meaning unit as \`stc code\` writes it; its \`analyst\` is not looked at.
Options hold for every line. A turn without --quote needs --turn, or one unit in it.
A translation is stored with the hash of its quote; said again, it takes further validators.
All lines are checked first; with any fault nothing is written. Marking twice changes nothing.
${next('stc check')}`,
      ),
    async () => (await import('../commands/mark.js')).mark,
  )
  does(
    output(
      add(
        'consensus [analysts...]',
        'compare analysts’ decisions, talk over what differs, write what holds',
        'stc consensus ana ben',
        'stc consensus ana ben --write -o consensus.md',
        'stc consensus --settle consensus.md',
      ),
    )
      .option('--write', 'add what they agree on to coding/consensus.yaml')
      .option('--settle <file>', 'read a filled-in worksheet back into coding/consensus.yaml')
      .option('--alone', 'the worksheet also holds what only one of them decided')
      .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
      .addHelpText(
        'after',
        `
Decisions about the same sentences are compared, and about overlapping ones that share a code. Same
status and codes agree, even where one quotes more; then the words of the analyst named first count.
Agreement is in percent of what at least two of them decided.
Formats: table (default), md (a worksheet for the meeting, to be filled in), ndjson, csv.
What stands in coding/consensus.yaml wins over every analyst, and is never changed, only added to.
Exit 1 where that file, or a sheet whose decisions changed since, needs a look.
${next('settle the worksheet together, then stc check')}`,
      ),
    async () => (await import('../commands/consensus.js')).consensus,
  )
  does(
    reading(
      coded(
        transcripts(
          add(
            'reanchor',
            'after a transcript was edited: find every decision and every citation again',
            'stc reanchor --dry-run',
            'stc reanchor',
            'stc reanchor --accept-above 0.85 --transcript FG1',
          ),
        ),
      ),
    )
      .option('--analyst <id>', 'only this analyst’s file', collect)
      .option('--transcript <id>', 'only what is about this transcript', collect)
      .option('--accept-above <alike>', 'take close words that are at least so alike, 0 to 1, unasked', share)
      .option('--dry-run', 'only say what would change')
      .addHelpText(
        'after',
        `\nexact: the words stand where the entry says.  moved: the same words, but in another turn, or
with other typographic marks.  fuzzy: close words; on a terminal you are asked about each.
lost: no close words. What changes in an entry is at, quote and occurrence; in condensates/,
synthesis/ and memos/ it is the ids of units.
How alike: the share of words in common; a word with some other letters counts in part.
What two places fit nearly equally well is never taken unasked.
Formats: text (default), ndjson, csv, md.
Exit: 0 all is found, 1 something is lost or not confirmed.\n${next('git diff, then stc check')}`,
      ),
    async () => (await import('../commands/reanchor.js')).reanchorStudy,
  )
}

const REVIEW_KEYS = `Keys: a accept · x exclude · s set aside · c recode · + - add, take out a code
      [ { ] } extent by sentence · i add a unit · m memo · u undo · n next
      j k move · g go to · / search · f filter · p progress · ? all · q quit
Every decision is on disk before the next key is taken.`
