/** Groups that hold no text of the document. */
export const SKIPPED: ReadonlySet<string> = new Set(
  `fonttbl colortbl stylesheet info pict object objdata listtable listoverridetable revtbl rsidtbl generator themedata
  colorschememapping latentstyles datastore xmlnstbl fldinst filetbl mmathPr bkmkstart bkmkend pntext pn nonshppict
  operator template listtext atnid atnauthor atndate atnref atrfstart atrfend userprops pgdsctbl expandedcolortbl
  NeXTGraphic fontemb panose falt private sn sv sp shprslt`.split(/\s+/),
)

/** Groups whose words a person wrote, but not into the conversation, and why they are dropped. */
export const BESIDE: Readonly<Record<string, string>> = {
  footnote: 'a footnote',
  annotation: 'a comment',
  header: 'a page header',
  headerl: 'a page header',
  headerr: 'a page header',
  headerf: 'a page header',
  footer: 'a page footer',
  footerl: 'a page footer',
  footerr: 'a page footer',
  footerf: 'a page footer',
}

/** Groups that are marked as to be skipped by readers that do not know them, yet hold text. */
export const KNOWN_STARRED: ReadonlySet<string> = new Set(['shptxt', 'shpinst', 'fldrslt', 'shppict'])

/** Control words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': '\u00a0',
  _: '\u2011',
}
