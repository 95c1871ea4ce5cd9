import { sql } from 'drizzle-orm'
import {
  addAction,
  addStakeholder,
  closeRound,
  confirmResources,
  involveStakeholder,
  keepResponse,
  moveAction,
  noteReview,
  openRound,
  readinessStatements,
  type Given,
} from '../../src/modules/ecosystem/index.ts'
import type { Stage } from './stage.ts'

type Tier = Given['tier']
/** How many sheets of a tier came, and around which answer they lie. */
type Sheets = Partial<Record<Tier, readonly [sheets: number, around: number]>>
/** A group that answered together: how many people, and around which answer. */
type Together = readonly [tier: Tier, people: number, around: number]

/** A round that is asked and closed. Days are days before today. */
type DemoRound = {
  organisation: string
  who: string
  opens: number
  closes: number
  sheets: Sheets
  together?: Together
}

/** Asks an organisation of a demo lab how ready it is, and closes the round. */
export async function readinessFor(stage: Stage, round: DemoRound): Promise<string> {
  const { organisation, who, opens, closes, sheets, together } = round
  const stakeholderId = await idOf(stage, organisation)
  stage.daysAgo(opens)
  const days = { opensOn: stage.day(-opens), closesOn: stage.day(-closes) }
  const { id } = await stage.act(who, openRound, { stakeholderId, ...days })
  const about = { stakeholderId, readinessRoundId: id }
  const say = async (tier: Tier, sheet: number, around: number, people = 1) => {
    const way = people > 1 ? ('group' as const) : ('paper' as const)
    const who = { sheet: `${tier} ${sheet} ${people}` }
    const answers = answersOf(tier, sheet, around)
    const kept = await stage.besides((parts, labId) =>
      keepResponse(parts, labId, { about, tier, way, people, who, answers }),
    )
    if (kept !== 'kept') throw new Error(`a sheet of the demo was refused: ${kept}`)
  }
  for (const [tier, [count, around]] of Object.entries(sheets)) {
    for (let sheet = 0; sheet < count; sheet++) await say(tier as Tier, sheet, around)
  }
  if (together) await say(together[0], 0, together[2], together[1])
  stage.daysAgo(closes)
  await stage.act(who, closeRound, about)
  return stakeholderId
}

const around = [0, 1, -1, 0, 0, 1, 0, -1, 2, 0, -1]

/** What a sheet says: around one answer, each statement and each sheet a little otherwise, and now and then nothing. */
function answersOf(tier: Tier, sheet: number, middle: number): Record<string, number> {
  return Object.fromEntries(
    readinessStatements(tier).map((key, place) => {
      const off = around[(sheet * 4 + place * 3) % around.length]! + (place % 4 === 1 ? 1 : 0)
      const unsure = (sheet * 5 + place) % 23 === 0
      return [key, unsure ? 0 : Math.min(5, Math.max(1, Math.round(middle + off)))]
    }),
  )
}

async function idOf(stage: Stage, name: string): Promise<string> {
  const found = await stage.read<{ id: string }>(
    sql`select id from stakeholder where name = ${name} and kind = 'organisation'`,
  )
  return found[0]!.id
}

/** Home care in Västernorrland: asked in spring, five changes, a review with residents, and asked again. */
export async function measureHomeCare(stage: Stage): Promise<void> {
  const home = { organisation: 'Demo home care', who: 'karin' }
  const stakeholderId = await readinessFor(stage, {
    ...home,
    opens: 214,
    closes: 196,
    sheets: { leadership: [5, 4], middle: [3, 3], 'front-line': [9, 2], residents: [6, 2] },
    together: ['residents', 9, 2],
  })
  const ids = await planHomeCare(stage, stakeholderId)
  stage.daysAgo(62)
  await stage.act('karin', noteReview, {
    stakeholderId,
    heldOn: stage.day(-63),
    residents: 4,
    frontLine: 2,
    middle: 1,
    leadership: 1,
    agreed:
      'Nattplanen skrivs hemma vid köksbordet. Bilen för kvällsmöten får vänta: bussen går numera till åtta.',
    dissent:
      'Två av de boende tycker att det går för långsamt och vill se ett datum för vikarierna.',
    actionIds: ids,
  })
  await readinessFor(stage, {
    ...home,
    opens: 12,
    closes: 2,
    sheets: { leadership: [5, 4], middle: [4, 3], 'front-line': [8, 3], residents: [7, 3] },
  })
}

