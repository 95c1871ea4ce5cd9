import { z } from 'zod'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { tell } from '../../../tests/support/notices.ts'
import { twoVillages } from '../../../tests/support/two-villages.ts'
import { personGiven } from '../../../tests/support/ways-in.ts'
import { system } from '../../platform/actor.ts'
import { command } from '../../platform/command.ts'
import { done } from '../../shared/result.ts'
import { noticePaths } from '../notifications/index.ts'
import { planSession, sessionPaths } from '../sessions/index.ts'
import { confirmationPaths } from './confirmation/paths.ts'
import { keepContribution } from './contribution/keep.ts'
import { voicesPaths } from './paths.ts'

const app = await testApp()

const bring = command('test.bring', z.any(), async (ctx, given) =>
  done(await keepContribution(ctx, given)),
)

async function limited() {
  const world = await twoVillages(app)
  const started = await startedInitiative(app, world.lab, world.coordinator)
  await world.limit()
  return { ...world, started, at: { lab: world.lab.slug }, browser: world.champion.browser }
}

test('the phone desk finds a champion’s own people, and writes nobody else down by an id', async () => {
  const { browser, at, sara, started } = await limited()
  const page = voicesPaths.phoneDesk(at)
  const call = {
    draftId: '',
    initiativeId: started.id,
    kind: 'idea',
    channel: 'phone',
    body: 'The bus should wait.',
    visibility: 'public',
    readBack: 'yes',
    worry: '',
    ...personGiven('other', { who: '' }),
  }
  const find = (q: string) =>
    browser.send(`${page}/drafts`, {
      ...call,
      ...personGiven('speaker', { who: '', q }),
      find: 'speaker',
    })
  expect((await find('nils')).text).toContain('Nils Norrman')
  expect((await find('sara')).text).not.toContain('Söderlund')
  expect((await find('070 111 22 33')).text).not.toContain('Söderlund')
  expect((await find('Söderbyn')).text).not.toContain('Sara')
  const guessed = await browser.post(page, { ...call, ...personGiven('speaker', { who: sara }) })
  expect(guessed.status).not.toBe(303)
  expect(guessed.text).not.toContain('Söderlund')
})

test('people to tell: a champion rings and prints their own, and those they were asked to see to', async () => {
  const { lab, browser, coordinator, champion, at, nils, sara } = await limited()
  const wish = (participantId: string) => ({
    participantId,
    about: { kind: 'matter', id: crypto.randomUUID() },
    initiativeId: null,
    subject: 'The night bus',
    body: 'It runs until midnight.',
    language: 'sv' as const,
  })
  const written = await app.run(lab.id, system, tell, [wish(nils), wish(sara)])
  const paths = [noticePaths.calls, noticePaths.callsSheet, noticePaths.noticeList]
  for (const path of paths) {
    const mine = await browser.get(path(at))
    expect(mine.text).toContain('Nils Norrman')
    expect(mine.text).not.toContain('Sara')
    expect((await coordinator.browser.get(path(at))).text).toContain('Sara')
  }
  const hers = noticePaths.notice({ ...at, feedbackNoticeId: written[1]!.id })
  expect((await browser.get(hers)).status).toBe(404)
  const mark = { outcome: 'told', result: '', againOn: '', version: '1' }
  expect(
    (
      await browser.post(
        noticePaths.noticeResult({ ...at, feedbackNoticeId: written[1]!.id }),
        mark,
      )
    ).status,
  ).toBe(404)
  const asked = { participantId: champion.participantId }
  const assigned = noticePaths.noticeAssignee({ ...at, feedbackNoticeId: written[1]!.id })
  expect((await coordinator.browser.post(assigned, asked)).status).toBe(303)
  expect((await browser.get(hers)).text).toContain('Sara Söderlund')
  expect((await browser.get(noticePaths.calls(at))).text).toContain('Sara')
})

test('calls to make: one’s own people, strangers, and what one has promised', async () => {
  const { browser, coordinator, at, sara, otto, started } = await limited()
  const list = voicesPaths.callBacks(at)
  const wish = { initiativeId: started.id, name: '', phone: '', about: 'The bus', dueWords: '' }
  const ask = (by: typeof browser, more: Record<string, string>) =>
    by.post(list, { ...wish, participantId: '', dueOn: '2026-11-22', ...more })
  const hers = await ask(coordinator.browser, { participantId: sara })
  await ask(coordinator.browser, { participantId: otto })
  await ask(coordinator.browser, { name: 'A stranger', phone: '070 5' })
  const seen = await browser.get(list)
  expect(seen.text).toContain('A stranger')
  for (const name of ['Sara', 'Otto']) expect(seen.text).not.toContain(name)
  expect((await browser.get(hers.location!)).status).toBe(404)
  expect((await browser.post(`${hers.location}/taking`, { mine: 'yes' })).status).toBe(404)
  expect((await ask(browser, { participantId: sara })).status).toBe(409)
})

test('words to confirm: of one’s own people, or typed by oneself; others are named without a number', async () => {
  const { lab, browser, coordinator, at, nils, sara, started } = await limited()
  const said = (participantId: string) =>
    app.run(lab.id, system, bring, {
      initiativeId: started.id,
      kind: 'note',
      channel: 'phone',
      body: 'The bus is late.',
      visibility: 'lab',
      participantId,
      confirmedHow: 'not-yet',
    })
  await said(nils)
  const hers = await said(sara)
  const list = confirmationPaths.confirmations(at)
  const mine = await browser.get(list)
  expect(mine.text).toContain('Nils')
  expect(mine.text).not.toContain('Sara')
  expect((await coordinator.browser.get(list)).text).toContain('Sara')
  const page = confirmationPaths.confirmation({ ...started.address, contributionId: hers.id })
  const work = await browser.get(page)
  expect(work.text).toContain('Sara Söderlund')
  expect(work.text).not.toContain('0701112233')
})

test('sessions: a champion invites their own people; others on the list have a name and no number', async () => {
  const { lab, browser, coordinator, champion, nils, sara, started } = await limited()
  const plan = (ledBy: string) =>
    app.run(lab.id, system, planSession, {
      initiativeId: started.id,
      kind: 'workshop',
      mode: 'on-site',
      title: { en: 'Cards' },
      day: '2026-11-25',
      from: '18:00',
      to: '20:00',
      language: 'sv',
      ledBy,
    })
  const { id: sessionId } = await plan(coordinator.participantId)
  const there = { ...started.address, sessionId }
  const offered = await browser.get(sessionPaths.invitations(there))
  expect(offered.text).toContain(nils)
  expect(offered.text).not.toContain(sara)
  const guessed = await browser.send(sessionPaths.invitations(there), {
    'people[]': [sara],
    channel: 'phone',
  })
  expect(guessed.text).not.toContain('Söderlund')
  await coordinator.browser.send(sessionPaths.invitations(there), {
    'people[]': [sara],
    channel: 'phone',
  })
  const list = await browser.get(sessionPaths.cancellation(there))
  expect(list.text).toContain('Sara Söderlund')
  expect(list.text).not.toContain('0701112233')
  const own = { ...started.address, sessionId: (await plan(champion.participantId)).id }
  await coordinator.browser.send(sessionPaths.invitations(own), {
    'people[]': [sara],
    channel: 'phone',
  })
  expect((await browser.get(sessionPaths.cancellation(own))).text).toContain('0701112233')
})
