import { describe, expect, it } from 'vitest'
import type { MeaningUnit } from '../../src/coding/meaning-unit.js'
import { checkCondensate } from '../../src/condensate/check.js'
import { checkVoice } from '../../src/condensate/check-voice.js'
import { parseCondensate } from '../../src/condensate/condensate-file.js'
import { bareContext } from '../../src/condensate/context.js'
import { inputsOf } from '../../src/condensate/inputs.js'
import { checkOwnWords, wordsUsed } from '../../src/condensate/own-words.js'
import type { LanguageCode } from '../../src/language/languages.js'
import { stemmer } from '../../src/language/stem.js'
import { byId, grouped, plainGroup, transcript, unit, unitAt } from './make-units.js'

function parse(body: string, head = 'voice: first person', language: LanguageCode = 'en') {
  const text = `---\ngroup: g\n${head}\nstatus: authored\n---\n${body}`
  const { condensate, diagnostics } = parseCondensate(text, 'condensates/g.md', language)
  if (!condensate) throw new Error(JSON.stringify(diagnostics))
  return condensate
}

describe('whose words a condensate is made of', () => {
  const talk = transcript(
    'M: Is there a hierarchy?\nP1: The queues are long. I was waiting.\nP2: Nothing but strategy.\n',
    { M: { role: 'moderator' }, P1: {}, P2: {} },
  )
  const said = unitAt(talk, 2, 'The queues are long.')
  const judge = (body: string, least?: number) => {
    const source = { language: 'en' as const, transcripts: [talk], stem: stemmer('en') }
    const [used] = wordsUsed([{ file: parse(body), grouped: plainGroup([said]) }], source)
    return used ? checkOwnWords(used, least) : []
  }

  it('is not told where all are the participants’, in any form of the word', () => {
    expect(judge(`I wait in a long queue.[^${said.id}]\n`)).toEqual([])
  })

  it('is told with the share and the place of each word of the analyst’s own, once', () => {
    const [found] = judge(`I wait in a long *hierarchy*.[^${said.id}] My strategy: a hierarchy of queues.\n`)
    expect(found).toMatchObject({
      severity: 'info',
      code: 'stc/own-words',
      place: { file: 'condensates/g.md', line: 6, column: 19 },
    })
    // What only the moderator, or somebody without a unit here, said is nobody's of the group.
    expect(found?.message).toBe(
      '50 % of the content words are the participants’ (33 % stand in the units); the analyst’s own: hierarchy (6:19), strategy (6:47)',
    )
  })

  it('is a warning only below the share that study.yaml asks for', () => {
    const body = `I wait in a hierarchy.[^${said.id}]\n`
    expect(judge(body, 0.5)[0]?.severity).toBe('info')
    expect(judge(body, 0.6)[0]).toMatchObject({
      severity: 'warning',
      hint: expect.stringContaining('own terms'),
    })
    expect(judge(body, 0.6)[0]?.message).toContain('study.yaml wants 60 %')
  })

  it('counts neither quotes nor headings nor numbers', () => {
    expect(judge(`# Strategy\n\nI wait 40 times.\n\n> Strategy and hierarchy.\n\n`)[0]?.message).toContain(
      'own: times (8:11)',
    )
  })
})

describe('the voice of a text', () => {
  const voice = (body: string, head?: string, language: LanguageCode = 'en') =>
    checkVoice(parse(body, head, language), language).map(
      ({ severity, message, place }) =>
        `${severity} ${place?.line}:${place?.column} ${message.split(': ')[1] ?? message}`,
    )
  const THIRD = 'voice: third person'

  it.each<[LanguageCode, string, string]>([
    ['en', 'I wait. The participants wait. They described it.', '"participants"'],
    ['en', 'We wait. They described a queue.', '"They described"'],
    ['nb', 'Jeg venter. Deltakerne venter.', '"Deltakerne"'],
    ['nn', 'Eg ventar. Dei skildra ein kø.', '"Dei skildra"'],
    ['sv', 'Jag väntar. Informanterna väntar.', '"Informanterna"'],
    ['da', 'Jeg venter. Deltagerne venter.', '"Deltagerne"'],
    ['de', 'Ich warte. Die Befragten warten.', '"Befragten"'],
    ['fi', 'Odotan. Haastateltavat odottavat.', '"Haastateltavat"'],
    ['fr', 'J’attends. Les participantes attendent.', '"participantes"'],
    ['es', 'Espero. Ellas describieron una cola.', '"Ellas describieron"'],
  ])('in the first person does not speak of participants (%s): %s', (language, body, words) => {
    const found = voice(body, undefined, language)
    expect(found[0]).toMatch(/^warning 6:\d+ /)
    expect(found[0]).toContain(words)
  })

  it.each<[LanguageCode, string, string]>([
    ['en', 'The nurses wait. It is my queue, I think.', 'warning 6:24 "my", "I"'],
    ['en', 'What we heard was a queue.', 'info 6:6 "we"'],
    ['nb', 'De venter på meg.', 'warning 6:14 "meg"'],
    ['nn', 'Køen er mi.', 'warning 6:9 "mi"'],
    ['sv', 'Jag väntar.', 'warning 6:1 "Jag"'],
    ['da', 'Køen er vores.', 'info 6:9 "vores"'],
    ['de', 'Sie warten auf mich.', 'warning 6:16 "mich"'],
    ['fi', 'Minä odotan.', 'warning 6:1 "Minä"'],
    ['fr', 'Ici j’attends.', 'warning 6:5 "j"'],
    ['es', 'La cola es mía.', 'warning 6:12 "mía"'],
  ])('in the third person does not say I (%s): %s', (language, body, found) => {
    expect(voice(body, THIRD, language)).toEqual([found])
  })

  it('is not looked for in what is quoted, in abbreviations, or where none is named', () => {
    expect(voice('They say “I wait”, and "we wait".\n\n> I wait.\n', THIRD)).toEqual([])
    expect(voice('The US has queues.', THIRD)).toEqual([])
    expect(voice('I wait.', 'voice: as it comes')).toEqual([])
  })

  it('in the first person says I or we somewhere', () => {
    expect(voice('The queue is long. The night is long. Nobody sleeps.')).toEqual([
      'warning 3:8 the text is to speak in the first person, but no sentence says I or we',
    ])
    expect(voice('The queue is long. My night is long. Nobody sleeps.')).toEqual([])
  })
})

describe('one participant', () => {
  const units = (speakers: readonly string[]) =>
    speakers.map((speaker, index) =>
      unit(`I say number ${index}.`, { turn: index + 1, speaker, participant: `FG1/${speaker}` }),
    )
  const judge = (all: readonly MeaningUnit[]) => {
    const body = `# G\n\n## one\n\n${all.map(({ id }) => `I say.[^${id}]`).join(' ')}\n`
    const file = parse(body, `voice: first person\ninputs: ${inputsOf(grouped(all))}`)
    const source = {
      grouped: grouped(all),
      units: byId(all),
      context: bareContext(),
      language: 'en' as const,
    }
    return checkCondensate(file, source).filter(({ code }) => code === 'stc/one-participant')
  }

  it('who carries more than half of the cited units is named', () => {
    expect(judge(units(['P1', 'P2', 'P1', 'P1', 'P3']))).toMatchObject([
      { severity: 'warning', message: 'FG1/P1 carries 3 of the 5 units that the text cites' },
    ])
  })

  it('who carries half, or one of a few units, is not', () => {
    expect(judge(units(['P1', 'P2', 'P1', 'P2']))).toEqual([])
    expect(judge(units(['P1', 'P1', 'P1']))).toEqual([])
  })
})
