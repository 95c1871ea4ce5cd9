import { expect, test } from 'vitest'
import { sql } from 'drizzle-orm'
import { testApp } from '../../../tests/support/app.ts'
import { askChampion, champion, makeChampion, placeIn } from '../../../tests/support/champion.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { insertRows } from '../../../tests/support/rows.ts'
import { championPaths as paths } from './paths.ts'
import { supportPaths } from './support-paths.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const started = await startedInitiative(app, lab, karin)
  const village = await placeIn(app, lab, 'Långsele')
  const here = { lab: lab.slug }
  const roles = async () => {
    const found = await started.read<{ scope: string }>(sql`
      select coalesce(initiative_id::text, 'lab') as scope from role_held
      where participant_id = ${per.participantId} and role = 'champion' and ended_at is null`)
    return found.map(({ scope }) => scope)
  }
  return { lab, karin, per, started, village, here, roles }
}

test('who is asked has no role and no public name until they say yes on their page', async () => {
  const { lab, karin, per, started, here, roles } = await begun()
  const championId = await askChampion(karin, lab, per, { 'initiativeIds[]': started.id })
  const one = { ...here, championId }
  expect(await roles()).toEqual([])
  expect((await per.browser.get(`/${lab.slug}/people`)).status).toBe(403)
  const anna = await app.person(lab, { role: 'observer' })
  expect((await anna.browser.get(paths.list(here))).text).not.toContain('Per Nyberg')
  expect((await anna.browser.get(paths.champion(one))).status).toBe(403)
  expect((await karin.browser.get(paths.list(here))).text).toContain('Asked')
  for (const [address, form] of [
    [paths.readiness(one), { ready: 'yes' }],
    [paths.state(one), { state: 'paused' }],
    [paths.hours(one), { onDay: '2026-11-20', kind: 'visit', hours: '1' }],
  ] as const) {
    const early = await per.browser.post(address, form)
    expect(early.status, address).toBe(409)
    expect(early.text).toContain('They have not said yes yet')
  }
  expect((await per.browser.get(`/${lab.slug}/today`)).text).toContain(
    'You are asked to be a champion',
  )
  const page = await per.browser.get(paths.champion(one))
  expect(page.text).toContain('Home care')
  expect((await karin.browser.post(paths.yes(one), { named: '' })).status).toBe(409)
  const yes = await per.browser.send(paths.yes(one), { named: 'yes' })
  expect(yes.text).toContain('22 November 2026, here')
  expect(await roles()).toEqual([started.id])
  expect((await app.visitor().get(paths.list(here))).text).toContain('Per Nyberg')
  expect((await per.browser.post(paths.yes(one), { named: '' })).status).toBe(409)
})

test('a coordinator notes a yes with a witness, never their own, and nothing without one', async () => {
  const { lab, karin, per, here, roles } = await begun()
  const one = { ...here, championId: await askChampion(karin, lab, per) }
  const said = { yesOn: '2026-11-20', yesHow: 'said', yesWitness: '', named: '' }
  const unheard = await karin.browser.post(paths.notedYes(one), said)
  expect(unheard.status).toBe(422)
  expect(unheard.text).toContain('Write who heard it')
  const coming = { ...said, yesWitness: 'Eva Ström', yesOn: '2026-11-23' }
  expect((await karin.browser.post(paths.notedYes(one), coming)).text).toContain('Eva Ström')
  const page = { ...said, yesWitness: 'Eva Ström', yesHow: 'page' }
  expect((await karin.browser.post(paths.notedYes(one), page)).status).toBe(422)
  expect((await per.browser.post(paths.notedYes(one), page)).status).toBe(403)
  expect(await roles()).toEqual([])
  const noted = await karin.browser.send(paths.notedYes(one), { ...page, yesHow: 'said' })
  expect(noted.text).toContain('aloud, with a witness, Eva Ström')
  expect(await roles()).toEqual(['lab'])
  const own = { ...here, championId: await askChampion(karin, lab, karin) }
  expect((await karin.browser.post(paths.notedYes(own), { ...page, yesHow: 'said' })).status).toBe(
    409,
  )
})

