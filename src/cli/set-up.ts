import { Option } from 'commander'
import { LANGUAGE_CODES } from '../language/languages.js'
import { METHOD_IDS } from '../method/methods.js'
import { each, reading, transcripts } from './options.js'
import { next, type Surface } from './surface.js'

/** Making a study and bringing transcripts in. */
export function setUp({ program, add, does }: Surface): void {
  program.commandsGroup('Set up:')
  does(
    add(
      'init [dir]',
      'make a study that runs',
      'stc init night-shift',
      'stc init night-shift --example',
      'stc init interviews --method thematic-analysis --language nb',
    )
      .option('--example', 'with the invented focus-group study instead of empty files')
      .addOption(new Option('--method <method>', 'whose words the report uses').choices(METHOD_IDS))
      .addOption(new Option('--language <code>', 'of the transcripts').choices(LANGUAGE_CODES))
      .option('--dry-run', 'only say what would be written')
      .addHelpText('after', next('put transcripts into transcripts/, then `stc turns`')),
    async () => (await import('../commands/init.js')).init,
  )
  does(
    add(
      'import <files...>',
      'bring transcripts in: any layout, .vtt .srt .docx .odt .rtf .json .csv, as plain text',
      'stc import recordings/*.docx',
      'stc import *.vtt -o transcripts/ --merge-turns --map "Speaker 1=P1"',
      'stc import interview.rtf -o - | less',
    )
      .option('-o, --output <folder>', 'where NAME.txt is written, or - ; default: the study’s transcripts/')
      .option('--merge-turns', 'join turns of one speaker that follow each other')
      .option('--map <from=to>', 'write another label, e.g. "Speaker 1=P1"; may be repeated', each)
      .option('--force', 'overwrite transcripts that are there')
      .option('--dry-run', 'only say what would be written, what was unsure and what is left out')
      .addOption(new Option('--language <code>', 'of the transcripts').choices(LANGUAGE_CODES))
      .option('--encoding <name>', 'of text files that are not UTF-8, e.g. windows-1252')
      .option('--layout <name>', 'force a layout instead of detecting it')
      .option('--stdin-filename <name>', 'what the transcript on standard input is called')
      .addHelpText(
        'after',
        `\nEvery word of the source is in the transcript or listed as left out.\nFiles that are there are never overwritten.\n${next('stc turns')}`,
      ),
    async () => (await import('../commands/import.js')).importTranscripts,
  )
  does(
    reading(
      transcripts(
        add(
          'turns',
          'show how transcripts are read: speakers, turns, words, oddities',
          'stc turns',
          'stc turns transcripts/FG1.txt --format csv',
          'stc turns call.vtt --explain',
          'cat FG1.txt | stc turns -',
        ),
      ),
    )
      .option('--explain', 'tell the layout chosen, and why each label is or is not a speaker')
      .addHelpText(
        'after',
        `\nTurns are read from lines such as "P1: text", "[00:01:12] P1: text", "P1 (00:12): text", from WebVTT and SubRip,\nand from many other layouts; --layout takes a name that --explain shows.\nFormats: table (default on a terminal), ndjson (default in a pipe), csv.\n${next('stc themes, or stc code')}`,
      ),
    async () => (await import('../commands/turns.js')).turns,
  )
}
