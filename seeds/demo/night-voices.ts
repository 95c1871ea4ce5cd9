import { planSession, recordAttendance } from '../../src/modules/sessions/index.ts'
import {
  confirmStory,
  nameLead,
  writeCall,
  writeCode,
  writeDissent,
} from '../../src/modules/voices/index.ts'
import { answerAll, deliverMessages, postLetters, ringAndVisit } from './answering.ts'
import { nightAnswers } from './night-answers.ts'
import { nightCuts, nightFindings, nightThemes } from './night-themes.ts'
import { askPeople, documentAsking } from './outreach.ts'
import { keepSessionNotes, keySheets, printSheets } from './paper-and-files.ts'
import { claim, cutExtracts, layInThemes, nameThemes, tagSome } from './sense-making.ts'
import type { Stage } from './stage.ts'
import { lookSaid, readVoices, type VoiceRow } from './voice-row.ts'
import { hearRows, type WayIn } from './ways-in.ts'

const aboutHealth = ['svea', 'birgit', 'lena', 'mikael', 'amina']

/** Where the voices of the nights come in. */
export async function openNights(stage: Stage, initiativeId: string): Promise<WayIn> {
  const voices = await readVoices('vasternorrland')
  const isSensitive = ({ channel, who }: VoiceRow) => channel === 'web' || aboutHealth.includes(who)
  return { stage, initiativeId, champion: 'per', voices, isSensitive }
}

/** People are asked, and speak: on the telephone, at home, on paper, at a kitchen table. */
export async function hearNights(way: WayIn): Promise<void> {
  const { stage, initiativeId, voices } = way
  stage.daysAgo(117)
  await stage.act('per', writeCall, {
    initiativeId,
    version: 0,
    question: { en: 'How are your nights?', sv: 'Hur är dina nätter?' },
    about: {
      en: 'Tell it as it is. Per writes it down if you ring him, and reads it back to you.',
      sv: 'Berätta som det är. Per skriver ner det om du ringer, och läser upp det för dig.',
    },
    kinds: ['story', 'idea', 'comment'],
    open: true,
    sensitive: true,
    publicComments: true,
  })
  await stage.act('britta', nameLead, { initiativeId: '', participantId: stage.people.ingrid })
  await agreeOnCode(stage)
  const asked = await askAtHome(way)
  const printed = await printSheets(way, 'Hur är dina nätter?', voices.filter(on('paper')), 3)
  await hearRows(way, 112, 112)
  stage.daysAgo(111)
  await askElsa(way)
  await hearRows(way, 110, 98)
  stage.daysAgo(94)
  await keySheets(way, printed)
  await sitAtKitchenTable(way)
  await hearRows(way, 88, 88)
  stage.daysAgo(86)
  await documentAsking(way, asked, {
    happenedOn: stage.day(-100),
    result:
      'Sixty-two households get help at night. All were asked; nineteen talked at length. Nobody refused to open the door.',
    reached: { letter: 21, phone: 29, visit: 12 },
  })
}

const on = (channel: VoiceRow['channel']) => (row: VoiceRow) => row.channel === channel

/** Per has read Elsa's story back; the next day he asks her about showing it to everybody, and she says yes aloud. */
async function askElsa({ stage, initiativeId, voices }: WayIn): Promise<void> {
  const said = await lookSaid(stage, initiativeId, voices)
  await stage.act('per', confirmStory, {
    initiativeId,
    contributionId: said.id('Klockan två går dörren'),
    visibility: 'public',
    agreed: [stage.consents['story-public']],
    mode: 'spoken',
    witness: 'Per Nyberg, vid Elsas köksbord',
  })
}

async function agreeOnCode(stage: Stage): Promise<void> {
  await stage.act('per', writeCode, {
    of: 'group',
    ofId: stage.groupId,
    from: 0,
    body: {
      en: 'We ask before we write. We read back what we have written. What is said at the kitchen table stays there unless the one who said it says yes. Nobody has to tell.',
      sv: 'Vi frågar innan vi skriver. Vi läser upp det vi har skrivit. Det som sägs vid köksbordet stannar där om inte den som sa det säger ja. Ingen måste berätta.',
    },
    agreedOn: stage.day(-117),
    agreedBy: 'Elsa, Göran and Lena, over coffee',
  })
}

