import { beforeAll, describe, expect, test } from 'vitest'
import { inLab } from '../../platform/db/database.ts'
import { system } from '../../platform/actor.ts'
import { dayPlus } from '../../shared/day.ts'
import { testApp, testNow, type TestApp } from '../../../tests/support/app.ts'
import { addParticipant, findActor, giveRole, holdersOf } from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

const details = { name: 'Ester Lind', preferredChannel: 'letter', language: 'sv' }
const today = '2026-11-22'

async function begin() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { name: 'Karin', role: 'coordinator' })
  const add = async (more: Record<string, string> = {}) => {
    const answer = await coordinator.browser.post(`/${lab.slug}/people`, { ...details, ...more })
    return answer.location!
  }
  return { lab, coordinator, browser: coordinator.browser, add }
}

describe('the lab’s people', () => {
  test('somebody without e-mail, phone and account is added, found and opened', async () => {
    const { lab, browser, add } = await begin()
    const address = await add()
    const page = await browser.get(address)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Ester Lind')
    expect(page.text).toContain('Not known')
    const found = await browser.get(`/${lab.slug}/people?q=ester`)
    expect(found.text).toContain(address)
    const none = await browser.get(`/${lab.slug}/people?q=%25`)
    expect(none.text).toContain('Nobody fits')
  })

  test('a form sent twice adds one person', async () => {
    const { lab, browser } = await begin()
    const opId = crypto.randomUUID()
    const once = await browser.post(`/${lab.slug}/people`, { ...details, opId })
    const twice = await browser.post(`/${lab.slug}/people`, { ...details, opId })
    expect(twice.location).toBe(once.location)
  })

  test('hostile names are shown as they are and do no harm', async () => {
    const { lab, browser, add } = await begin()
    const names = [
      '<script>alert(1)</script>',
      'Robert"); drop table participant;--',
      '‮txeT desreveR',
      "O'Brien & Söner {0}",
      'x'.repeat(120),
    ]
    for (const name of names) {
      const page = await browser.get(await add({ name }))
      expect(page.status).toBe(200)
      expect(page.text).not.toContain('<script>alert')
    }
    const list = await browser.get(`/${lab.slug}/people`)
    expect(list.text).toContain('&lt;script>alert(1)&lt;/script>')
    expect(
      (await browser.post(`/${lab.slug}/people`, { ...details, name: 'x'.repeat(121) })).status,
    ).toBe(422)
    expect((await browser.post(`/${lab.slug}/people`, { ...details, name: ' \n ' })).status).toBe(
      422,
    )
  })

  test('mistakes are said and what was typed is kept', async () => {
    const { lab, browser } = await begin()
    const answer = await browser.post(`/${lab.slug}/people`, {
      ...details,
      name: '',
      email: 'no address',
      supportNeeds: 'A ride to the hall',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Write a name.')
    expect(answer.text).toContain('no address')
    expect(answer.text).toContain('A ride to the hall')
    const stranger = await browser.post(`/${lab.slug}/people`, { ...details, admin: 'yes' })
    expect(stranger.status).toBe(422)
  })

  test('nobody ties an account to a person by a form', async () => {
    const { lab, browser, coordinator } = await begin()
    const { accountId } = await app.person(lab)
    const answer = await browser.post(`/${lab.slug}/people`, { ...details, accountId })
    expect(answer.status).toBe(409)
    expect(coordinator.accountId).not.toBe(accountId)
  })

  test('a long list is paged and filtered by role', async () => {
    const { lab, browser } = await begin()
    for (let n = 0; n < 60; n++) {
      const name = `Person ${String(n).padStart(2, '0')}`
      const { id } = await app.run(lab.id, system, addParticipant, { ...details, name })
      const role = { participantId: id, role: 'observer' }
      if (n === 42) await app.run(lab.id, system, giveRole, role)
    }
    const first = await browser.get(`/${lab.slug}/people`)
    const next = /href="([^"]*after=[^"]*)"/.exec(first.text)![1]!.replaceAll('&amp;', '&')
    const second = await browser.get(next)
    const names = (text: string) => [...text.matchAll(/>(Person \d\d)</g)].map(([, name]) => name)
    const all = [...names(first.text), ...names(second.text)]
    expect(all).toHaveLength(60)
    expect(new Set(all).size).toBe(60)
    const observers = await browser.get(`/${lab.slug}/people?role=observer`)
    expect(names(observers.text)).toEqual(['Person 42'])
    expect((await browser.get(`/${lab.slug}/people?after=rubbish`)).status).toBe(200)
  })

  test('the list costs two statements, the page of a person four and one for each module that adds to it', async () => {
    const { lab, browser, add } = await begin()
    const address = await add()
    expect(await app.queries(() => browser.get(`/${lab.slug}/people`))).toBe(2)
    const adding = app.parts.besides.filter(({ on }) => on === 'person').length
    expect(await app.queries(() => browser.get(address))).toBeLessThanOrEqual(4 + adding)
  })

  test('a person of one lab is nobody in another', async () => {
    const { browser, add } = await begin()
    const address = await add()
    const other = await begin()
    const id = address.split('/').at(-1)!
    expect((await other.browser.get(`/${other.lab.slug}/people/${id}`)).status).toBe(404)
    expect((await other.browser.get(address)).status).toBe(403)
    expect((await browser.get(`${address.slice(0, -1)}x`)).status).toBe(404)
  })
})

describe('two people change the same details', () => {
  test('the second sees what changed, keeps what they typed, and may save again', async () => {
    const { lab, browser, add } = await begin()
    const address = await add()
    const champion = await app.person(lab, { role: 'champion' })
    const form = `${address}/details`
    const mine = { ...details, version: '1', phone: '111' }
    const theirs = { ...details, version: '1', phone: '222', supportNeeds: 'Large print' }
    expect((await browser.post(form, mine)).status).toBe(303)
    const conflict = await champion.browser.post(form, theirs)
    expect(conflict.status).toBe(409)
    expect(conflict.text).toContain('Somebody else changed this')
    for (const shown of ['111', '222', 'Large print']) expect(conflict.text).toContain(shown)
    const version = /name="version" value="(\d+)"/.exec(conflict.text)![1]!
    expect(version).toBe('2')
    expect((await champion.browser.post(form, { ...theirs, version })).status).toBe(303)
    expect((await browser.get(address)).text).toContain('Large print')
  })

  test('a person changes their own details on their own page only', async () => {
    const { lab, add } = await begin()
    const person = await app.person(lab)
    const sent = { ...details, name: 'Ester, changed', version: '1' }
    expect((await person.browser.post(`/${lab.slug}/me/details`, sent)).status).toBe(303)
    expect((await person.browser.get(`/${lab.slug}/me`)).text).toContain('Ester, changed')
    expect((await person.browser.post(`${await add()}/details`, sent)).status).toBe(403)
    expect((await person.browser.get(`/${lab.slug}/people`)).status).toBe(403)
  })
})

describe('roles', () => {
  test('a role opens doors at once and closes them when it ends', async () => {
    const { lab, browser, coordinator } = await begin()
    const person = await app.person(lab)
    const list = `/${lab.slug}/people`
    expect((await person.browser.get(list)).status).toBe(403)
    const page = `${list}/${person.participantId}`
    expect((await browser.get(`${page}/roles/new`)).text).toContain('Local champion')
    const given = { role: 'champion', initiativeId: '', startsOn: '', lastDay: '' }
    expect((await browser.post(`${page}/roles`, given)).status).toBe(303)
    expect((await browser.post(`${page}/roles`, given)).status).toBe(409)
    expect((await person.browser.get(list)).status).toBe(200)
    const held = /roles\/([0-9a-f-]{36})\/end/.exec((await browser.get(page)).text)![1]!
    expect((await browser.post(`${page}/roles/${held}/end`)).status).toBe(303)
    expect((await person.browser.get(list)).status).toBe(403)
    expect((await browser.get(page)).text).toContain('ended')
    expect(coordinator.participantId).not.toBe(person.participantId)
  })

  test('a champion gives what champions may give, and nothing above', async () => {
    const { lab } = await begin()
    const champion = await app.person(lab, { role: 'champion' })
    const page = `/${lab.slug}/people/${champion.participantId}`
    const form = await champion.browser.get(`${page}/roles/new`)
    expect(form.text).not.toContain('value="coordinator"')
    const refused = await champion.browser.post(`${page}/roles`, { role: 'coordinator' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Ask a coordinator')
    expect((await champion.browser.post(`${page}/roles`, { role: 'observer' })).status).toBe(303)
  })

  test('the last coordinator stays', async () => {
    const { lab, browser, coordinator } = await begin()
    const page = `/${lab.slug}/people/${coordinator.participantId}`
    const held = /roles\/([0-9a-f-]{36})\/end/.exec((await browser.get(page)).text)![1]!
    const refused = await browser.post(`${page}/roles/${held}/end`)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('A lab needs a coordinator')
    await app.person(lab, { role: 'coordinator' })
    expect((await browser.post(`${page}/roles/${held}/end`)).status).toBe(303)
  })

  test('a substitute holds the role from the first to the last day, and is listed as a holder', async () => {
    const { lab, browser, coordinator } = await begin()
    const substitute = await app.person(lab, { name: 'Sub' })
    const page = `/${lab.slug}/people/${coordinator.participantId}`
    const held = /roles\/([0-9a-f-]{36})\/substitutes/.exec((await browser.get(page)).text)![1]!
    const form = `${page}/roles/${held}/substitutes`
    expect((await browser.get(form)).text).toContain('Sub')
    const leave = { substituteId: substitute.participantId, startsOn: today, lastDay: today }
    expect((await browser.post(form, { ...leave, lastDay: '2026-11-01' })).status).toBe(422)
    expect((await browser.post(form, leave)).status).toBe(303)
    const door = async (moment: string) => {
      app.clock.set(new Date(moment))
      const { status } = await substitute.browser.get(`/${lab.slug}/people`)
      app.clock.set(testNow)
      return status
    }
    expect(await door('2026-11-21T22:30:00Z')).toBe(403)
    expect(await door('2026-11-21T23:30:00Z')).toBe(200)
    expect(await door('2026-11-22T22:30:00Z')).toBe(200)
    expect(await door('2026-11-22T23:30:00Z')).toBe(403)
    const names = (day: string) =>
      inLab(app.parts.database, lab.id, async (db) => {
        const found = await holdersOf(db, lab.id, ['coordinator'], null, day)
        return found.map(({ name }) => name)
      })
    expect(await names(today)).toEqual(['Karin', 'Sub'])
    expect(await names(dayPlus(today, 1))).toEqual(['Karin'])
  })

  test('finding out who acts is one statement', async () => {
    const { lab, coordinator } = await begin()
    const token = coordinator.browser.cookies.get('talkoo-sign-in')!
    const find = () =>
      inLab(app.parts.database, lab.id, (db) => findActor(db, token, lab, app.clock.now()))
    const actor = await find()
    expect(actor).toMatchObject({
      kind: 'participant',
      name: 'Karin',
      grants: [{ role: 'coordinator', initiativeId: null }],
    })
    expect(await app.queries(find)).toBe(1)
  })
})
