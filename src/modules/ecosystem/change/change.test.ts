import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../../tests/support/app.ts'
import { formIn } from '../../../../tests/support/form-in.ts'
import { answeredBy, opened, organisation } from '../../../../tests/support/readiness.ts'
import { asOwner, inLab } from '../../../platform/db/database.ts'
import { roles } from '../../../shared/role.ts'
import { readinessPersonalData as personalData } from '../readiness/personal-data.ts'
import { manages, mayLead, mayReadOrganisation } from '../readiness/policy.ts'
import { readinessPaths } from '../readiness/paths.ts'
import { sweepReadiness } from '../readiness/sweep.ts'
import { ecosystemPaths } from '../paths.ts'
import { addStakeholder } from '../stakeholder/commands.ts'
import { mergeStakeholders } from '../stakeholder/merge.ts'
import { changePaths as paths } from './paths.ts'
import { mayConfirmResources, mayMoveAction } from './policy.ts'
import { remindJob } from './reminder/plan-reminders.ts'

const app = await testApp()
const day = (text: string) => app.clock.set(new Date(`${text}T10:00:00Z`))

async function begun() {
  day('2026-11-22')
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const it = await organisation(app, lab, coordinator)
  const given = { what: 'A car for evenings', ownerId: it.nurse.participantId, dueOn: '2026-12-10' }
  const add = async (more: Record<string, string> = {}) => {
    const { location, text } = await it.manager.browser.post(paths.plan(it.here), {
      ...given,
      ...more,
    })
    if (!location) throw new Error(text.slice(-3000))
    return location
  }
  const notices = async () =>
    inLab(app.database, lab.id, async (db) => {
      const found = await db.execute<{ name: string; subject: string }>(sql`
        select p.name, n.subject from feedback_notice n join participant p on p.id = n.participant_id
        where n.about_kind = 'change-action' order by n.created_at, p.name`)
      return found.rows.map(({ name, subject }) => `${name}: ${subject}`)
    })
  const remind = async (address: string, reminder: string, dueOn = given.dueOn) => {
    const job = app.parts.jobs.find(({ name }) => name === remindJob)!
    const changeActionId = address.split('/').at(-1)!
    await job.run(app.parts, { labId: lab.id, changeActionId, dueOn, reminder })
  }
  return { lab, coordinator, ...it, given, add, notices, remind }
}

test('an action without owner, day or currency is not taken, and what was typed stays', async () => {
  const { manager, here, given, coordinator } = await begun()
  const wrong = [
    [{ what: '' }, 422, 'Write what changes.'],
    [{ ownerId: '' }, 422, 'Choose'],
    [{ dueOn: '2026-11-01' }, 409, 'The day lies in the past.'],
    [{ money: '12' }, 409, 'Choose the currency'],
    [{ hours: '-3' }, 422, 'Write a figure from 0'],
    [{ about: 'nonsense' }, 409, 'no longer asked'],
    [{ ownerId: coordinator.participantId }, 409, 'cannot be the owner'],
  ] as const
  for (const [change, status, sentence] of wrong) {
    const answer = await manager.browser.post(paths.plan(here), {
      ...given,
      barrier: 'Typed',
      ...change,
    })
    expect([answer.status, answer.text.includes(sentence)]).toEqual([status, true])
    expect(answer.text).toContain('Typed')
  }
})

test('the owner is reminded before the day and on it, and the manager once it is over', async () => {
  const { lab, add, remind, notices } = await begun()
  const address = await add()
  const waiting = await app.database.owner.query<{ payload: { reminder: string }; run_at: Date }>(
    `select payload, run_at from graphile_worker._private_jobs where payload->>'labId' = $1
      and payload->>'reminder' is not null order by run_at`,
    [lab.id],
  )
  expect(
    waiting.rows.map(({ payload, run_at: at }) => [payload.reminder, at.toISOString()]),
  ).toEqual([
    ['before', '2026-12-03T07:00:00.000Z'],
    ['due', '2026-12-10T07:00:00.000Z'],
    ['overdue', '2026-12-11T07:00:00.000Z'],
  ])
  day('2026-12-03')
  await remind(address, 'before')
  await remind(address, 'before')
  expect(await notices()).toEqual(['Nils Nurse: In a week: A car for evenings'])
  await remind(address, 'due', '2026-12-09')
  day('2026-12-11')
  await remind(address, 'overdue')
  expect(await notices()).toEqual([
    'Nils Nurse: In a week: A car for evenings',
    'Maud Manager: Overdue: A car for evenings',
  ])
})

