const WHY: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
}

/** Why the operating system refused to write, in words where they are known, else its error code. */
export function whyNotWritten(cause: unknown): string {
  const code = errno(cause)
  return WHY[code] ?? code
}

/** The operating system's name of an error, such as `ENOENT`. */
export function errno(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : String(cause)
}
