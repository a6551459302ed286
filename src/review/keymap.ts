/** What a key does while units are gone through. */
export type Action =
  | 'accept'
  | 'exclude'
  | 'set-aside'
  | 'recode'
  | 'add-code'
  | 'take-out'
  | 'start-earlier'
  | 'start-later'
  | 'end-later'
  | 'end-earlier'
  | 'new-unit'
  | 'memo'
  | 'memo-in-editor'
  | 'undo'
  | 'redo'
  | 'take-back'
  | 'next'
  | 'previous'
  | 'next-undecided'
  | 'next-transcript'
  | 'previous-transcript'
  | 'jump'
  | 'search'
  | 'filter'
  | 'progress'
  | 'row-down'
  | 'row-up'
  | 'page-down'
  | 'page-up'
  | 'help'
  | 'reload'
  | 'repaint'
  | 'suspend'
  | 'quit'

/** A binding: the keys, what they do, and what the help says of them. */
interface Binding {
  keys: readonly string[]
  action: Action
  /** As the keys are shown to a person. */
  shown: string
  says: string
}

/** All keys, in the order of the help screen; a string heads what follows. */
export const KEYMAP: readonly (Binding | string)[] = [
  'Decide',
  bind('accept', 'a', 'accept', ['a']),
  bind('exclude', 'x', 'exclude, with a reason', ['x']),
  bind('set-aside', 's', 'set aside, with a reason', ['s']),
  bind('recode', 'c', 'recode: give it other codes', ['c']),
  bind('add-code', '+', 'add a code', ['+', '=']),
  bind('take-out', '-', 'take a code out', ['-']),
  bind('start-earlier', '[', 'begin a sentence earlier', ['[']),
  bind('start-later', '{', 'begin a sentence later', ['{']),
  bind('end-later', ']', 'end a sentence later', [']']),
  bind('end-earlier', '}', 'end a sentence earlier', ['}']),
  bind('new-unit', 'i', 'add a unit from the text', ['i']),
  bind('memo', 'm', 'write a memo in one line', ['m']),
  bind('memo-in-editor', 'M', 'write a memo in $EDITOR', ['M']),
  bind('take-back', 'D', 'take your own decision back', ['D']),
  bind('undo', 'u', 'undo, step by step, also on disk', ['u', 'ctrl-_']),
  bind('redo', 'U', 'do again what was undone', ['U', 'ctrl-r']),
  'Move',
  bind('next-undecided', 'n', 'next undecided unit', ['n', 'tab']),
  bind('next', 'j ↓', 'next unit', ['j', 'down']),
  bind('previous', 'k ↑', 'previous unit', ['k', 'up']),
  bind('next-transcript', '>', 'next transcript', ['>', 'right']),
  bind('previous-transcript', '<', 'previous transcript', ['<', 'left']),
  bind('jump', 'g', 'go to FG1:34, 34, FG1 or a unit’s id', ['g']),
  bind('search', '/', 'search the text; / Enter searches on', ['/']),
  bind('filter', 'f', 'go through some units only', ['f']),
  bind('row-down', 'J', 'scroll the text down by a row', ['J']),
  bind('row-up', 'K', 'scroll the text up by a row', ['K']),
  bind('page-down', 'space PgDn', 'scroll the text down', [' ', 'pagedown', 'ctrl-f', 'ctrl-d']),
  bind('page-up', 'b PgUp', 'scroll the text up', ['b', 'pageup', 'ctrl-b', 'ctrl-u']),
  'Besides',
  bind('progress', 'p', 'how far each transcript is', ['p']),
  bind('reload', 'R', 'read the coding file again', ['R']),
  bind('repaint', 'Ctrl-L', 'paint the screen anew', ['ctrl-l']),
  bind('suspend', 'Ctrl-Z', 'back to the shell; fg returns', ['ctrl-z']),
  bind('help', '?', 'these keys', ['?', 'h', 'f1']),
  bind('quit', 'q', 'quit; every decision is on disk', ['q']),
]

function bind(action: Action, shown: string, says: string, keys: readonly string[]): Binding {
  return { action, shown, says, keys }
}

const BY_KEY = new Map(
  KEYMAP.flatMap((each) =>
    typeof each === 'string' ? [] : each.keys.map((key) => [key, each.action] as const),
  ),
)

/** What a key does; undefined where it does nothing. */
export function actionOf(key: string): Action | undefined {
  return BY_KEY.get(key)
}

/** What can be done now, for the last line of the screen; the last one is always told, of the others the first. */
export const HINTS = {
  browse: ['a accept', 'x exclude', 's set aside', 'c recode', 'n next', 'u undo', 'q quit', '? help'],
  nowhere: ['i add a unit', 'n next', 'j k move', 'g go to', '/ search', 'q quit', '? help'],
  pick: ['type to filter', '↑↓ choose', 'Tab mark several', 'Enter take', 'Esc cancel'],
  pickOne: ['type to filter', '↑↓ choose', 'Enter take', 'Esc cancel'],
  reason: ['Enter write', 'type, or ↑↓ an earlier reason', 'Tab change it', 'Esc cancel'],
  prompt: ['Enter done', 'Esc cancel'],
  sentences: ['↑↓ sentence', 'Enter choose codes', 'Space mark first or last', 'Esc cancel'],
  filter: ['s status', 'c code', 'g group', 'w speaker', 'x all units', 'Esc back'],
  list: ['↑↓ move', 'Enter take', 'Esc back'],
  conflict: ['r read it again', 'q quit'],
} as const

/** Hints in a line that fits into `width` columns, which all characters of theirs take one of. */
export function hintText(hints: readonly string[], width: number): string {
  const shown = [...hints]
  while (shown.length > 1 && shown.join('  ').length > width) shown.splice(-2, 1)
  return shown.join('  ')
}
