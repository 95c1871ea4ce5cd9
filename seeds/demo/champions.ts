import {
  addChampion,
  askRelease,
  changeSetup,
  claimExpense,
  decideExpense,
  decideRelease,
  logHours,
  noteYes,
  offerMandate,
  recordPaper,
  setReadiness,
  writeMandate,
} from '../../src/modules/champions/index.ts'
import { recordCompletion } from '../../src/modules/learning/index.ts'
import { addParticipant } from '../../src/modules/people/index.ts'
import type { Language } from '../../src/shared/language.ts'
import type { Act } from './in-one.ts'
import type { Stage } from './stage.ts'

/** The two champions of a lab: one of its cast, and one who is here for their community alone. All are invented. */
type Pair = {
  coordinator: string
  manager: string
  currency: string
  first: { key: string; profession: string; professionWords?: string; organisation: string }
  second: {
    name: string
    language: Language
    profession: string
    organisation: string
    place: string
    speaks: string[]
  }
}

const pairs: Record<string, Pair> = {
  vasternorrland: {
    coordinator: 'britta',
    manager: 'karin',
    currency: 'SEK',
    first: { key: 'per', profession: 'volunteer', organisation: 'Village association, demo' },
    second: {
      name: 'Sofia Norberg',
      language: 'sv',
      profession: 'care-professional',
      organisation: 'Demo home care',
      place: 'Kramfors',
      speaks: ['sv', 'fi'],
    },
  },
  donegal: {
    coordinator: 'aoife',
    manager: 'niamh',
    currency: 'EUR',
    first: { key: 'declan', profession: 'community-manager', organisation: 'Demo island council' },
    second: {
      name: 'Máire Gallagher',
      language: 'en',
      profession: 'planner',
      organisation: 'Demo county of Donegal',
      place: 'Gweedore',
      speaks: ['ga', 'en'],
    },
  },
  'derry-strabane': {
    coordinator: 'orla',
    manager: 'helen',
    currency: 'GBP',
    first: { key: 'ciaran', profession: 'social-enterprise', organisation: 'Demo repair café' },
    second: {
      name: 'Joan Doherty',
      language: 'en',
      profession: 'civil-servant',
      organisation: 'Demo district council',
      place: 'Castlederg',
      speaks: ['en'],
    },
  },
  borgarbyggd: {
    coordinator: 'gudrun',
    manager: 'anna',
    currency: 'ISK',
    first: { key: 'bjorn', profession: 'farmer', organisation: 'Demo farmers of Reykholt' },
    second: {
      name: 'Katrín Jónsdóttir',
      language: 'en',
      profession: 'teacher',
      organisation: 'Demo school of Hvanneyri',
      place: 'Hvanneyri',
      speaks: ['is', 'pl'],
    },
  },
  vestland: {
    coordinator: 'ingunn',
    manager: 'marit',
    currency: 'NOK',
    first: {
      key: 'torbjorn',
      profession: 'other',
      professionWords: 'ferry crew',
      organisation: 'Ferry crew, demo',
    },
    second: {
      name: 'Solveig Aarsnes',
      language: 'en',
      profession: 'librarian',
      organisation: 'Demo library of Sogndal',
      place: 'Sogndal',
      speaks: ['nb', 'en'],
    },
  },
  'north-karelia': {
    coordinator: 'paivi',
    manager: 'minna',
    currency: 'EUR',
    first: { key: 'jukka', profession: 'retired', organisation: 'Village house, demo' },
    second: {
      name: 'Leena Turunen',
      language: 'en',
      profession: 'culture-worker',
      organisation: 'Demo museum of Ilomantsi',
      place: 'Ilomantsi',
      speaks: ['fi', 'en'],
    },
  },
}

/** Hours of the last weeks: how many days ago, how many minutes, and for what. */
const quiet = [
  [2, 60, 'visit'],
  [9, 90, 'meeting'],
  [11, 45, 'driving'],
  [16, 60, 'calls'],
  [23, 75, 'typing'],
] as const

