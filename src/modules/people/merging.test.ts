import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { details, furnish, personTwice } from '../../../tests/support/person-twice.ts'
import { system } from '../../platform/actor.ts'
import { inLab } from '../../platform/db/database.ts'
import {
  giveRole,
  groupsWithMembers,
  holdersOf,
  lookParticipant,
  participantNames,
  peopleToPick,
  resolveMerged,
} from './index.ts'

const app = await testApp()

test('a merge late at night goes by the day of the lab: a role that ended today by its clocks stays behind', async () => {
  const { lab, kept, double, merge, read } = await personTwice(app)
  const days = { startsOn: '2026-11-01', lastDay: '2026-11-22' }
  const given = { participantId: double, role: 'observer', initiativeId: null, ...days }
  await app.run(lab.id, system, giveRole, given)
  const before = app.clock.now()
  app.clock.set(new Date('2026-11-22T23:30:00Z'))
  try {
    expect((await merge()).status).toBe(303)
  } finally {
    app.clock.set(before)
  }
  const holders = await read(sql`select participant_id from role_held where role = 'observer'`)
  expect(holders).toEqual([{ participant_id: double }])
  expect(kept).not.toBe(double)
})

describe('two entries of one person', () => {
  test('are found by name, compared, made one, and are one everywhere', async () => {
    const begun = await personTwice(app)
    const { lab, browser, kept, double, at, merge, read } = begun
    const { shared, alone } = await furnish(app, begun)
    expect((await browser.get(at(kept))).text).toContain('This person is in the list twice')
    const find = await browser.get(`${at(kept)}/merges/new`)
    expect(find.text).toContain('Same name')
    expect(find.text).toContain(`double=${double}`)
    const compare = await browser.get(`${at(kept)}/merges/new?double=${double}`)
    expect(compare.text).toContain('ester@test.example')
    expect(compare.text).toContain('Keep the other entry instead')
    const answer = await merge()
    expect(answer.status).toBe(303)
    const page = await browser.get(answer.location!)
    expect(page.text).toContain('was in the list twice and is there once now')
    expect(page.text).toContain('ester@test.example')
    expect(page.text).toContain('+46 70 123 45 67')
    expect(page.text).toContain('Resident representative')
    expect((await browser.get(at(double))).location).toBe(at(kept))
    const list = await browser.get(`/${lab.slug}/people?q=ester`)
    expect(list.text).toContain(at(kept))
    expect(list.text).not.toContain(at(double))
    expect((await browser.get(`/${lab.slug}/groups/new`)).text).not.toContain(double)
    await inLab(app.parts.database, lab.id, async (db) => {
      expect((await peopleToPick(db, lab.id, system)).map(({ id }) => id)).not.toContain(double)
      expect([...(await participantNames(db, lab.id, [kept, double])).values()]).toEqual([
        'Ester Lind',
        'Ester Lind',
      ])
      expect((await lookParticipant(db, lab.id, double))?.id).toBe(kept)
      expect((await resolveMerged(db, lab.id, [kept, double])).get(double)).toBe(kept)
      const roles = ['observer', 'funder', 'resident-representative'] as const
      const holders = await holdersOf(db, lab.id, roles, null, '2026-12-24')
      expect(holders.map(({ participantId, role }) => [participantId, role])).toEqual([
        [kept, 'funder'],
        [kept, 'observer'],
        [kept, 'resident-representative'],
      ])
      const groups = await groupsWithMembers(db, lab.id, [shared.id, alone.id])
      const inGroup = (id: string) =>
        groups.find((group) => group.id === id)!.members.map(({ participantId }) => participantId)
      expect(inGroup(shared.id)).toEqual([kept])
      expect(inGroup(alone.id)).toContain(kept)
      expect(inGroup(alone.id)).not.toContain(double)
    })
    const consents = await read(
      sql`select 1 from consent where participant_id = ${kept} and withdrawn_at is null`,
    )
    expect(consents).toHaveLength(2)
  })

  test('the account goes along: who signed in as one is the other, and back', async () => {
    const { lab, add, at, browser } = await personTwice(app)
    const signer = await app.person(lab, { name: 'Nils' })
    const paper = await add('Nils på papper')
    await app.run(lab.id, system, giveRole, { participantId: paper, role: 'coordinator' })
    expect((await signer.browser.get(`/${lab.slug}/people`)).status).toBe(403)
    const answer = await browser.post(`${at(paper)}/merges`, { doubleId: signer.participantId })
    expect(answer.status).toBe(303)
    expect((await signer.browser.get(`/${lab.slug}/people`)).status).toBe(200)
    expect((await signer.browser.get(`/${lab.slug}/me`)).text).toContain('Nils på papper')
    const action = /action="([^"]*\/undoing)"/.exec((await browser.get(at(paper))).text)![1]!
    expect((await browser.post(action)).status).toBe(303)
    expect((await signer.browser.get(`/${lab.slug}/people`)).status).toBe(403)
  })

  test('two who can both sign in stay two, and the page says so beforehand', async () => {
    const { lab, at, browser } = await personTwice(app)
    const [one, two] = [await app.person(lab), await app.person(lab)]
    const page = await browser.get(
      `${at(one.participantId)}/merges/new?double=${two.participantId}`,
    )
    expect(page.text).toContain('Both can sign in.')
    expect(page.text).not.toContain('Make them one')
    const answer = await browser.post(`${at(one.participantId)}/merges`, {
      doubleId: two.participantId,
    })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Both can sign in.')
  })

  test('sent twice is done once; sent again says how things stand', async () => {
    const { kept, double, merge, browser, at, undo, read } = await personTwice(app)
    const opId = crypto.randomUUID()
    const [one, two] = await Promise.all([merge({ opId }), merge({ opId })])
    expect([one.status, two.status]).toEqual([303, 303])
    expect(one.location).toBe(two.location)
    const again = await merge()
    expect(again.status).toBe(409)
    expect(again.text).toContain('already part of another entry')
    expect(await read(sql`select 1 from participant_merge`)).toHaveLength(1)
    const self = await browser.post(`${at(kept)}/merges`, { doubleId: kept })
    expect(self.status).toBe(409)
    expect((await browser.post(`${at(kept)}/merges`, {})).status).toBe(422)
    expect((await browser.post(`${at(kept)}/merges`, { doubleId: 'x' })).status).toBe(422)
    const action = /action="([^"]*\/undoing)"/.exec((await browser.get(at(kept))).text)![1]!
    const both = await Promise.all([browser.post(action), browser.post(action)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect((await browser.get(at(double))).status).toBe(200)
    await merge()
    expect((await undo()).status).toBe(303)
  })

  test('of merges at the same moment, either way round, one is done', async () => {
    const { kept, double, browser, at, add, read } = await personTwice(app)
    const third = await add('Ester')
    const answers = await Promise.all([
      browser.post(`${at(kept)}/merges`, { doubleId: double }),
      browser.post(`${at(double)}/merges`, { doubleId: kept }),
      browser.post(`${at(third)}/merges`, { doubleId: double }),
    ])
    expect(answers.filter(({ status }) => status === 303).length).toBeGreaterThan(0)
    expect(answers.every(({ status }) => [303, 409].includes(status))).toBe(true)
    const chained = sql`select 1 from participant a join participant b on b.id = a.merged_into
      where b.merged_into is not null`
    expect(await read(chained)).toEqual([])
  })

  test('a role given at the same moment as a merge is nobody’s but the kept entry’s', async () => {
    const { browser, kept, double, at, merge, read } = await personTwice(app)
    const [given] = await Promise.all([
      browser.post(`${at(double)}/roles`, { role: 'observer' }),
      merge(),
    ])
    expect(given.status).toBe(303)
    const open = await read(
      sql`select participant_id as who from role_held where ended_at is null and role = 'observer'`,
    )
    expect(open).toEqual([{ who: kept }])
  })

  test('a form opened before the merge says that something changed', async () => {
    const { browser, kept, double, at, merge } = await personTwice(app)
    await merge()
    const stale = { ...details, name: 'Ester Maria Lind', version: '1' }
    expect((await browser.post(`${at(kept)}/details`, stale)).status).toBe(409)
    expect((await browser.post(`${at(double)}/details`, stale)).status).toBe(409)
  })
})

