/** The analysis methods stc speaks the language of. */
export type MethodId = 'stc' | 'thematic-analysis' | 'content-analysis' | 'framework'

/** A term in the singular and the plural. */
export interface Noun {
  one: string
  many: string
}

/** A method's words, voice and gates. The data model is the same under all of them. */
export interface Method {
  id: MethodId
  name: string
  /** The publication a methods section would cite. */
  reference: string
  words: {
    preliminaryTheme: Noun
    unit: Noun
    code: Noun
    group: Noun
    subgroup: Noun
    condensate: Noun
    analyticText: Noun
  }
  /** The grammatical voice a condensate is written in. */
  voice: 'first person' | 'third person'
  /** How many preliminary themes each analyst is asked for; null where the method does not say. */
  themeRange: readonly [number, number] | null
  /** Whether `stc check` asks for an analytic text per group. */
  wantsAnalyticText: boolean
}

const noun = (one: string, many = `${one}s`): Noun => ({ one, many })

/** Method profiles, by the id that study.yaml names. */
export const METHODS: Readonly<Record<MethodId, Method>> = {
  stc: {
    id: 'stc',
    name: 'Systematic Text Condensation',
    reference: 'Malterud K. Systematic text condensation. Scand J Public Health 2012;40:795–805.',
    words: {
      preliminaryTheme: noun('preliminary theme'),
      unit: noun('meaning unit'),
      code: noun('code'),
      group: noun('code group'),
      subgroup: noun('subgroup'),
      condensate: noun('condensate'),
      analyticText: noun('analytic text'),
    },
    voice: 'first person',
    themeRange: [5, 8],
    wantsAnalyticText: true,
  },
  'thematic-analysis': {
    id: 'thematic-analysis',
    name: 'Thematic Analysis',
    reference: 'Braun V, Clarke V. Using thematic analysis in psychology. Qual Res Psychol 2006;3:77–101.',
    words: {
      preliminaryTheme: noun('candidate theme'),
      unit: noun('coded extract'),
      code: noun('code'),
      group: noun('theme'),
      subgroup: noun('sub-theme'),
      condensate: noun('theme summary', 'theme summaries'),
      analyticText: noun('theme narrative'),
    },
    voice: 'third person',
    themeRange: null,
    wantsAnalyticText: true,
  },
  'content-analysis': {
    id: 'content-analysis',
    name: 'Qualitative Content Analysis',
    reference: 'Graneheim UH, Lundman B. Nurse Educ Today 2004;24:105–112.',
    words: {
      preliminaryTheme: noun('first impression'),
      unit: noun('meaning unit'),
      code: noun('code'),
      group: noun('category', 'categories'),
      subgroup: noun('sub-category', 'sub-categories'),
      condensate: noun('condensed meaning'),
      analyticText: noun('category description'),
    },
    voice: 'third person',
    themeRange: null,
    wantsAnalyticText: false,
  },
  framework: {
    id: 'framework',
    name: 'the Framework Method',
    reference: 'Gale NK et al. BMC Med Res Methodol 2013;13:117.',
    words: {
      preliminaryTheme: noun('initial theme'),
      unit: noun('indexed passage'),
      code: noun('code'),
      group: noun('category', 'categories'),
      subgroup: noun('sub-category', 'sub-categories'),
      condensate: noun('charted summary', 'charted summaries'),
      analyticText: noun('interpretation'),
    },
    voice: 'third person',
    themeRange: null,
    wantsAnalyticText: false,
  },
}

/** The ids of all methods, for options and schemas. */
export const METHOD_IDS = Object.keys(METHODS) as [MethodId, ...MethodId[]]

/** `1 meaning unit`, `2 meaning units`. */
export function counted(count: number, noun: Noun): string {
  return `${count} ${count === 1 ? noun.one : noun.many}`
}
