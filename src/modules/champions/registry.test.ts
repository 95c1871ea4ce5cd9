import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { agreeMandate, champion, makeChampion, placeIn } from '../../../tests/support/champion.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { inLab } from '../../platform/db/database.ts'
import { addParticipant, mergeParticipants, peoplePaths } from '../people/index.ts'
import { championPaths as paths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { supportPaths } from './support-paths.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const elsa = await app.person(lab, { name: 'Elsa Berg' })
  const village = await placeIn(app, lab, 'Långsele')
  const started = await startedInitiative(app, lab, karin)
  const perId = await makeChampion(karin, lab, per, {
    'placeIds[]': village,
    'initiativeIds[]': started.id,
  })
  const elsaId = await makeChampion(karin, lab, elsa, {
    profession: 'volunteer',
    organisation: '=Village',
    named: 'yes',
    cap: '2,5',
    'languages[]': ['sv', 'fi'],
  })
  return { lab, here: { lab: lab.slug }, karin, per, elsa, village, started, perId, elsaId }
}

test('a planner and a volunteer both hold the role, and the registry narrows to each', async () => {
  const { here, karin, village, started } = await begun()
  const list = paths.list(here)
  const all = (await karin.browser.get(list)).text
  for (const part of ['Per Nyberg', 'Elsa Berg', '0 of 4 hours', '0 of 2.5 hours', 'Home care'])
    expect(all).toContain(part)
  const asked = async (query: string) => (await karin.browser.get(`${list}?${query}`)).text
  for (const query of [
    `place=${village}`,
    'profession=planner',
    'speaks=en',
    `initiative=${started.id}`,
    'words=nyberg',
  ]) {
    const found = await asked(query)
    expect(found, query).toContain('Per Nyberg')
    expect(found, query).not.toContain('Elsa Berg')
  }
  expect(await asked('load=over')).toContain('No champion matches')
  for (const address of [supportPaths.questions, supportPaths.pairs, supportPaths.thanks])
    expect(all).toContain(`href="${address(here)}"`)
  const report = await karin.browser.get(paths.report(here))
  expect(report.text).toContain('2 champions are active')
  expect((await karin.browser.get(paths.map(here))).text).toContain('Långsele')
})

test('the public reads those who agreed to be named, people with a role all, keepers how to reach them', async () => {
  const { lab, here, karin, per, elsaId } = await begun()
  const open = (await app.visitor().get(paths.list(here))).text
  expect(open).toContain('Elsa Berg')
  expect(open).not.toContain('Per Nyberg')
  expect((await app.visitor().get(paths.file(here))).status).toBe(303)
  const anna = await app.person(lab, { role: 'observer' })
  const inside = (await anna.browser.get(paths.list(here))).text
  expect(inside).toContain('Per Nyberg')
  expect(inside).not.toContain(per.email)
  expect((await karin.browser.get(paths.list(here))).text).toContain(per.email)
  const theirs = await anna.browser.get(paths.champion({ ...here, championId: elsaId }))
  expect(theirs.text).not.toContain('Ready to begin')
  const hours = paths.hours({ ...here, championId: elsaId })
  expect((await anna.browser.get(hours)).status).toBe(403)
  expect((await anna.browser.post(paths.list(here), champion)).status).toBe(403)
})

test('a champion with communities reads how to reach their own people alone, and nobody’s hours but theirs', async () => {
  const { lab, here, per, elsa } = await begun()
  const read = sql`update role_held set initiative_id = null where participant_id = ${per.participantId}`
  await inLab(app.database, lab.id, (db) => db.execute(read))
  for (const address of [paths.list(here), paths.file(here)]) {
    const { text } = await per.browser.get(address)
    expect(text).toContain('Elsa Berg')
    expect(text).toContain(per.email)
    expect(text).not.toContain(elsa.email)
  }
  const list = (await per.browser.get(`${paths.list(here)}?load=over&order=load`)).text
  expect(list).toContain('0 of 4 hours')
  expect(list).not.toContain('0 of 2.5 hours')
  expect(list).not.toContain('name="load"')
})

test('whose role was ended by another door is named to nobody outside, and counted nowhere', async () => {
  const { here, karin, elsa, elsaId, village } = await begun()
  await karin.browser.send(paths.communities({ ...here, championId: elsaId }), {
    'placeIds[]': village,
  })
  const open = async () => [
    (await app.visitor().get(paths.list(here))).text,
    (await app.visitor().get(paths.map(here))).text,
  ]
  for (const text of await open()) expect(text).toContain('Elsa Berg')
  const person = peoplePaths.person({ ...here, participantId: elsa.participantId })
  const end = /action="([^"]+\/roles\/[0-9a-f-]{36}\/end)"/.exec(
    (await karin.browser.get(person)).text,
  )
  expect((await karin.browser.post(end![1]!)).status).toBe(303)
  for (const text of await open()) expect(text).not.toContain('Elsa Berg')
  expect((await karin.browser.get(paths.report(here))).text).toContain('1 champion is active')
  const champion = await karin.browser.get(paths.champion({ ...here, championId: elsaId }))
  expect(champion.text).toContain('Holds no role now')
})

