import type { Diagnostic } from '../diagnostic.js'
import { decodedAs } from './decode.js'
import { StreamDecoder } from './decode-stream.js'
import { type Interpretation, interpret } from './interpret.js'
import { MOST } from './oddities.js'
import { endOfPart } from './part-ends.js'
import { isBasic, PartPositions, type PartStart, Positions } from './positions.js'
import { cutInto, refuseSpeechless, type TranscriptSource, transcriptOf } from './read.js'
import { firstTags, type Tagged } from './reading.js'
import { type Settled, settledBy } from './settled.js'
import type { Transcript, Turn } from './transcript.js'
import { isRepeat } from './unsaid.js'

/** What surrounds the text of a file that is read in blocks. */
export type BlockSource = Omit<TranscriptSource, 'text'>

export interface BlockOptions {
  /** Any WHATWG label; UTF-8 where neither it nor a byte order mark names another one. */
  encoding?: string | undefined
  /** About how long a block is, in UTF-16 units. */
  blockLength?: number
  /** How much of the beginning decides on the layout and the speakers, in UTF-16 units. */
  sampleLength?: number
}

const BLOCK_LENGTH = 2_000_000
const SAMPLE_LENGTH = 2_000_000

/**
 * Reads a transcript of any length from its bytes, in order, as one `Transcript` for each block of it: its text and
 * turns have offsets within the block, but turns are numbered and `positions` give code points and lines as in the whole
 * file, so that records made of the blocks one after another are those of the file. Memory holds a few blocks at most;
 * time is linear. `describe` is asked once, with the text of the beginning, for what surrounds it (front matter).
 *
 * A block ends where a turn begins. Only a turn longer than a block is cut, at a blank line, else a line end, else the
 * end of a sentence; its parts are turns of one number.
 *
 * What may differ from reading the file at once: the layout, the width of hand-wrapped lines and which labels are people
 * are decided by the sample, and then held; a label that was refused or not seen there is judged by each block that has
 * more of it. What is told by the whole file otherwise (page numbers and running heads, line numbers, code fences, lone
 * clock times) is told by each block. An encoding is not guessed. `reasons` are not given. A doubt about the whole file
 * is told once, by the first block that shows it.
 *
 * Throws the StcErrors of `decode` and `readTranscript`, some of them after blocks that were in order.
 */
export async function* readInBlocks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
  describe: (beginning: string) => BlockSource | Promise<BlockSource>,
  options: BlockOptions = {},
): AsyncGenerator<Transcript> {
  const { blockLength = BLOCK_LENGTH, sampleLength = SAMPLE_LENGTH } = options
  const decoder = new StreamDecoder(file, options.encoding)
  let blocks: Blocks | undefined
  let isFirst = true
  let waiting: string[] = []
  let length = 0
  const take = async (): Promise<Blocks> => {
    const texts = waiting
    waiting = []
    length = 0
    const basic = decoder.takeIsBasic()
    if (blocks === undefined) {
      const beginning = texts.join('')
      blocks = new Blocks(await describe(beginning), beginning, basic, blockLength)
    } else blocks.add(texts, basic)
    return blocks
  }
  for await (const chunk of chunks) {
    const text = decoder.push(chunk)
    waiting.push(text)
    length += text.length
    if (length < (blocks === undefined ? Math.max(blockLength, sampleLength) : blockLength)) continue
    for (const transcript of (await take()).full()) yield withEncoding(transcript)
  }
  waiting.push(decoder.end())
  for (const transcript of (await take()).rest()) yield withEncoding(transcript)

  function withEncoding(transcript: Transcript): Transcript {
    const diagnostics = [
      ...(isFirst ? decodedAs(decoder.encoding, false, file) : []),
      ...transcript.diagnostics,
    ]
    isFirst = false
    return { ...transcript, diagnostics }
  }
}

/** Cuts a text that grows at its end into blocks. */
class Blocks {
  readonly #source: BlockSource
  readonly #blockLength: number
  #settled: Settled
  #text: string
  /** The text is surely without characters of two UTF-16 units. */
  #isBasic: boolean
  #start: PartStart = { lines: 0, codePoints: 0, column: 0 }
  /** The number of the last turn that was given out. */
  #turns = 0
  readonly #told = new Told()

