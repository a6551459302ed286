import type { FunctionWords } from './function-words.js'

/** English. */
export const en: FunctionWords = {
  determiners: `a an the this that these those each every either neither some any no all both half such
    another other others same my your his her its our their whose which what`,
  pronouns: `i me mine myself you yours yourself yourselves he him himself she hers herself it itself we us ours
    ourselves they them theirs themselves who whom one ones somebody someone something anybody anyone anything
    everybody everyone everything nobody none nothing i'm i've i'd i'll you're you've you'd you'll he's he'd he'll
    she's she'd she'll it's it'd it'll we're we've we'd we'll they're they've they'd they'll that's there's here's
    what's who's where's how's let's`,
  prepositions: `of in on at by to for from with without within into onto upon out off up down over under above
    below about across after against along among around before behind beside besides between beyond during except
    inside like near outside per since than through throughout till toward towards until via`,
  conjunctions:
    'and or but nor if because although though unless while whereas whether as so when where why how',
  auxiliaries: `am is are was were be been being have has had having do does did doing done can could may might
    must shall should will would ought isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't
    cannot couldn't won't wouldn't shouldn't mustn't ain't`,
  adverbs: `not there here then now again also too very just only even still already ever never always often
    sometimes maybe perhaps once almost quite rather really actually however therefore anyway else much many more
    most less least few enough yet`,
  fillers: 'um umm uh uhm er erm eh ah oh hm hmm mm mmm mhm yeah yes yep nope okay ok well',
}
