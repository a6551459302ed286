/** How much of the work: files, and their bytes. */
export interface Amount {
  files: number
  bytes: number
}

/** Tells a person who waits how far a command is. */
export interface Progress {
  /** Cheap enough to be called after every file or megabyte; what is too early to be worth a line is passed over. */
  update(done: Amount, total: Amount): void
  /** Takes the line away. To be called once, also where the command fails. */
  done(): void
}

/**
 * How far the work is, in one line that fits into `width` columns: `  412 of 1,673 files · 38 MB/s · 4 s left`. A single
 * file is counted in megabytes (10^6 bytes). What does not fit, or is not known yet, is left out from the end.
 * `seconds` is the time since the work began.
 */
export function progressLine(done: Amount, total: Amount, seconds: number, width: number): string {
  const speed = seconds > 0 ? done.bytes / seconds : 0
  const parts = [`  ${share(done, total)}`]
  if (speed > 0) {
    parts.push(`${decimal(speed / 1e6)} MB/s`)
    if (total.bytes > done.bytes) parts.push(`${duration((total.bytes - done.bytes) / speed)} left`)
  }
  while (parts.length > 1 && parts.join(' · ').length > width) parts.pop()
  return parts.join(' · ').slice(0, Math.max(0, width))
}

function share(done: Amount, total: Amount): string {
  if (total.files !== 1) return `${thousands(done.files)} of ${thousands(total.files)} files`
  return `${thousands(Math.round(done.bytes / 1e6))} of ${thousands(Math.ceil(total.bytes / 1e6))} MB`
}

/** `1673` as `1,673`, whatever the locale. */
function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

function decimal(value: number): string {
  return value < 9.95 ? value.toFixed(1) : thousands(Math.round(value))
}

/** `4 s`, `2 min 5 s`, `1 h 12 min`; never less than what remains. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  const minutes = Math.ceil(whole / 60)
  return `${thousands(Math.floor(minutes / 60))} h ${minutes % 60} min`
}
