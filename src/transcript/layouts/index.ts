import { bracketLabel } from './bracket-label.js'
import { message, zoomChat } from './chat.js'
import { chevronLabel, chevrons } from './chevrons.js'
import { clan } from './clan.js'
import { srt, srtBrackets, srtNames, webvtt, webvttBrackets, webvttNames, webvttVoices } from './cues.js'
import { f4 } from './f4.js'
import { indentedLabel, labelColon, labelColonBelow } from './label-colon.js'
import { labelColumns, labelRow, labelTab } from './label-columns.js'
import { labelDash } from './label-dash.js'
import { headingLabel, labelLine } from './label-line.js'
import { labelOverStamp, stampOverLabel } from './label-over-stamp.js'
import { labelPeriod } from './label-period.js'
import { labelStampLine, stampLabelLine } from './label-stamp-line.js'
import { labelStampText } from './label-stamp-text.js'
import type { Layout } from './layout.js'
import { markdownLabel } from './markdown-label.js'
import { questionAnswer } from './question-answer.js'
import { stampedText } from './stamped-text.js'
import { labelColonStamp, labelStampColon, stampLabelColon } from './timed-label-colon.js'

/** Every layout stc reads, in the order in which ties are settled; in a family, the general form last. */
export const LAYOUTS: readonly Layout[] = [
  webvttVoices,
  webvtt,
  webvttNames,
  webvttBrackets,
  srt,
  srtNames,
  srtBrackets,
  zoomChat,
  message,
  clan,
  f4,
  markdownLabel,
  stampLabelColon,
  labelStampColon,
  labelColonStamp,
  labelColonBelow,
  indentedLabel,
  labelColon,
  chevronLabel,
  chevrons,
  labelStampText,
  questionAnswer,
  labelTab,
  stampOverLabel,
  labelOverStamp,
  stampLabelLine,
  labelStampLine,
  headingLabel,
  labelLine,
  labelPeriod,
  labelRow,
  labelColumns,
  labelDash,
  bracketLabel,
  stampedText,
]
