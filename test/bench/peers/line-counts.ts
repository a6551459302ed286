import { counted } from '../table.js'

/** The sum of `file:count` lines, as grep and rg print them with -c. */
export function sumOfCounts(output: string): string {
  let sum = 0
  for (const line of output.split('\n')) sum += Number(line.slice(line.lastIndexOf(':') + 1)) || 0
  return `${counted(sum)} lines`
}
