/** One turn of a conversation that is to be written down. */
export interface SpokenTurn {
  /** Which of the cast, from 0. */
  who: number
  /** Words with their punctuation; a sentence ends where the last word has a full stop. */
  words: string[]
}

/** What real files add to a layout. Not every layout bears every noise. */
export interface Noise {
  /** Wrap lines at this width; 0 leaves paragraphs whole. */
  wrap: number
  /** A running head and a page number every so many lines; 0 for none. */
  pageEvery: number
  lineEnd: '\n' | '\r\n' | '\r'
  trailingBlanks: boolean
  /** No-break spaces in labels. */
  noBreak: boolean
  /** A title, facts and a blank line at the top. */
  header: boolean
}

/** A layout as a program or a typist writes it. */
export interface Renderer {
  name: string
  /** Turns a person's number into the label this layout is usually written with. */
  label(who: number): string
  /** Whether paragraphs may be wrapped and cut by page heads. */
  wraps: boolean
  /** Whether a header may stand above. */
  header: boolean
  lines(turns: readonly SpokenTurn[], label: (who: number) => string): string[]
}

const NAMES = ['Anna Berg', 'Carl Dahl', 'Edith Moe', 'Ole Vik']
const name = (who: number): string => NAMES[who] ?? 'Ida'
const first = (who: number): string => name(who).split(' ')[0] ?? ''
const caps = (who: number): string => name(who).toUpperCase()
const code = (who: number): string => (who === 0 ? 'M' : `P${who}`)
const titled = (who: number): string => (who === 0 ? 'The Chairman' : `Mr. ${name(who).split(' ')[1]}`)
const numbered = (who: number): string => `Speaker ${who + 1}`
const diarized = (who: number): string => `SPEAKER_0${who}`

const clock = (nth: number): string => `00:0${Math.floor(nth / 6) % 10}:${nth % 6}${nth % 10}`
const short = (nth: number): string => `${Math.floor(nth / 6)}:${nth % 6}${nth % 10}`
const said = ({ words }: SpokenTurn): string => words.join(' ')

function each(write: (label: string, text: string, nth: number) => string[]): Renderer['lines'] {
  return (turns, label) => turns.flatMap((turn, nth) => write(label(turn.who), said(turn), nth))
}

const plain = { wraps: true, header: true }
const fixed = { wraps: false, header: false }

/** Cues of a few words each; `write` gives the lines of one, told whether it opens its turn. */
function cues(
  sign: string,
  write: (label: string, text: string, opens: boolean) => string,
): Renderer['lines'] {
  return (turns, label) => {
    let nth = 0
    return turns.flatMap((turn) => {
      const lines: string[] = []
      for (let at = 0; at < turn.words.length; at += 5) {
        const text = turn.words.slice(at, at + 5).join(' ')
        const times = `${clock(nth)}${sign}100 --> ${clock(nth + 1)}${sign}000`
        lines.push(`${nth + 1}`, times, write(label(turn.who), text, at === 0), '')
        nth++
      }
      return lines
    })
  }
}

