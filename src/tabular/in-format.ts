/** The formats in which a result can be written that has records. */
export type RecordFormat = 'table' | 'md' | 'csv' | 'ndjson'

/** A result in each of its forms, of which only the one that is wanted is made. */
export interface Forms {
  /** For programs: NDJSON, and CSV of the columns `fields`. */
  records(): Iterable<object>
  fields: readonly string[]
  markdown(): string
  /** For a person at a terminal. */
  table(): string
}

/** Writes a result in the format that was chosen; the writer of records is loaded with the first that is asked for. */
export async function inFormat(format: RecordFormat, forms: Forms): Promise<string> {
  switch (format) {
    case 'ndjson':
      return (await import('./ndjson.js')).toNdjson(forms.records())
    case 'csv':
      return (await import('./csv.js')).toCsv(forms.records(), forms.fields)
    case 'md':
      return forms.markdown()
    case 'table':
      return forms.table()
  }
}