test('the table is guarded against formulas and has no contact for those who keep no list', async () => {
  const { lab, here, karin, elsa } = await begun()
  const file = (await karin.browser.get(paths.file(here))).text
  expect(file).toContain("'=Village")
  expect(file).toContain('communities,whole_lab,initiatives,since')
  expect(file).toMatch(/Per Nyberg.*,no,Home care at night,/)
  expect(file).toContain(elsa.email)
  const anna = await app.person(lab, { role: 'observer' })
  expect((await anna.browser.get(paths.file(here))).text).not.toContain(elsa.email)
})

test('nobody is a champion twice, and two entries of one person are one champion', async () => {
  const { lab, here, karin, per, perId } = await begun()
  const form = { ...champion, participantId: per.participantId }
  const twice = await karin.browser.post(paths.list(here), form)
  expect(twice.status).toBe(409)
  expect(twice.text).toContain('a champion already')
  const actor = actorOf(karin, 'coordinator')
  const details = { name: 'Per A Nyberg', preferredChannel: 'letter', language: 'sv' }
  const { id: keptId } = await app.run(lab.id, actor, addParticipant, details)
  const doubleId = per.participantId
  await app.run(lab.id, actor, mergeParticipants, { keptId, doubleId })
  const page = await karin.browser.get(paths.champion({ ...here, championId: perId }))
  expect(page.text).toContain('Per A Nyberg')
  const again = await karin.browser.post(paths.list(here), { ...champion, participantId: keptId })
  expect(again.status).toBe(409)
})

test('who leaves no longer holds the role, and is not simply active again', async () => {
  const { lab, here, karin, per, perId } = await begun()
  const one = { ...here, championId: perId }
  expect((await per.browser.post(paths.state(one), { state: 'left' })).status).toBe(422)
  const agreed = await agreeMandate(karin, lab, perId)
  const departure = supportPaths.departure({ ...here, participantId: per.participantId })
  expect((await per.browser.get(paths.champion(one))).text).toContain(`href="${departure}"`)
  await per.browser.send(departure, { successorId: karin.participantId, note: '' })
  const mine = (await per.browser.get(paths.champion(one))).text
  expect(mine).toContain('Left')
  expect(mine).not.toContain(departure)
  const mandate = await karin.browser.get(paths.mandate({ ...here, championMandateId: agreed }))
  expect(mandate.text).toContain('Ended on')
  const left = await karin.browser.get(paths.champion(one))
  expect(left.text).toContain('Holds no role now')
  expect(left.text).toContain('Ask them again')
  for (const { browser } of [per, karin])
    expect((await browser.post(paths.state(one), { state: 'active' })).status).toBe(409)
})

test('a champion changes their own details, and a form opened before says so', async () => {
  const { here, per, perId, karin, village } = await begun()
  const one = { ...here, championId: perId }
  const { wholeLab: _, ...form } = champion
  const changed = { ...form, version: '2', organisation: 'Village hall' }
  expect((await per.browser.post(paths.details(one), changed)).status).toBe(303)
  expect((await per.browser.post(paths.details(one), changed)).status).toBe(409)
  const mine = await per.browser.post(paths.communities(one))
  expect(mine.status).toBe(403)
  const set = await karin.browser.post(paths.communities(one), { 'placeIds[]': village })
  expect(set.status).toBe(303)
  const person = peoplePaths.person({ ...here, participantId: per.participantId })
  const links = (await karin.browser.get(person)).text
  for (const words of ['As a champion', 'Support as a champion']) expect(links).toContain(words)
  const support = supportPaths.person({ ...here, participantId: per.participantId })
  expect((await per.browser.get(paths.champion(one))).text).toContain(`href="${support}"`)
})

test('who asks to be forgotten is no champion any more, and nothing they wrote stays', async () => {
  const { lab, here, karin, per, perId } = await begun()
  const one = { ...here, championId: perId }
  const entry = { onDay: '2026-11-20', hours: '1', kind: 'visit', note: 'Per Nyberg drove' }
  await karin.browser.send(paths.hours(one), entry)
  const claim = { onDay: '2026-11-20', kind: 'fare', amount: '12', note: 'Bus of Per Nyberg' }
  await karin.browser.send(paths.expensesOf(one), claim)
  const taken = await inLab(app.database, lab.id, (db) =>
    personalData.gather(db, lab.id, [per.participantId]),
  )
  for (const part of ['County', 'Per Nyberg drove', 'Bus of']) {
    expect(JSON.stringify(taken)).toContain(part)
  }
  const wish = { words: 'take', nameless: 'somebody', names: ['Per Nyberg'], emails: [] } as const
  await inLab(app.database, lab.id, async (db) => {
    const ctx = { db, labId: lab.id, now: app.clock.now() } as never
    await personalData.erase(ctx, [per.participantId], wish)
  })
  const kept = await inLab(app.database, lab.id, async (db) => {
    const tables = ['champion', 'champion_hours', 'champion_expense', 'champion_mandate']
    const found = []
    for (const table of tables)
      found.push((await db.execute(sql`select * from ${sql.identifier(table)}`)).rows)
    return JSON.stringify(found)
  })
  for (const part of ['Per Nyberg', 'County']) expect(kept).not.toContain(part)
})

test('the registry asks the same number of questions for one champion and for many', async () => {
  const { lab, here, karin } = await begun()
  const count = () => app.queries(() => karin.browser.get(paths.list(here)))
  await count()
  const few = await count()
  for (const name of ['Anna A', 'Bo B', 'Cia C']) {
    await makeChampion(karin, lab, await app.person(lab, { name }))
  }
  expect(await count()).toBe(few)
})
