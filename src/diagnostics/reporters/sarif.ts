import type { Diagnostic, DiagnosticCode, Place } from '../../diagnostic.js'
import { catalogue } from '../catalogue.js'
import type { Reporter } from './reporter.js'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * For code-scanning services and editors: one SARIF 2.1.0 log with one run. Its rules are the diagnostics that occur,
 * as the catalogue explains them. Source: OASIS, Static Analysis Results Interchange Format 2.1.0, §§3.14–3.30.
 */
export const sarif: Reporter = (diagnostics, { version }) => {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort()
  const indices = new Map(codes.map((code, index) => [code, index]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'stc', version, rules: codes.map(rule) } },
        columnKind: 'unicodeCodePoints',
        results: diagnostics.map((diagnostic) => result(diagnostic, indices.get(diagnostic.code) ?? -1)),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function rule(id: DiagnosticCode) {
  const { title, explanation, mend } = catalogue[id]
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: mend },
  }
}

function result({ severity, code, message, place, hint }: Diagnostic, ruleIndex: number) {
  const text = hint?.trim() ? `${message}\n${hint.trim()}` : message
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text },
    locations: place === undefined ? [] : [{ physicalLocation: location(place) }],
  }
}

function location({ file, line, column, endLine, endColumn }: Place) {
  const artifactLocation = address(file)
  if (line === undefined) return { artifactLocation }
  return { artifactLocation, region: { startLine: line, startColumn: column, endLine, endColumn } }
}

/** A relative path as a URI below the checked folder, an absolute one as a file URI; each part percent-encoded. */
function address(file: string): { uri: string; uriBaseId?: string } {
  const parts = file.replace(/\p{Surrogate}/gu, '\ufffd').split('/')
  const uri = parts.map(encodeURIComponent).join('/')
  return file.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' }
}