  constructor(source: BlockSource, beginning: string, isBasic: boolean, blockLength: number) {
    this.#source = source
    this.#blockLength = blockLength
    this.#text = beginning
    this.#isBasic = isBasic
    const positions = new Positions(beginning, isBasic)
    const read = interpret({ ...source, text: beginning }, positions)
    if (read === undefined) refuseSpeechless({ ...source, text: beginning }, positions)
    const { reading, container, wrapWidth } = read
    const { verdicts, aliases } = reading
    this.#settled = {
      ...{ layout: reading.layout.name, container, wrapWidth, verdicts, aliases },
      ...{ speakers: new Set(firstTags(reading).keys()), begun: false, turn: undefined },
    }
  }

  add(texts: readonly string[], areBasic: boolean): void {
    this.#isBasic = areBasic && (this.#isBasic || isBasic(this.#text))
    // Joined at once, so that no character is copied twice.
    this.#text = [this.#text, ...texts].join('')
  }

  /** The blocks that more text will not change. */
  *full(): Generator<Transcript> {
    for (let length = this.#blockLength; this.#text.length > length; ) {
      const window = this.#text.slice(0, length)
      const read = this.#interpret(window)
      if (read.reading.starts.length === 0) {
        // What stands above the first turn goes with it.
        length *= 2
        continue
      }
      const cut = lastHead(read, window)
      if (cut === undefined) yield* this.#part(window.slice(0, endOfPart(window, this.#source.language)))
      else yield* this.#block(window.slice(0, cut), read)
      length = this.#blockLength
    }
  }

  /** All blocks that are left, when there is no more text. */
  *rest(): Generator<Transcript> {
    yield* this.full()
    if (this.#text.trim() !== '') yield* this.#part(this.#text)
  }

  #interpret(text: string): Interpretation {
    const bodyStart = this.#settled.begun ? 0 : this.#source.bodyStart
    const source = { ...this.#source, text, bodyStart }
    const positions = new Positions(text, this.#isBasic)
    return interpret(source, positions, this.#settled) ?? refuseSpeechless(source, positions)
  }

  /** A block at whose end the turn goes on, or the file ends. */
  *#part(text: string): Generator<Transcript> {
    yield* this.#block(text, this.#interpret(text))
    const last = this.#last
    this.#settled = { ...this.#settled, turn: last }
  }

  #last: Turn | undefined;

  /** Gives out a block: of what was read, that which begins in its text. */
  *#block(text: string, read: Interpretation): Generator<Transcript> {
    const isIn = ({ mark }: Tagged) => mark.start < text.length
    const reading = {
      ...read.reading,
      heard: this.#settled.speakers,
      starts: read.reading.starts.filter(isIn),
      others: read.reading.others.filter(isIn),
    }
    const above = this.#settled.turn
    const first = above?.number ?? this.#turns + 1
    const turns = cutInto(text, { ...read, reading })
      .map((turn, nth) => ({ ...turn, number: first + nth }))
      // Nothing more was said of a turn that was cut.
      .filter(({ number, start, end }) => number !== above?.number || start < end)
    const positions = new PartPositions(text, this.#start, this.#isBasic)
    const remarks = read.remarks.filter(({ start }) => start < text.length)
    this.#settled = { ...settledBy(this.#settled, reading), turn: undefined }
    this.#text = this.#text.slice(text.length)
    this.#start = positions.next()
    this.#last = turns.at(-1) ?? this.#last
    this.#turns = this.#last?.number ?? 0
    if (turns.length === 0) return
    const source = { ...this.#source, text }
    const transcript = transcriptOf(source, positions, { ...read, reading, remarks }, turns)
    yield { ...transcript, diagnostics: transcript.diagnostics.filter((each) => this.#told.isNew(each)) }
  }
}

/** Where the last turn of a text begins, which may go on beyond it; undefined where the text holds but one. */
function lastHead({ reading, container, headOf }: Interpretation, text: string): number | undefined {
  for (let nth = reading.starts.length - 1; nth > 0; nth--) {
    const start = reading.starts[nth]
    if (start === undefined || isRepeat(reading, nth)) continue
    const head = headOf(start)
    // Of several in one line of subtitles only the first can be told where a block begins.
    if (head > 0 && (container === undefined || /[\n\r\u0085\u2028\u2029]/.test(text.charAt(head - 1))))
      return head
  }
  return undefined
}

/** Doubts that concern the whole file, by their messages. */
const ONCE = new Set(['stc/similar-labels', 'stc/unknown-speaker', 'stc/uncertain-layout'])
/** Doubts of which a file tells only the first ones. */
const FIRST_ONES = new Set([
  'stc/doubtful-label',
  'stc/label-inside-line',
  'stc/label-without-colon',
  'stc/remark-between-turns',
])

/** Which messages of a file were told. */
class Told {
  readonly #messages = new Set<string>()
  readonly #counts = new Map<string, number>()

  /** Whether a message of a block is one that reading the whole file would give, too. */
  isNew({ code, message }: Diagnostic): boolean {
    const count = (this.#counts.get(code) ?? 0) + 1
    this.#counts.set(code, count)
    if (FIRST_ONES.has(code)) return count <= MOST
    if (!ONCE.has(code)) return true
    if (this.#messages.has(message)) return false
    this.#messages.add(message)
    return true
  }
}
