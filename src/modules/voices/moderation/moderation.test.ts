import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { voicesPaths } from '../paths.ts'
import { moderationPaths } from './paths.ts'
import { testApp } from '../../../../tests/support/app.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { asking, codeOn, say } from '../../../../tests/support/voices.ts'

const app = await testApp()

/** A public idea with a comment and an answer to it, and the pages about them. */
async function discussed() {
  const initiative = await asking(app)
  const { lab, coordinator } = initiative
  const receipt = await say(app.visitor(), initiative.address)
  const [idea] = await initiative.read<{ id: string }>(sql`select id from contribution`)
  const page = voicesPaths.voice({ ...initiative.address, contributionId: idea!.id })
  const writer = app.visitor()
  await writer.post(`${page}/comments`, { body: 'Nils at number 4 is a fool', name: 'Per' })
  const comment = await bodyId('Nils')
  await app.visitor().post(`${page}/comments`, { body: 'Please be kind', parentId: comment })
  async function bodyId(words: string) {
    const [found] = await initiative.read<{ id: string }>(
      sql`select id from contribution where body like ${`%${words}%`}`,
    )
    return found!.id
  }
  const standing = async (id: string) => {
    const [found] = await initiative.read(
      sql`select state, sensitive, reach_public as public, reach_search as search from contribution where id = ${id}`,
    )
    return found
  }
  return {
    initiative,
    lab,
    page,
    idea: idea!.id,
    comment,
    standing,
    receipt,
    handler: coordinator.browser,
    queue: voicesPaths.moderation({ lab: lab.slug }),
    record: moderationPaths.record({ lab: lab.slug }),
    report: (id: string) => moderationPaths.report({ ...initiative.address, contributionId: id }),
    case: (id: string) => moderationPaths.case({ lab: lab.slug, contributionId: id }),
  }
}

test('a comment is reported by a visitor, hidden with a reason, leaves its place to the answers, and comes back', async () => {
  const it = await discussed()
  const visitor = app.visitor()
  expect((await visitor.get(it.report(it.comment))).text).toContain('Nils at number 4')
  const sent = await visitor.send(it.report(it.comment), { reason: 'insults', words: 'Not nice' })
  expect(sent.text).toContain('Thank you')
  const queue = await it.handler.get(it.queue)
  expect(queue.text).toContain('Reported once')
  const opened = await it.handler.get(it.case(it.comment))
  expect(opened.text).toContain('Not nice')
  const unexplained = await it.handler.post(it.case(it.comment), { outcome: 'hidden', reason: '' })
  expect(unexplained.status).toBe(422)
  const decided = await it.handler.send(it.case(it.comment), {
    outcome: 'hidden',
    reason: 'insults',
    because: 'We speak of the matter.',
  })
  expect(decided.text).toContain('Decided.')
  expect(decided.text).toContain('Nothing waits to be looked at')
  expect(await it.standing(it.comment)).toEqual({
    state: 'hidden',
    sensitive: false,
    public: false,
    search: false,
  })
  const read = await app.visitor().get(it.page)
  expect(read.text).not.toContain('Nils at number 4')
  expect(read.text).not.toContain('Per, ')
  expect(read.text).toContain('Hidden by the lab because: It insults or threatens.')
  expect(read.text).toContain('We speak of the matter.')
  expect(read.text).toContain('Please be kind')
  await it.handler.post(`${it.case(it.comment)}/undoing`)
  expect((await app.visitor().get(it.page)).text).toContain('Nils at number 4')
  expect((await it.handler.get(it.queue)).text).toContain('Reported once')
})

test('whoever said it is told why it was hidden', async () => {
  const it = await discussed()
  await it.handler.post(it.case(it.idea), {
    outcome: 'hidden',
    reason: 'untrue',
    because: 'There is a lamp.',
  })
  expect((await app.visitor().get(it.page)).status).toBe(404)
  const own = await it.handler.get(it.page)
  expect(own.text).toContain('The lab has taken this from view')
  expect(own.text).toContain('There is a lamp.')
  const receipt = voicesPaths.receipt({ lab: it.lab.slug, code: codeOn(it.receipt) })
  expect((await app.visitor().get(receipt)).text).toContain('There is a lamp.')
})

