import { importPopulation } from '../../src/modules/insight/index.ts'
import { invitePeople, planSession, recordAttendance } from '../../src/modules/sessions/index.ts'
import {
  askForCallBack,
  nameLead,
  replyCodeFor,
  reportContribution,
  writeCall,
  writeDissent,
} from '../../src/modules/voices/index.ts'
import { postLetters, ringAndVisit } from './answering.ts'
import { askPeople, documentAsking } from './outreach.ts'
import { importLetters, keepSessionNotes, keySheets, printSheets } from './paper-and-files.ts'
import { readTable } from './read-rows.ts'
import { claim, cutExtracts, layInThemes, nameThemes, tagSome } from './sense-making.ts'
import { shoreCuts, shoreFindings, shoreThemes } from './shore-themes.ts'
import type { Stage } from './stage.ts'
import { lookSaid, readVoices, type VoiceRow } from './voice-row.ts'
import { hearRows, sayOnSite, type WayIn } from './ways-in.ts'

/** Where the voices along the shore come in. */
export async function openShore(stage: Stage, initiativeId: string): Promise<WayIn> {
  return { stage, initiativeId, champion: 'declan', voices: await readVoices('donegal') }
}

const on = (channel: VoiceRow['channel']) => (row: VoiceRow) => row.channel === channel

/** People are asked, and speak on every way there is. */
export async function hearShore(way: WayIn): Promise<void> {
  const { stage, voices } = way
  await openCall(way)
  const asked = await askAlongTheShore(way)
  const question = 'What should we know about the shore road before we draw anything?'
  const printed = await printSheets(way, question, voices.filter(on('paper')), 5)
  const workshop = await planWorkshop(way)
  const reply = replyCodeFor(stage.parts.signingKey, asked.poster, 'poster')
  await hearRows({ ...way, reply }, 88, 84)
  await hearRows(way, 83, 74)
  stage.daysAgo(74)
  await keySheets(way, printed)
  await hearRows(way, 73, 71)
  await holdWorkshop(way, workshop)
  await documentShore(way, asked)
  await hearRows(way, 69, 60)
}

async function openCall({ stage, initiativeId }: WayIn): Promise<void> {
  stage.daysAgo(94)
  await stage.act('declan', writeCall, {
    initiativeId,
    version: 0,
    question: {
      en: 'What should we know about the shore road before we draw anything?',
      sv: 'Vad bör vi veta om strandvägen innan vi ritar något?',
    },
    about: {
      en: 'An idea, a memory, a worry, a photograph. Nothing is drawn yet.',
      sv: 'En idé, ett minne, en oro, ett fotografi. Inget är ritat än.',
    },
    kinds: ['story', 'idea', 'comment'],
    open: true,
    publicComments: true,
  })
  await stage.act('aoife', nameLead, { initiativeId: '', participantId: stage.people.grace })
  await stage.act('aoife', importPopulation, {
    title: 'Invented for the demo',
    address: 'https://donegal.example/population',
    licence: 'None: the figures are invented',
    asOf: stage.day(-300),
    csv: await readTable('donegal-population'),
  })
}

type Asked = Record<'letter' | 'poster' | 'calls', string>

async function askAlongTheShore(way: WayIn): Promise<Asked> {
  way.stage.daysAgo(93)
  const words = {
    en: 'Nothing is drawn yet. Tell us what you know of the road: on the site, on the telephone, on paper or in the hall.',
    sv: 'Inget är ritat än. Berätta vad du vet om vägen: på webben, per telefon, på papper eller i bygdegården.',
  }
  const letter = await askPeople(way, {
    title: 'A letter in big print to people who live alone',
    words,
    aimedAt: ['living-alone'],
    channels: ['letter'],
    people: ['maire', 'hannah', 'nora', 'dympna', 'kathleen'],
  })
  const poster = await askPeople(way, {
    title: 'A poster in the shop and at the pier',
    words,
    aimedAt: [],
    channels: ['poster'],
    people: [],
  })
  const calls = await askPeople(way, {
    title: 'Calls to those who are seldom online',
    words,
    aimedAt: ['seldom-online', 'far-from-services'],
    channels: ['phone', 'visit'],
    people: ['packie', 'charlie', 'jim', 'eamon', 'una'],
  })
  await postLetters(way.stage, 'declan')
  await ringAndVisit(way.stage, 'declan')
  return { letter, poster, calls }
}

async function documentShore(way: WayIn, { letter, poster, calls }: Asked): Promise<void> {
  const { stage } = way
  stage.daysAgo(69)
  await documentAsking(way, letter, {
    happenedOn: stage.day(-92),
    result: 'Forty letters in big print. Six came back as sheets, two as telephone calls.',
    reached: { letter: 40 },
  })
  await documentAsking(way, poster, {
    happenedOn: stage.day(-92),
    result: 'Hung in the shop, at the pier and in the bar for three weeks.',
    reached: { poster: 300 },
  })
  await documentAsking(way, calls, {
    happenedOn: stage.day(-87),
    result: 'Everybody on the list was reached within a week, most in the evening.',
    reached: { phone: 22, visit: 6 },
  })
}

const guests = [
  'brid',
  'sean',
  'eamon',
  'manus',
  'hannah',
  'kathleen',
  'cathal',
  'sorcha',
  'oksana',
  'aisling',
  'roisin',
]

