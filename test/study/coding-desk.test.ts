import path from 'node:path'
import { expect, test } from 'vitest'
import { StcError } from '../../src/diagnostic.js'
import { CodingDesk } from '../../src/study/coding-desk.js'
import { loadStudy } from '../../src/study/load.js'
import { fakeEffects } from '../cli/fake-effects.js'
import { contentOf, writeFiles } from '../cli/stc.js'
import { smallStudy } from '../cli/studies.js'

test('a coding file that another program wrote meanwhile is left as it is', async () => {
  const cwd = smallStudy()
  const effects = fakeEffects({ cwd })
  const desk = await CodingDesk.open(await loadStudy(effects), 'ana', undefined, effects)
  expect(desk.file).toBe(path.join(cwd, 'coding/ana.yaml'))
  const entry = { transcript: 'FG1', turn: 2, quote: 'my head', status: 'accepted' as const }
  const saved = await desk.save(desk.coding.add(entry))
  writeFiles(cwd, { 'coding/ana.yaml': 'analyst: ana\n' })
  const fault = await saved.save(saved.coding.remove(0)).catch((cause: unknown) => cause)
  expect(fault instanceof StcError && fault.diagnostics[0]?.code).toBe('stc/changed-meanwhile')
  expect(contentOf(cwd, 'coding/ana.yaml')).toBe('analyst: ana\n')
})