test('everyone with a role reads what was hidden and why, and only who handles it reads the words', async () => {
  const it = await discussed()
  await it.handler.post(it.case(it.comment), {
    outcome: 'hidden',
    reason: 'insults',
    because: 'Unkind.',
  })
  const observer = await app.person(it.lab, { role: 'observer' })
  const read = await observer.browser.get(it.record)
  expect(read.text).toContain('It insults or threatens. Unkind.')
  expect(read.text).not.toContain('Nils at number 4')
  expect(read.text).not.toContain(it.case(it.comment))
  expect((await it.handler.get(it.record)).text).toContain(it.case(it.comment))
  expect((await observer.browser.get(it.case(it.comment))).status).toBe(403)
  expect((await app.visitor().get(it.record)).status).toBe(303)
})

test('what is about health leaves public pages and search', async () => {
  const it = await discussed()
  await it.handler.post(it.case(it.idea), { outcome: 'sensitive', reason: 'health' })
  expect(await it.standing(it.idea)).toEqual({
    state: 'received',
    sensitive: true,
    public: false,
    search: false,
  })
  await it.handler.post(`${it.case(it.idea)}/undoing`)
  expect(await it.standing(it.idea)).toMatchObject({ sensitive: false, public: true, search: true })
})

test('undoing a decision leaves what its owner has kept among fewer since', async () => {
  const it = await discussed()
  await it.handler.post(it.case(it.idea), { outcome: 'kept' })
  await it.handler.post(`${it.page}/audience`, { visibility: 'public', sensitive: 'yes' })
  await it.handler.post(`${it.case(it.idea)}/undoing`)
  expect(await it.standing(it.idea)).toMatchObject({ sensitive: true, public: false })
})

test('what waits in quarantine is let out, and is read like everything else', async () => {
  const it = await discussed()
  const body = 'https://a.example https://b.example https://c.example'
  await app.visitor().post(`${it.page}/comments`, { body })
  expect((await it.handler.get(it.queue)).text).toContain('In quarantine')
  const [{ id }] = (await it.initiative.read(
    sql`select id from contribution where state = 'quarantined'`,
  )) as [{ id: string }]
  await it.handler.post(it.case(id), { outcome: 'released' })
  expect(await it.standing(id)).toMatchObject({ state: 'received', public: true })
  expect((await app.visitor().get(it.page)).text).toContain('a.example')
  expect((await it.handler.post(it.case(id), { outcome: 'released' })).status).toBe(409)
})

test('a person reports a thing once, and two who decide at once come one after the other', async () => {
  const it = await discussed()
  const person = await app.person(it.lab, { role: 'observer' })
  const report = { reason: 'other', words: '' }
  expect((await person.browser.post(it.report(it.idea), report)).status).toBe(303)
  expect((await person.browser.post(it.report(it.idea), report)).status).toBe(409)
  expect((await person.browser.post(it.report(it.idea), { reason: 'nonsense' })).status).toBe(422)
  const other = await app.person(it.lab, { role: 'champion' })
  const hide = { outcome: 'hidden', reason: 'other' }
  const answers = await Promise.all(
    [it.handler, other.browser].map((browser) => browser.post(it.case(it.idea), hide)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
})

test('a champion of another initiative sees no case, and cases wait on the page of who handles them', async () => {
  const it = await discussed()
  await app.visitor().post(it.report(it.comment), { reason: 'insults' })
  const elsewhere = await startedInitiative(app, it.lab, it.initiative.coordinator)
  const champion = await app.person(it.lab, { role: 'champion', initiativeId: elsewhere.id })
  expect((await champion.browser.get(it.queue)).text).toContain('Nothing waits to be looked at')
  expect((await champion.browser.get(it.case(it.comment))).status).toBe(403)
  const today = await it.handler.get(`/${it.lab.slug}/today`)
  expect(today.text).toContain('1 contribution waits to be looked at')
})