/** Two champions who said yes so many days ago, the time they give and get, and what it cost them; the first is close to too much. */
export async function playChampions(stage: Stage, agreedDaysAgo = 60): Promise<void> {
  const pair = pairs[stage.lab.slug]!
  stage.daysAgo(agreedDaysAgo)
  const { first, second, releaseId } = await stage.inOne(pair.coordinator, (act) =>
    appoint(stage, act, pair, stage.day(-agreedDaysAgo)),
  )
  const given = { championReleaseId: releaseId, version: 1, approved: 3 }
  await stage.act(pair.manager, decideRelease, {
    ...given,
    reason: 'Until the new rota is in place.',
  })
  stage.daysAgo(0)
  await stage.inOne(pair.coordinator, async (act) => {
    const day = (ago: number) => stage.day(-ago)
    for (const [ago, minutes, kind] of quiet) {
      await act(logHours, { championId: first, onDay: day(ago), minutes, kind })
      await act(logHours, { championId: second, onDay: day(ago + 1), minutes: 30, kind })
    }
    await act(logHours, { championId: first, onDay: day(0), minutes: 210, kind: 'visit' })
    const claim = { championId: second, kind: 'mileage', note: 'Home visits' }
    const { id } = await act(claimExpense, { ...claim, onDay: day(16), km: 42, amount: 105 })
    await act(claimExpense, { ...claim, onDay: day(3), km: 30, amount: 75 })
    const settled = { championExpenseId: id, version: 1, decision: 'settled', reason: '' }
    await act(decideExpense, settled)
  })
}

async function appoint(stage: Stage, act: Act, pair: Pair, since: string) {
  await act(changeSetup, {
    version: 0,
    callOpen: true,
    hoursWeek: '',
    currency: pair.currency,
  })
  const { key, ...known } = pair.first
  const { id: first } = await act(addChampion, {
    ...known,
    participantId: stage.people[key],
    languages: [stage.lab.languages[0]],
    cap: '4',
    wholeLab: true,
    since,
  })
  const { name, language, place, speaks, ...work } = pair.second
  const person = await act(addParticipant, {
    name,
    language,
    preferredChannel: 'letter',
    postalAddress: stage.lab.postalAddress,
    placeId: stage.placeId(place),
    organisation: work.organisation,
  })
  const { id: second } = await act(addChampion, {
    ...work,
    participantId: person.id,
    employed: true,
    languages: speaks,
    placeIds: [stage.placeId(place)],
    cap: '4',
    wholeLab: true,
    since,
  })
  const yesWitness = stage.lab.people.find(({ key }) => key === pair.coordinator)!.name
  for (const championId of [first, second])
    await act(noteYes, { championId, yesOn: since, yesHow: 'said', yesWitness, named: true })
  const pathKey = 'being-a-local-champion'
  await act(recordCompletion, { participantId: person.id, pathKey, completedOn: '' })
  await agree(stage, act, pair, { championId: first, since, released: '0' })
  await agree(stage, act, pair, { championId: second, since, released: '4' })
  const { id: releaseId } = await act(askRelease, {
    championId: second,
    asked: '4',
    startsOn: since,
    words: 'Visits and meetings in the village',
  })
  return { first, second, releaseId }
}

async function agree(
  stage: Stage,
  act: Act,
  pair: Pair,
  { championId, since, released }: { championId: string; since: string; released: string },
) {
  const { id: championMandateId } = await act(writeMandate, {
    championId,
    comingId: '',
    version: 0,
    language: stage.lab.languages[0],
    ...words[stage.lab.languages[0]!],
    week: '4',
    released,
    reportsTo: stage.lab.people.find(({ key }) => key === pair.coordinator)!.name,
    startsOn: since,
    managerId: stage.people[pair.manager],
  })
  await act(offerMandate, { championMandateId })
  for (const who of ['champion', 'manager']) await act(recordPaper, { championMandateId, who })
  await act(setReadiness, { championId, ready: true })
}

const words: Record<Language, Record<'purpose' | 'does' | 'doesNot' | 'expenses', string>> = {
  en: {
    purpose: 'You see to it that everybody here is heard, and hears what came of it.',
    does: '- Invites people, also those who seldom come.\n- Visits, rings, leads meetings.\n- Writes down what people say.',
    doesNot: '- Decides for others.\n- Gives care or advice.',
    expenses: 'Travel is paid back.',
  },
  sv: {
    purpose: 'Du ser till att alla här blir hörda, och får veta vad det ledde till.',
    does: '- Bjuder in människor, också dem som sällan kommer.\n- Besöker, ringer, håller i möten.\n- Skriver ner vad människor säger.',
    doesNot: '- Bestämmer åt andra.\n- Ger vård eller råd.',
    expenses: 'Resor betalas tillbaka.',
  },
}
