import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testDatabase } from '../../../tests/support/database.ts'
import { system } from '../../platform/actor.ts'
import { fixedClock } from '../../platform/clock.ts'
import { command, runCommand } from '../../platform/command.ts'
import { asOwner, inLab } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { drainJobs } from '../../platform/jobs.ts'
import type { AppParts } from '../../platform/parts.ts'
import type { LabId } from '../../shared/id.ts'
import { done } from '../../shared/result.ts'
import { sealLab, verifyChain } from './index.ts'
import { sealRecord } from './jobs.ts'
import { listRecord, recordChoices, sealState } from './queries.ts'

const clock = fixedClock(new Date('2026-11-22T09:00:00Z'))
const database = await testDatabase()
const silent = { error() {}, warn() {}, info() {}, debug() {}, scope: () => silent }
const parts = {
  database,
  clock,
  jobLogger: silent,
  listeners: [sealRecord],
  jobs: [],
} as unknown as AppParts

const ring = command('bell.ring', z.object({ times: z.number() }), async (ctx, { times }) => {
  const subject = newId<'bell'>(ctx.now)
  for (let n = 1; n <= times; n++) {
    ctx.record({
      name: n === 1 ? 'bell.raised' : 'bell.rung',
      subject,
      data: { n, at: ctx.now, none: undefined },
    })
  }
  return done(subject)
})

async function rungLab(times: number): Promise<LabId> {
  const labId = newId<'lab'>(clock.now())
  const rung = await runCommand(parts, { actor: system, labId }, ring, { times })
  expect(rung.ok).toBe(true)
  return labId
}

const verify = (labId: LabId) => inLab(database, labId, (db) => verifyChain(db, labId))
const state = (labId: LabId) => inLab(database, labId, (db) => sealState(db, labId))
const tamper = (statement: ReturnType<typeof sql>) =>
  asOwner(database, (db) => db.execute(statement))

test('a job seals what happened, once, in order, and the chain holds', async () => {
  const labId = await rungLab(3)
  await runCommand(parts, { actor: system, labId }, ring, { times: 2 })
  expect(await state(labId)).toEqual({ sealed: 0, waiting: 5, head: null })
  await drainJobs(parts)
  const { sealed, waiting, head } = await state(labId)
  expect([sealed, waiting]).toEqual([5, 0])
  expect(head).toMatch(/^[0-9a-f]{64}$/)
  expect(await sealLab(database, labId)).toBe(0)
  expect(await verify(labId)).toEqual({ ok: true, value: { entries: 5, head } })
})

test('two sealers at once make one chain', async () => {
  const labId = await rungLab(40)
  const sealed = await Promise.all(Array.from({ length: 6 }, () => sealLab(database, labId)))
  expect(sealed.reduce((a, b) => a + b)).toBe(40)
  expect(await verify(labId)).toMatchObject({ ok: true, value: { entries: 40 } })
})

test('a chain longer than one transaction and one read holds', async () => {
  const labId = await rungLab(2_500)
  expect(await sealLab(database, labId)).toBe(2_500)
  expect(await verify(labId)).toMatchObject({ ok: true, value: { entries: 2_500 } })
})

test('an erased payload leaves the chain whole', async () => {
  const labId = await rungLab(3)
  await sealLab(database, labId)
  await tamper(
    sql`update fact set data = null, salt = null where lab_id = ${labId} and name = 'bell.raised'`,
  )
  expect(await verify(labId)).toMatchObject({ ok: true, value: { entries: 3 } })
  const listed = await inLab(database, labId, (db) =>
    listRecord(db, labId, { name: 'bell.raised' }, 10),
  )
  expect(listed.entries.map((entry) => entry.erased)).toEqual([true])
})

