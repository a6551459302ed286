import { grep } from './grep.js'
import type { Peer } from './peer.js'
import { quantedaOneThread, quantedaTwoThreads } from './quanteda.js'
import { expressionPerCode, oneExpression } from './regular-expressions.js'
import { rgAllCores, rgOneThread } from './rg.js'
import { wcOwnLocale } from './wc.js'

/** Everything that is compared with `stc`, in the order of the table. */
export const PEERS: readonly Peer[] = [
  wcOwnLocale,
  rgAllCores,
  rgOneThread,
  grep,
  quantedaOneThread,
  quantedaTwoThreads,
  oneExpression,
  expressionPerCode,
]