type DemoAction = {
  what: string
  owner: string
  due: number
  about: string
  barrier?: string
  hours?: number
  money?: number
  confirmed?: true
  moved?: readonly (readonly [days: number, state: string, reason?: string])[]
}

const changes: readonly DemoAction[] = [
  {
    what: 'Nattplanen skrivs tillsammans med personen, hemma',
    owner: 'karin',
    due: -110,
    about: 'plans-made-together',
    barrier: 'Planen skrivs på kontoret. Ledningen ger en fyra, de boende en tvåa.',
    hours: 40,
    confirmed: true,
    moved: [
      [180, 'started'],
      [112, 'done', 'Elva av elva planer är skrivna vid köksbordet.'],
    ],
  },
  {
    what: 'En betald timme i veckan för labbet i nattschemat',
    owner: 'ahmed',
    due: -9,
    about: 'time-set-aside',
    barrier: 'Det görs efter arbetstid, eller inte alls.',
    hours: 52,
    money: 21000,
    confirmed: true,
    moved: [[170, 'started']],
  },
  {
    what: 'En bil till kvällsmöten i byarna',
    owner: 'per',
    due: -40,
    about: 'easy-to-reach',
    money: 6000,
    moved: [[62, 'dropped', 'Bussen går numera till åtta på kvällen.']],
  },
  {
    what: 'Två boende läser breven innan de skickas',
    owner: 'karin',
    due: 30,
    about: 'plain-language',
    hours: 6,
    moved: [[50, 'started']],
  },
  {
    what: 'Vikarier får samma utbildning',
    owner: 'karin',
    due: 75,
    about: 'skills-for-it',
    hours: 30,
  },
]

/** Five changes, of which one is done, one overdue and one dropped; tells the one that the review changed. */
async function planHomeCare(stage: Stage, stakeholderId: string): Promise<string[]> {
  const dropped: string[] = []
  for (const { owner, due, confirmed, moved = [], ...given } of changes) {
    stage.daysAgo(190)
    const details = { ...given, ownerId: stage.people[owner], dueOn: stage.day(due) }
    const money = given.money === undefined ? {} : { currency: 'SEK' }
    const { id } = await stage.act('britta', addAction, { stakeholderId, ...details, ...money })
    const about = { stakeholderId, changeActionId: id }
    let version = 1
    stage.daysAgo(186)
    if (confirmed)
      await stage.act('karin', confirmResources, { ...about, version: version++, given: true })
    for (const [days, state, reason = ''] of moved) {
      stage.daysAgo(days)
      await stage.act('karin', moveAction, { ...about, version: version++, state, reason })
      if (state === 'dropped') dropped.push(id)
    }
  }
  return dropped
}

/** The planning service in Derry and Strabane: asked once, and no plan yet. */
export async function measurePlanning(stage: Stage): Promise<void> {
  stage.daysAgo(70)
  const name = 'Demo planning service'
  const body = { kind: 'organisation', name, helix: 'public', public: true, another: true }
  const { id } = await stage.act('orla', addStakeholder, body)
  const helen = { kind: 'person', name: 'Helen Moore', helix: 'public', another: true }
  const participantId = stage.people.helen
  await stage.act('orla', addStakeholder, { ...helen, organisationId: id, participantId })
  const [initiative] = await stage.read<{ id: string }>(
    sql`select id from initiative order by id limit 1`,
  )
  const part = { stakeholderId: id, initiativeId: initiative!.id, part: 'Writes the plan' }
  await stage.act('orla', involveStakeholder, { ...part, since: stage.day(-70) })
  await readinessFor(stage, {
    organisation: name,
    who: 'helen',
    opens: 58,
    closes: 41,
    sheets: { leadership: [2, 4], middle: [5, 4], 'front-line': [6, 3], residents: [7, 2] },
  })
}
