import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { madeProgramme, memberLab, publish } from '../../../tests/support/programme.ts'
import { system } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command.ts'
import { onSite } from '../../platform/db/database.ts'
import { siteLabId } from '../../shared/id.ts'
import { labPaths, wordProgramme } from '../labs/index.ts'
import {
  acceptLab,
  inviteLab,
  keptProgrammes,
  nameCentre,
  networkPaths,
  removeCentre,
  removeLab,
} from './index.ts'

const app = await testApp()
const pageOf = async (programme: string, headers = {}) =>
  (await app.visitor().get(labPaths.programme({ programme }), headers)).text
const keptOf = async (programme: string) =>
  (await onSite(app.database, keptProgrammes)).find(({ slug }) => slug === programme)!

test('a lab asks to join, the host lets it in, and it stands on the page', async () => {
  const programme = await madeProgramme(app)
  expect(await pageOf(programme)).toContain('No lab belongs to this programme yet.')
  const lab = await app.lab({ name: { en: 'Asking lab' } })
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const membership = labPaths.membership({ lab: lab.slug })
  expect((await browser.get(membership)).text).toContain('Ask to join')
  const requests = networkPaths.requests({ lab: lab.slug })
  const empty = await browser.post(requests)
  expect([empty.status, empty.text.includes('Choose a programme.')]).toEqual([422, true])
  expect((await browser.post(requests, { programme: 'nowhere' })).status).toBe(409)
  const asked = await browser.send(requests, { programme })
  expect(asked.text).toContain('The lab has asked to join')
  expect(await pageOf(programme)).not.toContain('Asking lab')
  expect((await browser.post(networkPaths.joining({ lab: lab.slug }))).status).toBe(409)
  expect(await keptOf(programme)).toMatchObject({ asked: [lab.slug], labs: [] })
  await app.run(lab.id, system, acceptLab, { programme })
  expect(await pageOf(programme)).toContain('Asking lab')
  expect(await keptOf(programme)).toMatchObject({ asked: [], labs: [lab.slug] })
  const twice = await runCommand(app.parts, { actor: system, labId: lab.id }, inviteLab, {
    programme,
  })
  expect(twice).toMatchObject({ ok: false, code: 'in-a-programme' })
})

test('an invitation waits on the coordinator’s day and can be declined', async () => {
  const programme = await madeProgramme(app)
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  await app.run(lab.id, system, inviteLab, { programme })
  expect((await browser.get(`/${lab.slug}/today`)).text).toContain('The lab is invited to join')
  const declined = await browser.send(networkPaths.requestWithdrawal({ lab: lab.slug }))
  expect(declined.text).toContain('Ask to join')
  expect((await browser.get(`/${lab.slug}/today`)).text).not.toContain('is invited to join')
  expect(await keptOf(programme)).toMatchObject({ invited: [], labs: [] })
})

test('who leaves takes everything published along, and comes back with nothing published', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  await publish(app, north)
  expect(await pageOf(programme)).toContain('Home care at night')
  const { browser } = north.coordinator
  const leaving = networkPaths.leaving({ lab: north.lab.slug })
  expect((await browser.get(leaving)).text).toContain('taken off the programme’s page at once')
  await browser.post(leaving)
  expect(await pageOf(programme)).not.toContain(`href="/${north.lab.slug}"`)
  expect((await browser.post(networkPaths.publication(north.started.address))).status).toBe(409)
  await app.run(north.lab.id, system, inviteLab, { programme })
  await browser.post(networkPaths.joining({ lab: north.lab.slug }))
  await app.drain()
  const back = await pageOf(programme)
  expect(back).toContain(`href="/${north.lab.slug}"`)
  expect(back).not.toContain('Home care at night')
})

test('the host takes a lab out of the programme it belongs to, and of no other', async () => {
  const programme = await madeProgramme(app)
  const other = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  await publish(app, north)
  const who = { actor: system, labId: north.lab.id }
  const wrong = await runCommand(app.parts, who, removeLab, { programme: other })
  expect(wrong).toMatchObject({ ok: false, code: 'not-in-it' })
  await app.run(north.lab.id, system, removeLab, { programme })
  expect(await pageOf(programme)).not.toContain('Home care at night')
})

test('only the host lets labs in: nobody of a lab can accept themselves', async () => {
  const programme = await madeProgramme(app)
  const lab = await app.lab()
  const { participantId, name } = await app.person(lab, { role: 'coordinator' })
  const grants = [{ role: 'coordinator' as const, initiativeId: null }]
  const actor = { ...system, kind: 'participant' as const, participantId, name, grants }
  for (const what of [acceptLab, inviteLab, removeLab]) {
    const refused = await runCommand(app.parts, { actor, labId: lab.id }, what, { programme })
    expect(refused).toMatchObject({ ok: false, code: 'only-the-host' })
  }
})

test('a programme is worded in several languages and names its centres of knowledge', async () => {
  const programme = await madeProgramme(app)
  const words = {
    slug: programme,
    about: { en: 'Regions far apart.', sv: 'Regioner långt ifrån varandra.' },
  }
  await app.run(siteLabId, system, wordProgramme, words)
  const centre = { programme, name: 'Fell University' }
  await app.run(siteLabId, system, nameCentre, { ...centre, about: { en: 'Asks why.' } })
  await app.run(siteLabId, system, nameCentre, { ...centre, address: 'https://fell.example' })
  const english = await pageOf(programme)
  for (const said of ['Regions far apart.', 'Asks why.', 'href="https://fell.example"'])
    expect(english).toContain(said)
  const swedish = await pageOf(programme, { 'accept-language': 'sv' })
  expect(swedish).toContain('Regioner långt ifrån varandra.')
  expect(swedish).toContain('<span lang="en">Asks why.</span>')
  const bad = { ...centre, address: 'javascript:alert(1)' }
  const refused = await runCommand(app.parts, { actor: system, labId: siteLabId }, nameCentre, bad)
  expect(refused).toMatchObject({ ok: false, code: 'invalid-input' })
  await app.run(siteLabId, system, removeCentre, centre)
  expect(await pageOf(programme)).not.toContain('Fell University')
})