/** Every layout one conversation is written in. */
export const RENDERERS: readonly Renderer[] = [
  { name: 'name: text', label: first, ...plain, lines: each((l, t) => [`${l}: ${t}`]) },
  { name: 'code: text, blank lines', label: code, ...plain, lines: each((l, t) => [`${l}: ${t}`, '']) },
  { name: 'CAPS: text, blank lines', label: caps, ...plain, lines: each((l, t) => [`${l}: ${t}`, '']) },
  { name: 'label : text', label: first, ...plain, lines: each((l, t) => [`${l} : ${t}`]) },
  { name: 'label：text', label: first, ...plain, lines: each((l, t) => [`${l}：${t}`]) },
  { name: 'label: below', label: caps, ...plain, lines: each((l, t) => [`     ${l}:`, t, '']) },
  { name: '**label:** text', label: name, ...plain, lines: each((l, t) => [`**${l}:** ${t}`, '']) },
  {
    name: '[time] label: text',
    label: code,
    ...plain,
    lines: each((l, t, n) => [`[${clock(n)}] ${l}: ${t}`]),
  },
  { name: 'time label: text', label: name, ...plain, lines: each((l, t, n) => [`${clock(n)} ${l}: ${t}`]) },
  {
    name: 'label (time): text',
    label: numbered,
    ...plain,
    lines: each((l, t, n) => [`${l} (${short(n)}): ${t}`, '']),
  },
  {
    name: 'label [time]: below',
    label: name,
    ...plain,
    lines: each((l, t, n) => [`${l} [${clock(n)}]:`, t, '']),
  },
  {
    name: 'label: time, below',
    label: name,
    ...plain,
    lines: each((l, t, n) => [`${l}: ${clock(n)}`, t, '']),
  },
  {
    name: 'label [time] text',
    label: numbered,
    ...plain,
    lines: each((l, t, n) => [`${l} [${clock(n)}] ${t}`, '']),
  },
  {
    name: '**[time] label:** text',
    label: diarized,
    ...plain,
    lines: each((l, t, n) => [`**[${short(n)}] ${l}:** ${t}`, '']),
  },
  {
    name: 'label  time, below',
    label: name,
    ...plain,
    lines: each((l, t, n) => [`${l}  ${short(n)}`, t, '']),
  },
  {
    name: '[time] label, below',
    label: name,
    ...plain,
    lines: each((l, t, n) => [`[${clock(n)}] ${l}`, t, '']),
  },
  { name: 'label, time, below', label: name, ...plain, lines: each((l, t, n) => [l, clock(n), t, '']) },
  {
    name: 'text #time#',
    label: (who) => (who === 0 ? 'I' : `B${who}`),
    ...fixed,
    lines: each((l, t, n) => [`${l}: ${t} #${clock(n)}-3#`, '']),
  },
  { name: 'label, below', label: name, ...fixed, header: true, lines: each((l, t) => [l, t, '']) },
  { name: '## label, below', label: name, ...fixed, lines: each((l, t) => [`## ${l}`, '', t, '']) },
  { name: 'label TAB text', label: first, ...fixed, lines: each((l, t) => [`${l}\t${t}`]) },
  { name: 'columns', label: first, ...fixed, lines: each((l, t) => [`${l.padEnd(9)}${t}`]) },
  { name: '| label | text |', label: first, ...fixed, lines: each((l, t) => [`| ${l} | ${t} |`]) },
  { name: 'label – text', label: first, ...fixed, lines: each((l, t) => [`${l} – ${t}`]) },
  { name: '[label] text', label: first, ...fixed, lines: each((l, t) => [`[${l}] ${t}`]) },
  { name: 'Mr. X. text', label: titled, ...plain, header: false, lines: each((l, t) => [`    ${l}. ${t}`]) },
  { name: '>> LABEL: text', label: caps, ...plain, header: false, lines: each((l, t) => [`>> ${l}: ${t}`]) },
  {
    name: '*PAR: text',
    label: (who) => ['INV', 'PAR', 'MOT', 'FAT'][who] ?? 'PAR',
    ...fixed,
    lines: (turns, label) => [
      '@Begin',
      ...turns.map((turn) => `*${label(turn.who)}:\t${said(turn)}`),
      '@End',
    ],
  },
  {
    name: 'WebVTT, labels',
    label: name,
    ...fixed,
    lines: (turns, label) => ['WEBVTT', '', ...cues('.', (l, t) => `${l}: ${t}`)(turns, label)],
  },
  {
    name: 'WebVTT, voices',
    label: name,
    ...fixed,
    lines: (turns, label) => ['WEBVTT', '', ...cues('.', (l, t) => `<v ${l}>${t}</v>`)(turns, label)],
  },
  {
    name: 'SRT, label on change',
    label: caps,
    ...fixed,
    lines: cues(',', (l, t, opens) => (opens ? `${l}: ${t}` : t)),
  },
  {
    name: 'Zoom chat',
    label: name,
    ...fixed,
    lines: each((l, t, n) => [`10:0${clock(n).slice(4)}\t From ${l} to Everyone:`, `\t${t}`]),
  },
  {
    name: 'messenger',
    label: first,
    ...fixed,
    lines: each((l, t, n) => [`12/03/2021, 10:${10 + (n % 50)} - ${l}: ${t}`]),
  },
]

/** Writes a conversation in a layout, with noise. */
export function render(renderer: Renderer, turns: readonly SpokenTurn[], noise: Noise): string {
  const label = (who: number): string => {
    const plain = renderer.label(who)
    return noise.noBreak ? plain.replaceAll(' ', '\u00a0') : plain
  }
  let lines = renderer.lines(turns, label)
  if (renderer.wraps && noise.wrap > 0) lines = lines.flatMap((line) => wrap(line, noise.wrap))
  if (renderer.wraps && noise.pageEvery > 0) lines = paged(lines, noise.pageEvery)
  if (renderer.header && noise.header)
    lines = ['Interview in the old mill', 'Date: 4 May', 'Place: The kitchen', '', ...lines]
  const end = noise.trailingBlanks ? `  ${noise.lineEnd}` : noise.lineEnd
  return lines.map((line) => line + (line === '' ? noise.lineEnd : end)).join('')
}

function wrap(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let current = indent
  for (const word of line.trimStart().split(' ')) {
    if (current.trim() !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else current = current.trim() === '' ? current + word : `${current} ${word}`
  }
  return [...lines, current]
}

/** A page break goes where a person's printer puts it: anywhere, also in mid-sentence, but not below a lone label. */
function paged(lines: readonly string[], every: number): string[] {
  const paged: string[] = []
  let page = 1
  let since = 0
  for (const line of lines) {
    paged.push(line)
    since++
    if (
      since < every ||
      line === '' ||
      !/[a-z.?!,]$/.test(line) ||
      (line.length < 30 && !/[.?!]$/.test(line))
    )
      continue
    paged.push('', `Interview 7, page ${page}`, '')
    page++
    since = 0
  }
  return paged
}