test.each([
  ['when', sql`at = at + interval '1 microsecond'`, 'entry-changed'],
  ['who', sql`participant_id = gen_random_uuid()`, 'entry-changed'],
  ['what kind', sql`name = 'bell.melted'`, 'entry-changed'],
  ['about what', sql`subject = gen_random_uuid()`, 'entry-changed'],
  ['what it said', sql`data = '{"n": 7}'`, 'payload-changed'],
  ['what it said, without its salt', sql`data = '{"n": 7}', salt = null`, 'payload-changed'],
  [
    'what it said, with a fresh hash',
    sql`data = '{}', payload_hash = sha256(salt || '{}'::bytea)`,
    'entry-changed',
  ],
])('a fact changed by the owner is found: %s', async (_, change, why) => {
  const labId = await rungLab(4)
  await sealLab(database, labId)
  const second = sql`(select fact_id from seal where lab_id = ${labId} and sequence = 2)`
  await tamper(sql`update fact set ${change} where lab_id = ${labId} and id = ${second}`)
  const found = await verify(labId)
  expect(found).toMatchObject({ ok: false, code: 'chain-broken', details: { sequence: 2, why } })
})

test('an entry taken out of the chain is found', async () => {
  const labId = await rungLab(4)
  await sealLab(database, labId)
  await tamper(sql`delete from seal where lab_id = ${labId} and sequence = 2`)
  expect(await verify(labId)).toMatchObject({
    code: 'chain-broken',
    details: { sequence: 3, why: 'entry-missing' },
  })
})

test('a chain moved to another lab does not hold there', async () => {
  const labId = await rungLab(1)
  await sealLab(database, labId)
  const other = newId<'lab'>(clock.now())
  await tamper(sql`insert into fact select ${other}::uuid, id, name, subject, data, salt, payload_hash, actor_kind,
    account_id, participant_id, at from fact where lab_id = ${labId}`)
  await tamper(
    sql`insert into seal select ${other}::uuid, sequence, fact_id, hash from seal where lab_id = ${labId}`,
  )
  expect(await verify(other)).toMatchObject({ code: 'chain-broken', details: { sequence: 1 } })
})

test('the serving role can neither change nor remove facts and seals', async () => {
  const labId = await rungLab(1)
  await sealLab(database, labId)
  for (const text of [
    "update fact set name = 'x'",
    'delete from fact',
    'delete from seal',
    'update seal set sequence = 9',
  ]) {
    for (const claim of ['off', 'on']) {
      const tried = inLab(database, labId, async (db) => {
        await db.$client.query(`set local talkoo.maintenance = '${claim}'`)
        await db.$client.query(text)
      })
      await expect(tried).rejects.toThrow('permission denied')
    }
  }
  expect(await verify(labId)).toMatchObject({ ok: true })
})

test('the record is read newest first, a page at a time, by kind and by person', async () => {
  const labId = await rungLab(5)
  const participantId = newId<'participant'>(clock.now())
  const actor = { ...system, kind: 'participant' as const, participantId }
  clock.set(new Date('2026-11-22T10:00:00Z'))
  await runCommand(parts, { actor, labId }, ring, { times: 2 })
  const list = (filter: object) => inLab(database, labId, (db) => listRecord(db, labId, filter, 3))
  const first = await list({})
  expect(first.entries.map((entry) => [entry.name, entry.at.toISOString()])).toEqual([
    ['bell.rung', '2026-11-22T10:00:00.000Z'],
    ['bell.raised', '2026-11-22T10:00:00.000Z'],
    ['bell.rung', '2026-11-22T09:00:00.000Z'],
  ])
  const second = await list({ before: first.next })
  expect(second.entries.length).toBe(3)
  const third = await list({ before: second.next })
  expect([third.entries.map((entry) => entry.name), third.next]).toEqual([['bell.raised'], null])
  expect((await list({ participant: participantId })).entries.length).toBe(2)
  expect((await list({ name: 'bell.raised' })).entries.length).toBe(2)
  const choices = await inLab(database, labId, (db) => recordChoices(db, labId))
  expect(choices).toEqual({ names: ['bell.raised', 'bell.rung'], people: [participantId] })
})
