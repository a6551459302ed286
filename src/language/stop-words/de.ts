import type { FunctionWords } from './function-words.js'

/**
 * German. These words are also what tells a new sentence from a noun after `Min.` or `3.`, so the adverbs that often
 * open a sentence are all here.
 */
export const de: FunctionWords = {
  determiners: `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine
    meinen meinem meiner dein deine deinen sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere
    unseren unserem unserer euer eure dieser diese dieses diesen diesem jener jene jenes jeder jede jedes jeden jedem
    alle alles allen aller manche mancher solche solcher welche welcher welches welchen beide beiden andere anderen
    anderer anderes`,
  pronouns: `ich mich mir du dich dir er ihn ihm es sie ihnen wir uns euch sich man wer wen wem was jemand niemand
    nichts etwas irgendwas irgendwie einige einiges selbst derselbe dieselbe dasselbe`,
  prepositions: `in im ins an am ans auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit über um
    unter von vom vor während wegen zu zum zur zwischen trotz statt außer innerhalb außerhalb`,
  conjunctions: `und oder aber denn sondern dass daß weil wenn als ob obwohl falls damit sodass bevor nachdem sobald
    solange sowie sowohl weder entweder je desto wie wo warum wieso weshalb woher wohin wann`,
  auxiliaries: `bin bist ist sind seid war warst waren wäre wären gewesen habe hab hast hat haben hatte hatten hätte
    hätten gehabt werde wirst wird werden wurde wurden würde würden worden geworden kann kannst können konnte konnten
    könnte könnten muss musst müssen musste mussten müsste soll sollen sollte sollten will wollen wollte wollten darf
    dürfen durfte mag mögen möchte möchten`,
  adverbs: `nicht nie niemals immer oft manchmal vielleicht auch nur so hier da dort dann danach davor dabei dazu
    daran darauf daraus darin darüber darum davon dafür dagegen deshalb deswegen daher trotzdem außerdem jetzt nun
    heute gestern damals später früher wieder noch schon bereits sehr ganz ziemlich mehr meist meistens weniger viel
    viele fast etwa eben doch mal zuerst zunächst zuletzt sonst eigentlich natürlich jedoch allerdings inzwischen
    dadurch somit wohl`,
  fillers:
    'äh ähm ehm eh hm hmm mm mhm ach ah oh ja jo nein nee okay ok also halt naja tja genau gell ne sozusagen',
}