test('who says no stands nowhere, and can be asked again', async () => {
  const { lab, karin, per, here, roles, started } = await begun()
  const one = { ...here, championId: await askChampion(karin, lab, per) }
  const twice = { ...champion, participantId: per.participantId }
  expect((await karin.browser.post(paths.list(here), twice)).text).toContain('asked already')
  const other = await app.person(lab, { role: 'champion' })
  expect((await other.browser.post(paths.no(one))).status).toBe(403)
  expect((await per.browser.post(paths.no(one))).status).toBe(303)
  expect(await started.read(sql`select from champion`)).toHaveLength(0)
  expect(await roles()).toEqual([])
  await makeChampion(karin, lab, per)
  expect(await roles()).toEqual(['lab'])
})

test('who left comes back by a new yes, for what they are asked now and nothing else', async () => {
  const { lab, karin, per, here, roles, started, village } = await begun()
  const one = { ...here, championId: await makeChampion(karin, lab, per) }
  const departure = supportPaths.departure({ ...here, participantId: per.participantId })
  await per.browser.send(departure, { successorId: karin.participantId, note: '' })
  expect(await roles()).toEqual([])
  const left = await karin.browser.get(paths.champion(one))
  const again = /href="([^"]+champions\/new\?person=[^"]+)"/.exec(left.text)![1]!
  const form = await karin.browser.get(again)
  expect(form.text).toContain('They were a champion before')
  expect(form.text).toContain('value="County"')
  const wish = { ...champion, participantId: per.participantId, wholeLab: '' }
  const silent = await karin.browser.post(paths.list(here), wish)
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('Tick the whole lab, or at least one initiative')
  const now = { ...wish, 'initiativeIds[]': started.id, 'placeIds[]': village }
  expect((await karin.browser.post(paths.list(here), now)).location).toContain(one.championId)
  expect(await roles()).toEqual([])
  await per.browser.send(paths.yes(one), { named: '' })
  expect(await roles()).toEqual([started.id])
  const back = await karin.browser.get(paths.champion(one))
  expect(back.text).toContain('Långsele')
  expect(back.text).not.toContain('Ask them again')
  const no = supportPaths.departure({ ...here, participantId: per.participantId })
  await per.browser.send(no, { successorId: karin.participantId, note: '' })
  await karin.browser.post(paths.list(here), now)
  expect((await per.browser.send(paths.no(one))).text).toContain('Left')
})

test('an offer of somebody who left is a return, and one of somebody at work is refused', async () => {
  const { lab, karin, per, here, roles, started } = await begun()
  const one = { ...here, championId: await makeChampion(karin, lab, per) }
  const offer = async () => {
    const id = crypto.randomUUID()
    await insertRows(
      app,
      lab,
      sql`insert into champion_offer (lab_id, id, kind, name, phone, language, received_at)
      values (${lab.id}, ${id}, 'self', 'Per Nyberg', '0701234567', 'sv', ${app.clock.now().toISOString()})`,
    )
    return paths.offerAcceptance({ ...here, championOfferId: id })
  }
  const { wholeLab: _, ...details } = champion
  const yes = { ...details, version: '1', saidYesOn: '2026-11-21', personId: per.participantId }
  const scope = { 'initiativeIds[]': started.id }
  expect((await karin.browser.post(await offer(), { ...yes, ...scope })).status).toBe(409)
  const departure = supportPaths.departure({ ...here, participantId: per.participantId })
  await per.browser.send(departure, { successorId: karin.participantId, note: '' })
  expect((await karin.browser.post(await offer(), yes)).status).toBe(422)
  const back = await karin.browser.send(await offer(), { ...yes, ...scope })
  expect(back.text).toContain('21 November 2026, aloud, with a witness, Karin Ek')
  expect(back.text).toContain(paths.details(one))
  expect(await roles()).toEqual([started.id])
})

test('only a champion makes their own name public, and nobody raises their own hours', async () => {
  const { lab, karin, per, here } = await begun()
  const one = { ...here, championId: await makeChampion(karin, lab, per) }
  const { wholeLab: _, ...details } = champion
  const named = { ...details, version: '2', named: 'yes' }
  const tried = await karin.browser.post(paths.details(one), named)
  expect(tried.status).toBe(409)
  expect(tried.text).toContain('Only they themselves say that')
  expect((await per.browser.post(paths.details(one), { ...named, cap: '5' })).text).toContain(
    'Nobody raises their own hours alone',
  )
  expect((await per.browser.post(paths.details(one), { ...named, cap: '3' })).status).toBe(303)
  const back = { ...named, version: '3', cap: '4' }
  expect((await per.browser.post(paths.details(one), back)).status).toBe(409)
  expect((await karin.browser.post(paths.details(one), back)).status).toBe(303)
  expect((await app.visitor().get(paths.list(here))).text).toContain('Per Nyberg')
})