async function askAtHome(way: WayIn): Promise<string> {
  way.stage.daysAgo(116)
  const id = await askPeople(way, {
    title: 'To every home that gets help at night',
    words: {
      en: 'We plan the nights together with you. Ring Per, or ask him to come.',
      sv: 'Vi planerar nätterna tillsammans med dig. Ring Per, eller be honom komma.',
    },
    aimedAt: ['living-alone', 'seldom-online', 'far-from-services', 'informal-carer'],
    channels: ['letter', 'phone', 'visit'],
    people: ['elsa', 'svea', 'nils', 'birgit', 'tore', 'mikael', 'lena'],
  })
  await postLetters(way.stage, 'per')
  await ringAndVisit(way.stage, 'per')
  return id
}

async function sitAtKitchenTable(way: WayIn): Promise<void> {
  const { stage, initiativeId, voices } = way
  const notes = voices.filter(on('session'))
  const table = { title: { en: 'Kitchen table in Långsele', sv: 'Köksbordet i Långsele' } }
  const shift = { title: { en: 'With the night team', sv: 'Med nattpatrullen' } }
  const held = [
    { ...table, days: 92, place: 'Långsele', came: ['elsa', 'goran', 'svea'], others: 4 },
    { ...shift, days: 90, place: 'Sollefteå', came: ['ahmed'], others: 5 },
  ]
  for (const { title, days, place, came, others } of held) {
    stage.daysAgo(days + 5)
    const { id: sessionId } = await stage.act('per', planSession, {
      initiativeId,
      kind: 'meeting',
      mode: 'on-site',
      title,
      day: stage.day(-days),
      from: '09:00',
      to: '11:00',
      placeId: stage.placeId(place),
      language: 'sv',
      public: days === 92,
      ledBy: stage.people.per,
    })
    stage.daysAgo(days - 1)
    const people = came.map((key) => stage.people[key])
    await stage.act('per', recordAttendance, {
      initiativeId,
      sessionId,
      version: 1,
      came: people,
      otherCount: others,
    })
    await keepSessionNotes(
      way,
      sessionId,
      notes.filter((row) => row.days === days),
    )
  }
}

/** What they found, by name, with what it rests on. */
type NightSense = { themes: Record<string, string>; calm: string }

/** People read together, and hold two things to be so; one of them sees it otherwise. */
export async function makeSenseOfNights(way: WayIn): Promise<NightSense> {
  const { stage, initiativeId, voices } = way
  stage.daysAgo(80)
  const said = await lookSaid(stage, initiativeId, voices)
  const themes = await nameThemes(way, nightThemes, 'per')
  await layInThemes(way, themes, said, { cuts: nightCuts })
  await tagSome(way, said, 'ingrid', {
    'Klockan två går': 'sömn, dörren',
    'I februari kom': 'väntan, vinter',
    'Köksbordet i Långsele: vi': 'lugn, veta',
  })
  stage.daysAgo(72)
  const extracts = await cutExtracts(way, said, themes, nightCuts, 'per')
  stage.daysAgo(68)
  const calm = await claim(way, themes, extracts, nightFindings.calm, 'per')
  await claim(way, themes, extracts, nightFindings.carers, 'per')
  stage.daysAgo(66)
  await stage.act('goran', writeDissent, {
    initiativeId,
    findingId: calm,
    words:
      'För Svea är det besöket som är lugnet. Skriv inte så att någon tror att alla vill ha färre besök.',
  })
  return { themes, calm }
}

/** Everybody whose words led somewhere is told, on their own way. */
export async function answerNights(way: WayIn, grounds: Record<string, string>): Promise<void> {
  const { stage, initiativeId, voices } = way
  stage.daysAgo(40)
  const said = await lookSaid(stage, initiativeId, voices)
  const by = { initiativeId, coordinator: 'britta' }
  await answerAll(stage, by, said, nightAnswers, grounds)
  await deliverMessages(stage, 'per')
  stage.daysAgo(38)
  await postLetters(stage, 'per')
  await ringAndVisit(stage, 'per')
}
