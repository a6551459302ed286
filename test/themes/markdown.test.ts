import { describe, expect, it } from 'vitest'
import { stringifySections } from '../../src/markdown/stringify.js'
import { METHODS } from '../../src/method/methods.js'
import { compareThemes } from '../../src/themes/compare.js'
import { themesToMarkdown } from '../../src/themes/markdown.js'
import { makeCodebook, makeThemes } from '../report/make-study.js'
import { themesOf } from './make-themes.js'

describe('themesToMarkdown', () => {
  it('shows themes side by side, shared, single and prioritised', async () => {
    const comparison = compareThemes(makeThemes(), makeCodebook(), [5, 8])
    const markdown = stringifySections(themesToMarkdown(comparison, METHODS.stc))
    await expect(markdown).toMatchFileSnapshot('../fixtures/report/themes/themes.md')
  })

  it('says “yet” of a prioritised theme that no group grew out of, but only once there is a codebook', () => {
    const themes = [themesOf('ana', ['a', 'Alone', { prioritised: true }])]
    const text = (codebook?: ReturnType<typeof makeCodebook>) =>
      stringifySections(themesToMarkdown(compareThemes(themes, codebook, null), METHODS.stc))
    expect(text(makeCodebook())).toContain('- **Alone** → _no code group yet_')
    expect(text()).not.toContain('→')
  })

  it('speaks the words of the method', () => {
    const comparison = compareThemes([themesOf('ana', ['a', 'x'])], undefined, null)
    const text = stringifySections(themesToMarkdown(comparison, METHODS['thematic-analysis']))
    expect(text).toContain('# Candidate themes\n\n- ana: 1 candidate theme\n')
  })

  it('is a document without any theme too', () => {
    const text = stringifySections(themesToMarkdown(compareThemes([], undefined, [5, 8]), METHODS.stc))
    expect(text).toContain('## Shared (0)\n\n_none_\n')
  })
})
