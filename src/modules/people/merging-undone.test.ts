import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp, testNow } from '../../../tests/support/app.ts'
import { details, everything, furnish, personTwice } from '../../../tests/support/person-twice.ts'
import { inLab } from '../../platform/db/database.ts'
import { groupsWithMembers } from './index.ts'

const app = await testApp()

test('undoing puts everything back exactly, and what is new stays', async () => {
  const begun = await personTwice(app)
  const { browser, kept, at, merge, undo, read } = begun
  await furnish(app, begun)
  const before = await everything(begun)
  await merge()
  expect(await everything(begun)).not.toEqual(before)
  const answer = await undo()
  expect(answer.location).toContain(at(kept))
  expect((await browser.get(answer.location!)).text).toContain('There are two entries again.')
  expect(await everything(begun)).toEqual(before)
  const facts = await read<{ name: string }>(
    sql`select name from fact where name like 'participant.merge%' order by name desc`,
  )
  expect(facts.map(({ name }) => name)).toEqual(['participant.merged', 'participant.merge-undone'])
  await merge()
  const { text } = await browser.get(`${at(kept)}/details`)
  const version = /name="version" value="(\d+)"/.exec(text)![1]!
  const changed = { ...details, name: 'Ester Lind', email: 'new@test.example', version }
  expect((await browser.post(`${at(kept)}/details`, changed)).status).toBe(303)
  expect((await undo()).status).toBe(303)
  const now = await read(sql`select email from participant where id = ${kept}`)
  expect(now).toEqual([{ email: 'new@test.example' }])
})

test('three entries become one, and come apart again in turn', async () => {
  const begun = await personTwice(app)
  const { kept, double, browser, at, add, merge, undo, read } = begun
  const before = await everything(begun)
  const third = await add('Ester i Ed')
  await merge()
  await browser.post(`${at(third)}/merges`, { doubleId: kept })
  expect((await browser.get(at(double))).location).toBe(at(third))
  const [first] = await read<{ id: string }>(
    sql`select id from participant_merge where merged_id = ${double}`,
  )
  const early = await browser.post(`${at(third)}/merges/${first!.id}/undoing`)
  expect(early.status).toBe(409)
  expect(early.text).toContain('Undo that first.')
  expect((await undo(third)).status).toBe(303)
  expect((await browser.get(at(double))).location).toBe(at(kept))
  expect((await undo(kept)).status).toBe(303)
  const after = await everything(begun)
  expect(after.people.filter(({ id }) => id !== third)).toEqual(before.people)
})

test('undoing waits while a role that ended with the merge is held anew', async () => {
  const begun = await personTwice(app)
  const { kept, browser, at, merge, undo, read } = begun
  await furnish(app, begun)
  await merge()
  const roleId = async () => {
    const found = await read<{ id: string }>(
      sql`select id from role_held where participant_id = ${kept} and role = 'funder' and ended_at is null`,
    )
    return found[0]!.id
  }
  await browser.post(`${at(kept)}/roles/${await roleId()}/end`)
  await browser.post(`${at(kept)}/roles`, { role: 'funder' })
  const refused = await undo()
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('was given again since')
  await browser.post(`${at(kept)}/roles/${await roleId()}/end`)
  expect((await undo()).status).toBe(303)
})

test('who left a group as one entry has left it as the other', async () => {
  const begun = await personTwice(app)
  const { lab, kept, double, browser, merge, undo } = begun
  const { alone, shared } = await furnish(app, begun)
  const leave = (group: string, who: string) =>
    browser.post(`/${lab.slug}/groups/${group}/members/${who}/leaving`)
  await leave(shared.id, kept)
  app.clock.set(new Date(testNow.getTime() + 60_000))
  await merge()
  expect((await leave(alone.id, double)).status).toBe(303)
  expect((await undo()).status).toBe(303)
  app.clock.set(testNow)
  const members = await inLab(app.parts.database, lab.id, (db) =>
    groupsWithMembers(db, lab.id, [alone.id, shared.id]),
  )
  const names = (id: string) =>
    members.find((group) => group.id === id)!.members.map(({ participantId }) => participantId)
  expect(names(alone.id)).not.toContain(double)
  expect(names(shared.id)).toEqual([double])
})
