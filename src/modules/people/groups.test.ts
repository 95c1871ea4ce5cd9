import { beforeAll, describe, expect, test } from 'vitest'
import { inLab } from '../../platform/db/database.ts'
import { testApp, testNow, type TestApp } from '../../../tests/support/app.ts'
import { groupsWithMembers, listGroups } from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

const details = {
  name: 'Evening group',
  about: 'Decides on nights',
  quorum: '2',
  rule: 'two-thirds',
}

async function begin() {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const [anna, bo] = [
    await app.person(lab, { name: 'Anna' }),
    await app.person(lab, { name: 'Bo' }),
  ]
  const form = async (members: string[]) => {
    const sent = { ...details, 'memberIds[]': members }
    return (await browser.post(`/${lab.slug}/groups`, sent)).location!
  }
  return { lab, browser, anna, bo, form }
}

describe('a group', () => {
  test('is formed with its rule, quorum and members', async () => {
    const { lab, browser, anna, bo, form } = await begin()
    const address = await form([anna.participantId, bo.participantId])
    const page = await browser.get(address)
    for (const words of ['Evening group', 'Two thirds', 'At least 2', 'Anna', 'Bo']) {
      expect(page.text).toContain(words)
    }
    const id = address.split('/').at(-1)!
    const [found] = await inLab(app.parts.database, lab.id, (db) =>
      groupsWithMembers(db, lab.id, [id]),
    )
    expect(found).toMatchObject({ quorum: 2, rule: 'two-thirds' })
    expect(found!.members.map(({ name }) => name)).toEqual(['Anna', 'Bo'])
    const all = await inLab(app.parts.database, lab.id, (db) => listGroups(db, lab.id))
    expect(all).toMatchObject([{ name: 'Evening group', members: 2 }])
  })

  test('is read by its members and its keepers only', async () => {
    const { anna, bo, form } = await begin()
    const address = await form([anna.participantId])
    expect((await anna.browser.get(address)).status).toBe(200)
    expect((await bo.browser.get(address)).status).toBe(404)
  })

  test('says that it cannot decide while too few are in it', async () => {
    const { browser, form } = await begin()
    const page = await browser.get(await form([]))
    expect(page.text).toContain('2 members are missing')
  })

  test('remembers who left, and takes them back', async () => {
    const { lab, browser, anna, bo, form } = await begin()
    const address = await form([anna.participantId, bo.participantId])
    const leaving = `${address}/members/${anna.participantId}/leaving`
    expect((await bo.browser.post(leaving)).status).toBe(403)
    app.clock.set(new Date(testNow.getTime() + 60_000))
    expect((await anna.browser.post(leaving)).location).toBe(`/${lab.slug}/me`)
    expect((await browser.get(address)).text).toContain('Members of the past')
    const join = { participantId: anna.participantId }
    app.clock.set(new Date(testNow.getTime() + 120_000))
    expect((await browser.post(`${address}/members`, join)).status).toBe(303)
    expect((await browser.post(`${address}/members`, join)).status).toBe(409)
    app.clock.set(testNow)
    expect((await anna.browser.get(address)).text).toContain('Members of the past')
  })

  test('changed by two people at once shows the second what the first wrote', async () => {
    const { lab, browser, form } = await begin()
    const champion = await app.person(lab, { role: 'champion' })
    const address = `${await form([])}/details`
    const changed = { ...details, version: '1' }
    expect((await browser.post(address, { ...changed, quorum: '3' })).status).toBe(303)
    const conflict = await champion.browser.post(address, { ...changed, rule: 'consensus' })
    expect(conflict.status).toBe(409)
    expect(conflict.text).toContain('Somebody else changed this')
    expect(conflict.text).toContain('Nobody against')
    const bad = await browser.post(address, { ...changed, version: '2', quorum: 'many' })
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('value="many"')
  })
})
