/** A key that was pressed, or a text that was pasted. */
export interface Key {
  /** A printable character as it is, else `enter`, `escape`, `up`, `ctrl-u`, `paste` … */
  name: string
  /** What it types, if anything. */
  text?: string
}
