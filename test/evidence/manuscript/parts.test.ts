import { describe, expect, it } from 'vitest'
import { partOf, partOfHeading } from '../../../src/evidence/manuscript/parts.js'

describe('the part of a paper that a heading begins', () => {
  it.each([
    ['Abstract', 'abstract'],
    ['1. Introduction', 'introduction'],
    ['Background and aims', 'introduction'],
    ['2 Methods', 'methods'],
    ['2.3 Data analysis', 'methods'],
    ['Materials and Methods', 'methods'],
    ['Participants', 'sample'],
    ['Participants and setting', 'sample'],
    ['RESULTS', 'results'],
    ['Results and discussion', 'results'],
    ['IV. Findings', 'results'],
    ['Discussion', 'discussion'],
    ['Strengths and limitations', 'discussion'],
    ['References', 'references'],
    ['Acknowledgements', 'declarations'],
    ['Sammendrag', 'abstract'],
    ['Utvalg og rekruttering', 'sample'],
    ['Metode', 'methods'],
    ['Resultater', 'results'],
    ['Drøfting', 'discussion'],
    ['Styrker og svakheter', 'discussion'],
    ['Implications for practice', 'discussion'],
    ['Characteristics of the sample', 'sample'],
    ['Samandrag', 'abstract'],
    ['Metodar', 'methods'],
    ['Resultat', 'results'],
    ['Sammanfattning', 'abstract'],
    ['Litteratur', 'references'],
    ['Ergebnisse', 'results'],
    ['Tulokset', 'results'],
    ['Résultats', 'results'],
    ['Resultados', 'results'],
  ])('%s: %s', (heading, part) => {
    expect(partOfHeading(heading)).toBe(part)
  })

  it.each([
    'Managing scarce beds',
    'Finding my way home',
    'Sampling the soup',
    'Results that nobody counted',
    'Participants were tired',
    'Methods nobody taught us',
    'Discussions at night',
    'I lost my nose',
    '',
  ])('%s: none', (heading) => {
    expect(partOfHeading(heading)).toBe('other')
  })

  it('is that of the innermost heading that tells', () => {
    expect(partOf(['The last bed', 'Results', 'Managing scarce beds'])).toBe('results')
    expect(partOf(['The last bed', 'Methods', 'Participants'])).toBe('sample')
    expect(partOf(['The last bed', 'Managing scarce beds'])).toBe('other')
    expect(partOf([])).toBe('other')
  })
})