describe('who merges', () => {
  test('a champion merges residents, but nobody with roles a champion cannot give', async () => {
    const { lab, kept, double, at, read } = await personTwice(app)
    const champion = await app.person(lab, { role: 'champion' })
    await app.run(lab.id, system, giveRole, { participantId: double, role: 'funder' })
    const send = () => champion.browser.post(`${at(kept)}/merges`, { doubleId: double })
    const page = await champion.browser.get(`${at(kept)}/merges/new?double=${double}`)
    expect(page.text).toContain('One of the two holds roles you cannot give.')
    expect((await send()).status).toBe(409)
    await read(sql`update role_held set ended_at = now() where participant_id = ${double}`)
    expect((await send()).status).toBe(303)
    const observer = await app.person(lab, { role: 'observer' })
    expect((await observer.browser.get(`${at(kept)}/merges/new`)).status).toBe(403)
    expect((await observer.browser.post(`${at(kept)}/merges`, { doubleId: double })).status).toBe(
      403,
    )
    expect((await app.visitor().post(`${at(kept)}/merges`, { doubleId: double })).status).not.toBe(
      303,
    )
  })

  test('another lab’s people are out of reach', async () => {
    const here = await personTwice(app)
    const there = await personTwice(app)
    const mixed = await here.browser.post(`${here.at(here.kept)}/merges`, {
      doubleId: there.double,
    })
    expect(mixed.status).toBe(404)
    await there.merge()
    const [merged] = await there.read<{ id: string }>(sql`select id from participant_merge`)
    const undo = await here.browser.post(`${here.at(here.kept)}/merges/${merged!.id}/undoing`)
    expect(undo.status).toBe(404)
    expect((await there.browser.get(there.at(there.double))).location).toBe(there.at(there.kept))
  })
})

describe('likely doubles', () => {
  test('share a name, a phone or an e-mail, however these are written', async () => {
    const { add, at, browser } = await personTwice(app)
    const zoe = await add('Zoé O’Brien', { phone: '+46 63-10 20 30', email: 'zoe@test.example' })
    const likely = [
      await add('zoe obrien'),
      await add('Frida', { phone: '063 10 20 30' }),
      await add('Per', { email: 'zoe@test.example' }),
    ]
    const others = [await add('Zoé'), await add('Bo', { phone: '10' })]
    const { text } = await browser.get(`${at(zoe)}/merges/new`)
    for (const id of likely) expect(text).toContain(`double=${id}`)
    for (const id of others) expect(text).not.toContain(`double=${id}`)
    const nameless = await add('!!!')
    await add('???')
    expect((await browser.get(`${at(nameless)}/merges/new`)).text).toContain('Nobody else has')
    const search = await browser.get(`${at(zoe)}/merges/new?q=bo`)
    expect(search.text).toContain(`double=${others[1]}`)
  })
})
