import { describe, expect, it } from 'vitest'
import { languageOf } from '../../../src/evidence/manuscript/language.js'

const PAPERS = {
  en: 'The participants described how the nights were, and most of them said that there was not enough time for it.',
  nb: 'Deltakerne beskrev hvordan nettene var, og de fleste av dem sa at det ikke var nok tid til det, selv om noen hadde prøvd.',
  nn: 'Deltakarane skildra korleis nettene var, og dei fleste av dei sa at det ikkje var nok tid til det, sjølv om nokre hadde prøvd.',
  sv: 'Deltagarna beskrev hur nätterna var, och de flesta av dem sade att det inte fanns tillräckligt med tid för det, även om några hade försökt.',
  da: 'Deltagerne beskrev, hvordan nætterne var, og de fleste af dem sagde, at der ikke var nok tid til det, selv om nogle havde prøvet.',
  de: 'Die Teilnehmenden beschrieben, wie die Nächte waren, und die meisten von ihnen sagten, dass es nicht genug Zeit dafür gab.',
  fi: 'Osallistujat kuvasivat, millaisia yöt olivat, ja useimmat heistä sanoivat, että siihen ei ollut tarpeeksi aikaa.',
  fr: 'Les participants ont décrit comment étaient les nuits, et la plupart d’entre eux ont dit qu’il n’y avait pas assez de temps pour cela.',
  es: 'Los participantes describieron cómo eran las noches, y la mayoría de ellos dijo que no había tiempo suficiente para eso.',
} as const

describe('the language of a paper', () => {
  it.each(Object.entries(PAPERS))('%s is told by its function words', (language, text) => {
    expect(languageOf(text, language === 'en' ? 'fi' : 'en')).toBe(language)
  })

  it('is that of the study where nothing tells', () => {
    expect(languageOf('', 'nn')).toBe('nn')
    expect(languageOf('12 34', 'sv')).toBe('sv')
  })
})