async function planWorkshop({ stage, initiativeId }: WayIn): Promise<string> {
  stage.daysAgo(90)
  const { id: sessionId } = await stage.act('declan', planSession, {
    ...hall(stage),
    initiativeId,
    title: { en: 'Five tables in Dungloe', sv: 'Fem bord i Dungloe' },
    purpose: {
      en: 'Each table takes one part of the road, and says what it knows.',
      sv: 'Varje bord tar en del av vägen, och berättar vad det vet.',
    },
    day: stage.day(-70),
  })
  const people = [...guests, 'tomasz', 'liam', 'dympna'].map((key) => stage.people[key])
  await stage.act('declan', invitePeople, { initiativeId, sessionId, people, channel: 'phone' })
  return sessionId
}

/** The next one, that lies ahead. */
export async function planNextWorkshop({ stage, initiativeId }: WayIn): Promise<void> {
  await stage.act('declan', planSession, {
    ...hall(stage),
    initiativeId,
    title: { en: 'Two drawings on the wall', sv: 'Två ritningar på väggen' },
    purpose: {
      en: 'We read the answers out, and hang up both drawings. There is a bus from Gweedore, and tea.',
      sv: 'Vi läser upp svaren och hänger upp båda ritningarna. Det går buss från Gweedore, och det finns te.',
    },
    day: stage.day(12),
  })
}

function hall(stage: Stage) {
  return {
    kind: 'workshop',
    mode: 'on-site',
    from: '18:30',
    to: '21:00',
    placeId: stage.placeId('Dungloe'),
    placeWords: 'The hall beside the chapel',
    language: 'en',
    public: true,
    ledBy: stage.people.declan,
  }
}

async function holdWorkshop(way: WayIn, sessionId: string): Promise<void> {
  const { stage, initiativeId, voices } = way
  stage.daysAgo(69)
  const people = guests.map((key) => stage.people[key])
  await stage.act('declan', recordAttendance, {
    initiativeId,
    sessionId,
    version: 1,
    came: people,
    otherCount: 23,
    otherNote: 'Four came by the bus from Gweedore.',
  })
  await keepSessionNotes(way, sessionId, voices.filter(on('session')))
}

/** What they found: themes and findings by name. */
export type ShoreSense = {
  themes: Record<string, string>
  findings: Record<'warning' | 'slow' | 'answers', string>
}

/** Several people read together; one of them sees one finding otherwise. */
export async function makeSenseOfShore(way: WayIn): Promise<ShoreSense> {
  const { stage, initiativeId, voices } = way
  stage.daysAgo(60)
  const said = await lookSaid(stage, initiativeId, voices)
  const themes = await nameThemes(way, shoreThemes, 'declan')
  await layInThemes(way, themes, said, { since: 60, cuts: shoreCuts })
  await tagSome(way, said, 'brid', {
    'I use a frame': 'benches, old age',
    'In the storm of': 'warning, alone',
    'Table 2: benches': 'benches',
  })
  await tagSome(way, said, 'conor', {
    'If you narrow': 'pier, lorries',
    'Mark the turning': 'pier, lorries',
  })
  const extracts = await cutExtracts(way, said, themes, shoreCuts, 'declan')
  const findings = {
    warning: await claim(way, themes, extracts, shoreFindings.warning, 'declan'),
    slow: await claim(way, themes, extracts, shoreFindings.slow, 'declan'),
    answers: await claim(way, themes, extracts, shoreFindings.answers, 'declan'),
  }
  stage.daysAgo(59)
  await stage.act('sean', writeDissent, {
    initiativeId,
    findingId: findings.slow,
    words:
      'I drive to Killybegs every day of the week. Slow is fine for those who are at home. Ask the ones who are on the road at six.',
  })
  return { themes, findings }
}

/** What came in after that, and goes into the same themes. */
export async function readOn(way: WayIn, { themes }: ShoreSense): Promise<void> {
  const { stage, initiativeId, voices } = way
  await hearRows(way, 59, 43)
  stage.daysAgo(42)
  await importLetters(way, voices.filter(on('import')), 'From a box in Gweedore, demo')
  const said = await lookSaid(stage, initiativeId, voices)
  await layInThemes(way, themes, said, { since: 42, until: 60, cuts: [] })
}

/** This week: an advertisement and a report that somebody has to look at, and two people who want to be rung. */
export async function leaveWork(way: WayIn): Promise<void> {
  const { stage, initiativeId, voices } = way
  stage.daysAgo(9)
  await sayOnSite(way, {
    days: 9,
    channel: 'web',
    who: '',
    kind: 'comment',
    theme: '',
    place: '',
    audience: 'public',
    about: '',
    text: 'Sea view plots, cash buyers: https://plots.example https://loans.example https://quick.example',
  })
  stage.daysAgo(4)
  const said = await lookSaid(stage, initiativeId, voices)
  await stage.act('sean', reportContribution, {
    initiativeId,
    contributionId: said.id('To the person who'),
    reason: 'names-somebody',
    words: 'It asks for the names of owners. Some of them are old, and away for a reason.',
  })
  stage.daysAgo(2)
  const calls = [
    { who: 'una', about: 'The drawings. She cannot come.', dueWords: 'Wednesday after nine' },
    { who: 'liam', about: 'When the road is closed for works.', dueOn: stage.day(1) },
  ]
  for (const { who, ...call } of calls) {
    await stage.act('declan', askForCallBack, {
      initiativeId,
      participantId: stage.people[who],
      ...call,
    })
  }
}
