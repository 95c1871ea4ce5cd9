import { addSeeds, makeMap, openMap, opinionMapPaths } from '../../src/modules/engagement/index.ts'
import { sql, type SQL } from 'drizzle-orm'
import { asOwner } from '../../src/platform/db/database.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import { actorOf, type TestApp, type TestPerson } from './app.ts'
import type { Browser } from './browser.ts'
import { startedInitiative } from './initiative.ts'

type Wish = {
  statements?: readonly string[]
  whoVotes?: string
  whoAdds?: string
  moderation?: string
  closesOn?: string
  isOpen?: boolean
}

export const nightStatements = [
  'A lamp by the stairs helps more than a camera.',
  'Nobody should come into a home at night without ringing first.',
  'I would rather talk to a person than to a screen.',
  'The night bus should run on Sundays.',
  'Carers need a night of sleep every week.',
  'A sensor in the bed is fine with me.',
  'The plan for the night is written with the person.',
  'Visits at fixed times wake too many people.',
]

const mapDetails = {
  topic: { en: 'Nights at home', sv: 'Nätter hemma' },
  whoVotes: 'anyone',
  whoAdds: 'voters',
  moderation: 'before',
  languages: ['en', 'sv'],
}

/** An open opinion map of a test, with its initiative and coordinator. */
export async function openedMap(app: TestApp, wish: Wish = {}) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const actor = actorOf(coordinator, 'coordinator')
  const { statements = nightStatements, isOpen = true, ...rules } = wish
  const { id } = await app.run(lab.id, actor, makeMap, {
    initiativeId: started.id,
    ...mapDetails,
    ...rules,
  })
  const about = { initiativeId: started.id, opinionMapId: id }
  const lines = statements.join('\n')
  if (statements.length > 0)
    await app.run(lab.id, actor, addSeeds, { ...about, lines, language: 'en' })
  if (isOpen) await app.run(lab.id, actor, openMap, about)
  const address = { lab: lab.slug, ...about }
  return { ...started, id, initiativeId: started.id, address, actor, about }
}

/** Answers one statement as its page does. */
export function vote(
  browser: Browser,
  address: Parameters<typeof opinionMapPaths.voting>[0],
  statement: number,
  given: 'agree' | 'disagree' | 'pass',
  more: Record<string, string> = {},
) {
  return browser.post(opinionMapPaths.voting(address), {
    statement: String(statement),
    vote: given,
    ...more,
  })
}

/** Every answer of a map, as it is kept. */
export const keptVotes = (id: string) =>
  sql`select r.*, v.channel from opinion_response r join opinion_voter v on v.id = r.voter_id
    where r.opinion_map_id = ${id} order by r.at, r.statement`

type Opened = Awaited<ReturnType<typeof openedMap>>
type Given = -1 | 0 | 1 | null

/** People a statement of {@link manyVotes} writes: few enough for the database's time limit on a busy machine. */
const peopleAtOnce = 200

/** So many more people of a test answer, past the pages: `voteOf` says what each answers to each number. */
export async function manyVotes(
  { lab, id, read }: Pick<Opened, 'lab' | 'id' | 'read'>,
  people: number,
  voteOf: (person: number, statement: number) => Given,
  statements = nightStatements.length,
): Promise<void> {
  for (let first = 0; first < people; first += peopleAtOnce) {
    const count = Math.min(peopleAtOnce, people - first)
    const entries = Array.from({ length: count }, (_, p) =>
      Array.from({ length: statements }, (_, s) => [p, s + 1, voteOf(first + p, s + 1)] as const),
    )
    const given = entries.flat().filter(([, , vote]) => vote !== null)
    const column = (at: 0 | 1 | 2) => sql.param(given.map((entry) => entry[at]))
    await read(sql`
    with v as (
      insert into opinion_voter (lab_id, id, opinion_map_id, key, channel, began_at)
      select ${lab.id}, gen_random_uuid(), ${id}, 'person ' || p || ' ' || gen_random_uuid(), 'web',
        timestamptz '2026-11-22 08:00Z' + interval '1 second'
          * (p + (select count(*) from opinion_voter where opinion_map_id = ${id}))
      from generate_series(0, ${count - 1}) p returning id, split_part(key, ' ', 2)::int as p)
    insert into opinion_response (lab_id, opinion_map_id, voter_id, statement, vote, at)
    select ${lab.id}, ${id}, v.id, g.statement, g.vote, '2026-11-22 09:00Z'
    from v join unnest(${column(0)}::int[], ${column(1)}::int[], ${column(2)}::int[])
      as g (p, statement, vote) on g.p = v.p`)
  }
}

/** Two camps: the first half agrees where the others disagree, and all agree with the first two statements. */
export function twoCamps(people: number) {
  return (person: number, statement: number): Given => {
    if (statement <= 2) return 1
    if ((person * 7 + statement) % 11 === 0) return 0
    return person < people / 2 === (statement % 2 === 0) ? 1 : -1
  }
}

/** Works a result out now, as the job does. */
export async function workedOut(
  app: TestApp,
  { lab, id }: Pick<Opened, 'lab' | 'id'>,
): Promise<void> {
  const job = app.parts.jobs.find(({ name }) => name === 'opinion-map-recompute')!
  await job.run(app.parts, { labId: lab.id, opinionMapId: id })
}

/** A map of sixty people in two camps, worked out. */
export async function grown(app: TestApp, wish: Wish = {}): Promise<Opened> {
  const opened = await openedMap(app, wish)
  await manyVotes(opened, 60, twoCamps(60))
  await workedOut(app, opened)
  return opened
}

/** Somebody who has answered so many statements. */
export async function answered(app: TestApp, { address }: Opened, count: number): Promise<Browser> {
  const visitor = app.visitor()
  for (let n = 1; n <= count; n++) await vote(visitor, address, n, 'agree')
  return visitor
}

/** A map of an initiative that is there, with a result, a sheet of paper and somebody who is read to. */
export async function opinionsGathered(
  app: TestApp,
  lab: LabEntry,
  keeper: TestPerson,
  initiativeId: string,
) {
  const actor = actorOf(keeper, 'coordinator')
  const { id: opinionMapId } = await app.run(lab.id, actor, makeMap, {
    ...mapDetails,
    initiativeId,
  })
  const about = { initiativeId, opinionMapId }
  const lines = nightStatements.join('\n')
  await app.run(lab.id, actor, addSeeds, { ...about, lines, language: 'en' })
  await app.run(lab.id, actor, openMap, about)
  const address = { lab: lab.slug, ...about }
  const sheet = { choice: 'all', language: 'en', copies: '5' }
  const reading = { occasion: 'home', speaker: '', consent: 'yes' }
  for (const answer of [
    await keeper.browser.post(opinionMapPaths.sheets(address), sheet),
    await keeper.browser.post(opinionMapPaths.readings(address), reading),
  ])
    if (answer.status !== 303) throw new Error(`nothing was gathered: ${answer.status}`)
  const read = async (query: SQL) =>
    (await asOwner(app.parts.database, (db) => db.execute(query))).rows as never[]
  await manyVotes({ lab, id: opinionMapId, read } as never, 60, twoCamps(60))
  await workedOut(app, { lab, id: opinionMapId })
}
