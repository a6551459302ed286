import path from 'node:path'
import { SOURCES } from '../places.js'
import { counted } from '../table.js'
import { installed } from './installed.js'
import type { Peer } from './peer.js'

function quanteda(threads: number): Peer {
  return {
    name: `R quanteda, tokens + lookup, ${threads} thread${threads === 1 ? '' : 's'}`,
    missing() {
      if (!installed('Rscript', '--version')) return 'R is not installed'
      return installed('Rscript', '-e', 'library(quanteda)') ? undefined : 'R is installed, quanteda is not'
    },
    command: ({ folder, list, terms }) => ({
      argv: ['Rscript', path.join(SOURCES, 'peers/quanteda.R'), String(threads), folder, list, terms],
      env: { LC_ALL: 'C.UTF-8' },
    }),
    found: (output) => `${counted(matchesByFile(output).total)} matches`,
  }
}

/** Reads the script's `file<tab>matches` lines. */
export function matchesByFile(output: string): { total: number; files: Map<string, number> } {
  const files = new Map<string, number>()
  let total = 0
  for (const line of output.split('\n')) {
    const [file, matches] = line.split('\t')
    if (!file || matches === undefined) continue
    files.set(file, Number(matches))
    total += Number(matches)
  }
  return { total, files }
}

export const quantedaOneThread = quanteda(1)
export const quantedaTwoThreads = quanteda(2)
