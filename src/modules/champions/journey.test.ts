import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { placeIn, terms } from '../../../tests/support/champion.ts'
import { listPaths, recordCompletion } from '../learning/index.ts'
import { championPaths as paths } from './paths.ts'

const app = await testApp()

test('a new champion goes from the open call to hours noted, by what pages offer', async () => {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const village = await placeIn(app, lab, 'Långsele')
  const here = { lab: lab.slug }
  const opened = await karin.browser.post(paths.setup(here), {
    version: '0',
    callOpen: 'yes',
    'callWords.en': 'We visit each other.',
    hoursWeek: '3 to 5 hours',
    currency: 'SEK',
  })
  expect(opened.status).toBe(303)

  const visitor = app.visitor()
  expect((await visitor.get(`/${lab.slug}`)).text).toContain(`href="${paths.call(here)}"`)
  const call = await visitor.get(paths.call(here))
  expect(call.text).toContain('We visit each other.')
  expect(call.text).toContain(`href="${paths.callOffer(here)}"`)
  await visitor.get(paths.callOffer(here))
  const offer = { name: 'Elsa Berg', phone: '070 123 45 67', ringMe: 'yes', placeId: village }
  const sent = await visitor.post(paths.callOffer(here), { ...offer, why: 'I know everybody.' })
  const receipt = await visitor.get(sent.location!)
  expect(receipt.text).toContain('Thank you for offering')
  expect(receipt.text).not.toContain('Elsa')

  expect((await karin.browser.get(`/${lab.slug}/today`)).text).toContain('1 offer')
  const inbox = await karin.browser.get(paths.offers(here))
  const address = /href="([^"]+\/offers\/[0-9a-f-]{36})"/.exec(inbox.text)![1]!
  const opened2 = await karin.browser.get(address)
  for (const part of ['wants to be rung', '070 123 45 67', 'I know everybody.'])
    expect(opened2.text).toContain(part)
  await karin.browser.send(`${address}/talk`, { version: '1', note: 'We had coffee.' })
  const accepted = await karin.browser.send(`${address}/acceptance`, {
    version: '2',
    saidYesOn: '2026-11-20',
    profession: 'volunteer',
    cap: '3',
    wholeLab: 'yes',
    since: '2026-11-20',
    'placeIds[]': village,
    'languages[]': 'sv',
  })
  expect(accepted.text).toContain('Elsa Berg')
  const championId = /champions\/([0-9a-f-]{36})\/details/.exec(accepted.text)![1]!
  const one = { ...here, championId }
  expect((await visitor.get(sent.location!)).text).toContain('Answered: yes')

  const note = /href="([^"]+completions\/new\?[^"]+)"/.exec(accepted.text)![1]!
  const noting = await karin.browser.get(note.replaceAll('&amp;', '&'))
  for (const chosen of ['Elsa Berg', 'Being a local champion'])
    expect(noting.text).toMatch(new RegExp(`<option value="[^"]+" selected[^>]*>${chosen}<`))

  const write = await karin.browser.get(paths.newMandate(one))
  expect(write.text).toContain('Långsele')
  const drafted = await karin.browser.send(paths.mandates(one), {
    ...terms,
    week: '3',
    managerId: karin.participantId,
  })
  expect(drafted.text).toContain('This is a draft')
  const mandate = /action="([^"]+\/mandates\/[0-9a-f-]{36})\/offer"/.exec(drafted.text)![1]!
  const offered = await karin.browser.send(`${mandate}/offer`)
  expect(offered.text).toContain('Your signature is missing')
  expect((await karin.browser.get(`/${lab.slug}/today`)).text).toContain('waits for your signature')
  const early = await karin.browser.post(`${mandate}/signatures`, { version: '2', agree: '' })
  expect(early.status).toBe(422)
  await karin.browser.send(`${mandate}/signatures`, { version: '2', agree: 'yes' })
  const agreed = await karin.browser.send(`${mandate}/paper`, { who: 'champion' })
  expect(agreed.text).toContain('Agreed')
  expect(agreed.text).toContain('on paper (noted by Karin Ek)')

  const person = await karin.browser.get(paths.champion(one))
  const participantId = /\/people\/([0-9a-f-]{36})"/.exec(person.text)![1]!
  const training = listPaths().find(({ id }) => id === 'being-a-local-champion')
  if (training) {
    const done = { participantId, pathKey: training.id, mode: 'paper' }
    await app.run(lab.id, actorOf(karin, 'coordinator'), recordCompletion, done)
  }
  const ready = await karin.browser.send(paths.readiness(one), { ready: 'yes' })
  expect(ready.text).toContain('Said “I am ready” on 22 November 2026')
  expect(ready.text).not.toContain('To do')

  const logged = await karin.browser.send(paths.hours(one), {
    onDay: '2026-11-22',
    kind: 'visit',
    minutes: '60',
  })
  expect(logged.text).toContain('Noted: 1 h, Visit, 22 November 2026')
  expect(logged.text).toContain('1 of 3 hours')
  const undo = /action="([^"]+\/removal)"[^]*?Undo/.exec(logged.text)![1]!
  expect((await karin.browser.send(undo)).text).toContain('0 of 3 hours')
})
