const PART_OF_A_PAPER =
  /^(?:aims?|objectives?|background|design|settings?|subjects?|participants?|patients?|sample|main outcome.*|methods?|results?|findings?|conclusions?|implications?|key ?points?|key ?words|funding|ethics|trial registration|purpose|introduction|discussion|limitations?|strengths?|note|notes|source|theme \d+|step \d+|phase \d+|question \d*|figure.*|table.*|box.*|formål|metode|resultat(?:er)?|konklusjon|hensikt|bakgrunn|syfte|metod|slutsats|bakgrund|ziel|methodik|ergebnisse|schlussfolgerung|hintergrund|objectifs?|méthodes?|résultats|objetivos?|métodos|resultados|conclusiones|example|eksempel|received|accepted|draft|e-?mail|tel|doi|https?|correspondence|abstract|summary)$/iu

/** Whether words before a colon name a part of a paper or of its abstract, which nobody is: `Methods`, `Key words`. */
export function isPartOfPaper(words: string): boolean {
  return PART_OF_A_PAPER.test(words)
}
