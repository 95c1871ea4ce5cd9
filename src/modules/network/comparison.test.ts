import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { madeProgramme, memberLab, publish } from '../../../tests/support/programme.ts'
import { initiativePaths } from '../initiatives/index.ts'
import { daysByStage, daysIn } from './comparison/days.ts'
import { say } from './comparison/indicators.ts'
import { figuresOf } from './copy/figures.ts'
import { spellsOf, stageOf } from './copy/phases.ts'
import { networkPaths } from './index.ts'

const app = await testApp()
const dayMs = 24 * 3600 * 1000
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('two regions on different methods stand side by side on the shared stages', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  const south = await memberLab(app, programme, 'South', 'four-cos')
  for (const one of [north, south]) await publish(app, one)
  app.clock.set(new Date(app.clock.now().getTime() + 40 * dayMs))
  const at = networkPaths.comparison({ programme })
  const query = `?first=${north.started.id}&second=${south.started.id.toUpperCase()}`
  const { text, status } = await app.visitor().get(at + query)
  expect(status).toBe(200)
  const words = textOf(text)
  for (const lab of ['North', 'South']) expect(text).toContain(`data-label="${lab}"`)
  expect(words).toContain('40 days')
  expect(words).toContain('This method has no step here')
  expect(words).toContain('Not measured yet')
  expect(words).toContain('What the figures do not say')
  expect(words).not.toContain('follow one method')
  const visitor = await app.visitor().get(initiativePaths.initiative(north.started.address))
  expect(visitor.text).toContain(`${at}?first=${north.started.id}`)
})

test('rubbish and repetition in the address compare nothing and break nothing', async () => {
  const programme = await madeProgramme(app)
  const at = networkPaths.comparison({ programme })
  expect((await app.visitor().get(at)).text).toContain(
    'There are not two initiatives to compare yet.',
  )
  const north = await memberLab(app, programme, 'North', 'improve-5')
  const south = await memberLab(app, programme, 'South', 'improve-5')
  for (const one of [north, south]) await publish(app, one)
  const { id } = north.started
  for (const query of [`?first=${id}&second=${id}`, '?first=x&second=%00', `?first=${id}`]) {
    const { text, status } = await app.visitor().get(at + query)
    expect(status).toBe(200)
    expect(text).not.toContain('What the figures do not say')
  }
  const both = await app.visitor().get(`${at}?first=${id}&fourth=${south.started.id}`)
  expect(both.text).toContain('These initiatives follow one method.')
})

test('gates and decisions are counted as they were passed and tied', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  const south = await memberLab(app, programme, 'South', 'four-cos')
  const { id, read } = north.started
  await read(sql`update gate set passed_at = now() where initiative_id = ${id}
    and id in (select id from gate where initiative_id = ${id} order by id limit 3)`)
  await read(sql`update gate set round = 2 where id = (
    select id from gate where initiative_id = ${id} and passed_at is not null order by id limit 1)`)
  await read(sql`insert into decision (lab_id, id, initiative_id, question, options, chosen, reasons, depth,
      power, decided_on, recorded_at)
    select ${north.lab.id}, gen_random_uuid(), ${id}, '{}', '[]', 0, '{}', 4, '', now(), now() from generate_series(1, 2)`)
  await read(sql`insert into link (lab_id, id, from_kind, from_id, to_kind, to_id, relation, made_at)
    select lab_id, gen_random_uuid(), 'evidence', gen_random_uuid(), 'decision', id, 'rests-on', now()
    from decision where initiative_id = ${id} limit 1`)
  for (const one of [north, south]) await publish(app, one)
  const query = `?first=${id}&second=${south.started.id}`
  const { text } = await app.visitor().get(networkPaths.comparison({ programme }) + query)
  expect(textOf(text)).toContain('1 of 2')
  expect(textOf(text)).toContain('2 at once, 1 after going back')
})

const moved = (kind: 'opened' | 'closed' | 'returned' | 'reopened', day: number) => ({
  kind,
  at: `2026-03-${String(day).padStart(2, '0')}T10:00:00+00:00`,
})
const phase = (stages: string[], state: string, ...moves: ReturnType<typeof moved>[]) =>
  ({ name: {}, stages, state, spells: spellsOf(moves) }) as never

test('a phase that was gone back to was open twice, and days that overlap count once', () => {
  const spells = spellsOf([
    moved('opened', 1),
    moved('closed', 5),
    moved('returned', 10),
    moved('reopened', 11),
  ])
  expect(spells).toHaveLength(2)
  expect(daysIn(spells, new Date('2026-03-12T10:00:00Z'))).toBe(6)
  expect(daysIn([...spells, ...spells], new Date('2026-03-12T10:00:00Z'))).toBe(6)
  expect(daysIn(spells, new Date('2026-02-01T10:00:00Z'))).toBe(0)
})

test('where the work is: the open phase opened last, else the one closed last, else nowhere', () => {
  const done = phase(['PREPARE'], 'closed', moved('opened', 1), moved('closed', 9))
  const open = phase(['DESIGN', 'PILOT'], 'open', moved('opened', 3))
  expect(stageOf([done, open])).toBe('DESIGN')
  expect(stageOf([done, phase(['DEFINE'], 'closed', moved('opened', 2), moved('closed', 4))])).toBe(
    'PREPARE',
  )
  const all = phase(
    ['DESIGN', 'PILOT', 'DELIVER'],
    'closed',
    moved('opened', 2),
    moved('closed', 12),
  )
  expect(stageOf([done, all])).toBe('DELIVER')
  expect(stageOf([phase(['DEFINE'], 'later')])).toBeNull()
  const through = phase(
    ['PILOT', 'DECIDE', 'ASSESS'],
    'closed',
    moved('opened', 2),
    moved('closed', 9),
  )
  expect(stageOf([through])).toBe('ASSESS')
  const days = daysByStage([done, open], new Date('2026-03-13T10:00:00Z'))
  expect(Object.fromEntries(days)).toEqual({ PREPARE: 8, DESIGN: 10, PILOT: 10 })
})

test('no indicator says a number of people under ten, however people came', () => {
  const people = fc.nat(40)
  const ways = fc.record({
    web: people,
    paper: people,
    phone: people,
    visit: people,
    session: people,
  })
  fc.assert(
    fc.property(ways, people, people, (counts, answered, voters) => {
      const received = Object.values(counts).reduce((sum, count) => sum + count, 0)
      const heard = {
        initiativeId: '',
        ways: counts,
        medianDays: 3,
        received,
        answered: Math.min(answered, received),
      }
      const nothing = { decisions: 0, decisionsOnEvidence: 0, gatesPassed: 0, gatesAtOnce: 0 }
      const figures = figuresOf(nothing, heard, voters)
      for (const shown of [
        figures.people,
        figures.opinionVoters,
        figures.answered,
        ...Object.values(figures.ways),
      ])
        expect(shown === 'hidden' || shown === 0 || shown >= 10).toBe(true)
      const share = say('away-from-web', figures)
      if (figures.ways.paper === 'hidden' || figures.ways.phone === 'hidden')
        expect(['hidden', 'unmeasured']).toContain(share)
    }),
  )
})
