/** Gives text a look on a terminal. The rim supplies one that colours; `plainPainter` leaves text as it is. */
export interface Painter {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  yellow(text: string): string
  green(text: string): string
  cyan(text: string): string
}

const plain = (text: string) => text

/** Adds nothing: for files, pipes, NO_COLOR and tests. */
export const plainPainter: Painter = {
  bold: plain,
  dim: plain,
  red: plain,
  yellow: plain,
  green: plain,
  cyan: plain,
}
