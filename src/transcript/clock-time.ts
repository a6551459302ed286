const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,-](\d{1,3}))?(?: ?([ap])\.?m\.?)?$/i
const SPOKEN = /^(?:(\d{1,3}) ?h)? ?(?:(\d{1,3}) ?m(?:in)?)? ?(?:(\d{1,6})(?:[.,](\d{1,3}))? ?s(?:ec)?)?$/i
const MOST_HOURS = 999

/**
 * A time as `hh:mm:ss`, with the fraction of a second as it was written (`.345`, `.3`) if there is one. Reads `1:02`
 * (minutes and seconds), `00:01:02,345`, `#00:01:02-3#`, `1h02m`, `62.5s`, `3:10:05 PM`, in any brackets. Undefined for
 * what is no such time, or later than 999 hours.
 */
export function toClock(written: string): string | undefined {
  const bare = written.replace(/^[\s#[({<]+|[\s#\])}>]+$/g, '')
  const clock = CLOCK.exec(bare)
  if (clock) {
    const [, hours, minutes = '', seconds = '', fraction, half] = clock
    if (half !== undefined) return wallClock(hours, minutes, seconds, half)
    return format(Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds), fraction)
  }
  const spoken = /\d/.test(bare) ? SPOKEN.exec(bare) : null
  if (!spoken) return undefined
  const [, hours = '0', minutes = '0', seconds = '0', fraction] = spoken
  return format(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), fraction)
}

/** Seconds, to the thousandth, as `hh:mm:ss.mmm`; without a fraction where it is whole. */
export function clockOfSeconds(seconds: number): string | undefined {
  const thousandths = Math.round(seconds * 1000)
  if (!(thousandths >= 0)) return undefined
  const rest = thousandths % 1000
  return format((thousandths - rest) / 1000, rest === 0 ? undefined : String(rest).padStart(3, '0'))
}

/** Two numbers before AM or PM are hours and minutes. */
function wallClock(
  hours: string | undefined,
  minutes: string,
  seconds: string,
  half: string,
): string | undefined {
  const [h, m, s] = hours === undefined ? [minutes, seconds, '0'] : [hours, minutes, seconds]
  const afternoon = half.toLowerCase() === 'p' ? 12 : 0
  return format(((Number(h) % 12) + afternoon) * 3600 + Number(m) * 60 + Number(s), undefined)
}

function format(total: number, fraction: string | undefined): string | undefined {
  const hours = Math.floor(total / 3600)
  if (!(hours <= MOST_HOURS)) return undefined
  const two = (number: number) => String(number).padStart(2, '0')
  const clock = `${two(hours)}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`
  return fraction === undefined ? clock : `${clock}.${fraction}`
}
