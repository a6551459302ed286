import { isDay } from '../coding/memo.js'
import { fail } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { type Effects, EXIT } from '../effects.js'
import type { DatedEvent } from '../report/audit/event.js'
import { auditToMarkdown } from '../report/audit/markdown.js'
import { auditTrail } from '../study/audit-trail.js'
import { loadStudy, requireStudy } from '../study/load.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import type { Study } from '../study/study.js'

export interface LogOptions extends OutputOptions {
  since?: string
  analyst?: string
}

/** `stc log`: the audit trail, who decided what when and why, from git and the files. */
export async function log(_: unknown, options: LogOptions, effects: Effects): Promise<number> {
  const format = chooseFormat(options, ['md', 'ndjson'], { onTerminal: 'md', inPipe: 'md' }, effects)
  const study = await loadStudy(effects)
  requireStudy(study, 'study')
  const { since, analyst } = options
  if (since !== undefined && !isDay(since))
    fail('stc/usage', `"${since}" is no day`, { hint: 'write it as 2026-11-26' })
  const { source, commits, events } = await auditTrail(study, effects)
  const wanted = analyst === undefined ? undefined : whose(analyst, study, events)
  const chosen = events.filter(
    (event) =>
      (since === undefined || event.date === null || event.date >= since) && (wanted?.(event) ?? true),
  )
  const ids = new Set(chosen.flatMap(({ commit }) => commit ?? []))
  const names = new Map(study.analysts.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])))
  const text =
    format === 'ndjson'
      ? (await import('../tabular/ndjson.js')).toNdjson(chosen.map(record))
      : auditToMarkdown({
          title: study.title,
          source,
          commits: since === undefined && wanted === undefined ? commits : ids.size,
          events: chosen,
          names,
          method: study.method,
        })
  if (source === 'files' && !effects.quiet) {
    await effects.stderr.write(
      'There is no history in git here; this is what the files hold now, without days.\n',
    )
  }
  await emit(effects, options, text, `${chosen.length} entries, ${ids.size} commits`, [], study)
  return EXIT.fine
}

/** Whether an event is an analyst's: in their own files, else by the author's name. Throws stc/unknown-analyst. */
function whose(analyst: string, study: Study, events: readonly DatedEvent[]): (event: DatedEvent) => boolean {
  const known = study.analysts.find(({ id }) => id === analyst)
  const names = new Set([analyst, ...(known?.name === undefined ? [] : [known.name])])
  const isTheirs = (event: DatedEvent) =>
    event.analyst === null ? event.author !== null && names.has(event.author) : event.analyst === analyst
  if (!known && !events.some(isTheirs)) {
    const all = [
      ...study.analysts.map(({ id }) => id),
      ...new Set(events.flatMap(({ author, analyst: own }) => own ?? author ?? [])),
    ]
    const hint = didYouMean(analyst, all).trim() || `there are ${[...new Set(all)].join(', ')}`
    fail('stc/unknown-analyst', `nothing is by "${analyst}"`, { hint })
  }
  return isTheirs
}

function record({
  kind,
  action,
  date,
  author,
  analyst,
  about,
  names,
  from,
  reason,
  file,
  commit,
}: DatedEvent) {
  return { date, author, analyst, kind, action, about, names, from, reason, file, commit }
}
