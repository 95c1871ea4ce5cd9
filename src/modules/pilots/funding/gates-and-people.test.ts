import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import {
  leadWords,
  lineWords,
  peopleWords,
  planMoney,
} from '../../../../tests/support/business-plan.ts'
import {
  exitWords,
  madeReady,
  pilotBegun,
  planByForm,
  taken,
} from '../../../../tests/support/pilots.ts'
import { inLab } from '../../../platform/db/database.ts'
import type { RequirementQuestion } from '../../../platform/manifest.ts'
import { archived } from '../plan/archived.ts'
import { pilotPaths as paths } from '../paths.ts'
import { personalData } from '../personal-data.ts'

const app = await testApp()
const checker = app.parts.checkers.get('funding-secured-or-stopped')!

type Begun = Awaited<ReturnType<typeof pilotBegun>>
const question = ({ id }: Begun, more: Partial<RequirementQuestion> = {}): RequirementQuestion => ({
  requirementId: `r ${JSON.stringify(more)}`,
  checker: 'funding-secured-or-stopped',
  params: {},
  gateId: 'g',
  phaseId: 'p',
  processId: 'x',
  initiativeId: id,
  appliesTo: null,
  ...more,
})
const ask = async (begun: Begun, more: Partial<RequirementQuestion> = {}) => {
  const asked = question(begun, more)
  const found = await inLab(app.parts.database, begun.lab.id, (db) =>
    checker.check(db, begun.lab.id, [asked], app.parts.clock.now()),
  )
  return found.get(asked.requirementId)
}
const whatOf = (verdict: Awaited<ReturnType<typeof ask>>) =>
  (verdict!.detail.values!.what as { key: string; values: Record<string, unknown> }[])[0]!

test('a pilot that goes on needs the money of its first year, and the gate says how much is missing for which', async () => {
  const begun = await pilotBegun(app)
  const { browser, at } = begun
  const nowhere = '0198c0de-0000-7000-8000-000000000000'
  expect((await ask(begun, { initiativeId: nowhere }))!.state).toBe('not-met')
  const bound = { initiativeId: nowhere, appliesTo: 'pilot' }
  expect((await ask(begun, bound))!.state).toBe('not-applicable')
  expect(await ask(begun, { params: { years: 0 } })).toBeUndefined()
  expect(whatOf(await ask(begun)).key).toBe('pilots.check.funding.undecided')
  await madeReady(app, begun)
  await taken(browser, paths.start(at))
  await taken(browser, paths.exit(at), exitWords)
  expect(whatOf(await ask(begun)).key).toBe('pilots.check.funding.no-plan')
  await planMoney(browser, at)
  expect(whatOf(await ask(begun))).toMatchObject({
    key: 'pilots.check.funding.not-said',
    values: { pilot: { en: 'Night calls' } },
  })
  await taken(browser, paths.planPublication(at), { published: 'yes' })
  expect(whatOf(await ask(begun))).toEqual({
    key: 'pilots.check.funding.missing',
    values: {
      pilot: { en: 'Night calls', sv: 'Nattsamtal' },
      years: 1,
      amount: 30_000,
      currency: 'EUR',
    },
  })
  await taken(browser, paths.newLead(at), { ...leadWords, amount: '29 999', state: 'secured' })
  expect(whatOf(await ask(begun)).values.amount).toBe(1)
  await taken(browser, paths.newLead(at), { ...leadWords, kind: 'in-kind', state: 'secured' })
  expect((await ask(begun))!.state).toBe('not-met')
  await taken(browser, paths.newLead(at), { ...leadWords, amount: '1', state: 'secured' })
  expect(await ask(begun)).toEqual({
    state: 'met',
    detail: { key: 'pilots.check.funding.met', values: { count: 1, years: 1 } },
  })
  expect((await ask(begun, { params: { years: 2 } }))!.state).toBe('not-met')
})

test('a pilot that was openly stopped needs no money, and one that is not public is not named', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, address } = begun
  await madeReady(app, begun)
  await taken(browser, paths.start(at))
  await taken(browser, paths.exit(at), { ...exitWords, outcome: 'stop' })
  expect((await ask(begun))!.detail.values).toMatchObject({ count: 0 })
  expect((await ask(begun))!.state).toBe('met')
  await planByForm(browser, address, { 'title.en': 'Quiet', 'title.sv': 'Tyst', public: '' })
  expect(whatOf(await ask(begun)).values.pilot).toEqual({ key: 'pilots.check.funding.a-pilot' })
})

test('gates ask for funding with one query, however many ask', async () => {
  const begun = await pilotBegun(app)
  await planMoney(begun.browser, begun.at)
  const count = (n: number) =>
    app.queries(() =>
      inLab(app.parts.database, begun.lab.id, (db) =>
        checker.check(
          db,
          begun.lab.id,
          Array.from({ length: n }, (_, place) => question(begun, { gateId: `${place}` })),
          app.parts.clock.now(),
        ),
      ),
    )
  expect(await count(9)).toBe(await count(1))
})

test('the archive of a lab holds published summaries, without lines and without funders', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab } = begun
  await planMoney(browser, at)
  const rows = () => inLab(app.parts.database, lab.id, (db) => archived[0]!.rows(db, lab.id))
  expect(await rows()).toEqual([])
  await taken(browser, paths.planPublication(at), { published: 'yes' })
  const [row] = await rows()
  expect(row).toMatchObject({ pilotId: at.pilotId, missingMinor: 9_000_000, breakEven: 'never' })
  expect(JSON.stringify(row)).not.toMatch(/Nurse|foundation|Ulla/)
})

test('who is forgotten leaves plan and funding behind without their name', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab, read } = begun
  const maj = await app.person(lab, { name: 'Maj Berg' })
  const assumptions = 'Maj Berg has counted it.'
  await taken(browser, paths.planDetails(at), { ...peopleWords, assumptions })
  await taken(browser, paths.newPlanLine(at), { ...lineWords, words: 'Pay for Maj Berg' })
  await taken(browser, paths.newLead(at), {
    ...leadWords,
    contact: 'Maj Berg',
    nextStep: 'Maj Berg rings',
    nextBy: maj.participantId,
  })
  const held = await inLab(app.parts.database, lab.id, (db) =>
    personalData.gather(db, lab.id, [maj.participantId]),
  )
  expect(JSON.stringify(held)).toContain('Maj Berg rings')
  const now = app.parts.clock.now()
  await inLab(app.parts.database, lab.id, (db) =>
    personalData.erase({ db, labId: lab.id, now } as never, [maj.participantId], {
      words: 'take',
      nameless: 'somebody',
      names: ['Maj Berg'],
      emails: [],
    }),
  )
  const left = await read(sql`select bp.assumptions, k.words, f.contact, f.next_step, f.next_by
    from business_plan bp join business_line k using (lab_id, pilot_id)
    join funding_lead f using (lab_id, pilot_id)`)
  expect(JSON.stringify(left)).not.toContain('Maj')
  expect(left).toMatchObject([{ contact: 'somebody', next_by: null }])
})