test('nobody is reminded of what is done, and coordinators are told where nobody manages', async () => {
  const { lab, coordinator, manager, add, remind, notices } = await begun()
  const [done, late] = [await add(), await add({ what: 'Another' })]
  const moved = await manager.browser.post(`${done}/state`, { version: '1', state: 'done' })
  expect(moved.status).toBe(303)
  await inLab(app.database, lab.id, (db) =>
    db.execute(sql`update role_held set ended_at = now() where role = 'provider-manager'`),
  )
  day('2026-12-11')
  await remind(done, 'overdue')
  await remind(late, 'overdue')
  expect(await notices()).toEqual([`${coordinator.name}: Overdue: Another`])
})

test('today and stuck point to what is late, and the plan says so', async () => {
  const { lab, coordinator, manager, nurse, here, add } = await begun()
  await add({ hours: '4' })
  expect((await manager.browser.get(`/${lab.slug}/today`)).text).toContain('Confirm that the time')
  day('2026-12-12')
  const mine = await nurse.browser.get(`/${lab.slug}/today`)
  expect(mine.text).toContain('Your change was due on 10 December 2026: A car for evenings')
  const late = await manager.browser.get(`/${lab.slug}/today`)
  expect(late.text).toContain('A change in your organisation is overdue')
  expect((await coordinator.browser.get(`/${lab.slug}/stuck`)).text).toContain('one overdue change')
  expect((await nurse.browser.get(paths.plan(here))).text).toContain('Overdue')
  const all = await coordinator.browser.get(`${readinessPaths.all(here)}?order=overdue`)
  expect(all.text).toContain('1 overdue')
})

test('other time or money than was confirmed has to be confirmed anew; a dropped action needs a reason', async () => {
  const { manager, coordinator, add } = await begun()
  const address = await add({ hours: '4' })
  const form = formIn((await manager.browser.get(address)).text, `${address}/resources`)
  expect((await coordinator.browser.post(`${address}/resources`, form)).status).toBe(403)
  await manager.browser.post(`${address}/resources`, form)
  expect((await manager.browser.get(address)).text).toContain('Confirmed by Maud Manager')
  const page = await manager.browser.get(`${address}/details`)
  const details = formIn(page.text, `${address}/details`)
  await manager.browser.post(`${address}/details`, { ...details, what: 'Two cars' })
  expect((await manager.browser.get(address)).text).toContain('Confirmed by Maud Manager')
  await manager.browser.post(`${address}/details`, { ...details, version: '3', hours: '400' })
  expect((await manager.browser.get(address)).text).toContain('Time and money no longer confirmed')
  expect((await manager.browser.post(`${address}/details`, details)).text).toContain(
    'Somebody else',
  )
  const dropped = { version: '4', state: 'dropped' }
  const refused = await manager.browser.post(`${address}/state`, dropped)
  expect([refused.status, refused.text.includes('Say in a sentence')]).toEqual([409, true])
  await manager.browser.post(`${address}/state`, { ...dropped, reason: 'No garage.' })
  const back = { version: '5', state: 'open', reason: 'There is one.' }
  expect((await manager.browser.post(`${address}/state`, back)).status).toBe(303)
})

test('a review can be taken away and put back, and one without anybody is not kept', async () => {
  const { manager, here } = await begun()
  const nobody = await manager.browser.post(paths.reviews(here), {
    heldOn: '2026-11-20',
    agreed: 'X',
  })
  expect([nobody.status, nobody.text.includes('how many people were there')]).toEqual([409, true])
  const given = { heldOn: '2026-11-20', agreed: 'X', residents: '1' }
  const { location } = await manager.browser.post(paths.reviews(here), given)
  await manager.browser.post(`${location}/removal`)
  expect((await manager.browser.get(paths.plan(here))).text).toContain('No review has been written')
  await manager.browser.post(`${location}/return`)
  expect((await manager.browser.get(paths.plan(here))).text).toContain('Joint: one resident')
})

test('of two entries that are one the rounds and plans go to the one that is kept', async () => {
  const { lab, coordinator, manager, here, add } = await begun()
  await add()
  await opened(manager, here, { opensOn: '2026-11-22', closesOn: '2026-11-30' })
  const actor = actorOf(coordinator, 'coordinator')
  const body = {
    kind: 'organisation',
    name: 'Home care of the town',
    helix: 'public',
    another: true,
  }
  const { id } = await app.run(lab.id, actor, addStakeholder, body)
  const both = { stakeholderId: id, doubleId: here.stakeholderId }
  await app.run(lab.id, actor, mergeStakeholders, both)
  const kept = { ...here, stakeholderId: id }
  expect((await coordinator.browser.get(paths.plan(kept))).text).toContain('A car for evenings')
  expect((await coordinator.browser.get(readinessPaths.organisation(kept))).text).toContain('until')
})

test('who asks to be forgotten owns nothing any more, and takes along what they owned', async () => {
  const { lab, nurse, coordinator, add, here } = await begun()
  await add({ barrier: 'Nils Nurse has no licence' })
  const { participantId } = nurse
  const taken = await inLab(app.database, lab.id, (db) =>
    personalData.gather(db, lab.id, [participantId]),
  )
  expect(JSON.stringify(taken)).toContain('A car for evenings')
  await inLab(app.database, lab.id, async (db) => {
    const ctx = { db, labId: lab.id, now: app.clock.now() } as never
    const wish = { words: 'take', nameless: 'somebody', names: ['Nils Nurse'], emails: [] } as const
    await personalData.erase(ctx, [participantId], wish)
  })
  const { text } = await coordinator.browser.get(paths.plan(here))
  expect(text).toContain('Nobody')
  expect((await coordinator.browser.get(`/${lab.slug}/stuck`)).text).toContain('without an owner')
  const kept = await inLab(app.database, lab.id, async (db) =>
    JSON.stringify((await db.execute(sql`select * from change_action`)).rows),
  )
  expect(kept).toContain('somebody has no licence')
})

test('what was taken off the map goes with its rounds and plans after 90 days', async () => {
  const { lab, coordinator, manager, here, add } = await begun()
  await add()
  const roundId = await opened(manager, here, { opensOn: '2026-11-22', closesOn: '2026-11-30' })
  await answeredBy(app, lab, { here, roundId }, 'middle', 1, () => 2)
  await coordinator.browser.post(ecosystemPaths.removal(here))
  expect((await coordinator.browser.get(paths.plan(here))).status).toBe(404)
  const left = (now: string) =>
    asOwner(app.database, async (db) => {
      await sweepReadiness(db, new Date(now))
      const { rows } = await db.execute<{ n: number }>(sql`
        select (select count(*) from change_action where lab_id = ${lab.id})::int
          + (select count(*) from readiness_round where lab_id = ${lab.id})::int as n`)
      return rows[0]!.n
    })
  expect(await left('2027-02-18T10:00:00Z')).toBe(2)
  expect(await left('2027-02-22T10:00:00Z')).toBe(0)
})

test.each(roles)('what a %s reads and does of an organisation', (role) => {
  const actor = actorOf({ participantId: 'x' as never, name: 'X' }, role)
  const keeps = role === 'coordinator' || role === 'champion'
  const runs = role === 'provider-manager'
  for (const belongs of [false, true]) {
    const standing = { belongs }
    expect(mayReadOrganisation(actor, standing).ok).toBe(true)
    expect(mayLead(actor, standing).ok).toBe(keeps || (runs && belongs))
    expect(mayConfirmResources(actor, standing).ok).toBe(runs && belongs)
    expect(manages(actor, standing)).toBe(runs && belongs)
    expect(mayMoveAction(actor, standing, 'x').ok).toBe(true)
    expect(mayMoveAction(actor, standing, 'y').ok).toBe(keeps || (runs && belongs))
  }
})

test('an action is moved on, and its time and money confirmed, as it was seen', async () => {
  const { manager, add } = await begun()
  const address = await add({ hours: '40' })
  const move = async (version: string, state: string) =>
    (await manager.browser.post(`${address}/state`, { version, state, reason: 'So it is' })).status
  expect(await move('2', 'done')).toBe(409)
  expect(await move('1', 'open')).toBe(409)
  const form = formIn((await manager.browser.get(address)).text, `${address}/resources`)
  const confirm = async (more: Record<string, string>) =>
    (await manager.browser.post(`${address}/resources`, { ...form, ...more })).status
  expect(await confirm({ version: '9' })).toBe(409)
  expect(await confirm({})).toBe(303)
  expect(await confirm({ version: '2' })).toBe(409)
  expect(await move('1', 'done')).toBe(409)
  expect(await move('2', 'done')).toBe(303)
})
