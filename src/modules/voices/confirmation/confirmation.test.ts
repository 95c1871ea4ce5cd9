import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../../tests/support/app.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { system } from '../../../platform/actor.ts'
import { command } from '../../../platform/command.ts'
import { addParticipant } from '../../people/index.ts'
import { z } from 'zod'
import { done } from '../../../shared/result.ts'
import { keepContribution } from '../contribution/keep.ts'
import { contributionPaths } from '../contribution/paths.ts'
import { receiptCodeFor } from '../contribution/receipt.ts'
import { voicesPaths } from '../paths.ts'
import { confirmationPaths as paths } from './paths.ts'

const app = await testApp()

const bring = command('test.bring', z.any(), async (ctx, given) => {
  const { id } = await keepContribution(ctx, given)
  return done({ id })
})

async function brought() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const ester = await app.person(lab, { name: 'Ester Lind' })
  const carer = await app.person(lab, { name: 'Anna Lind' })
  const started = await startedInitiative(app, lab, karin)
  const { id } = await app.run(lab.id, actorOf(carer, 'observer'), bring, {
    initiativeId: started.id,
    kind: 'idea',
    channel: 'web',
    body: 'The nurse comes too late in the evening.',
    visibility: 'public',
    participantId: ester.participantId,
    broughtBy: carer.participantId,
    typedBy: carer.participantId,
    confirmedHow: 'not-yet',
  })
  const at = { ...started.address, contributionId: id }
  const row = async () => (await started.read(sql`select * from contribution`))[0]!
  return {
    lab,
    karin,
    ester,
    carer,
    started,
    at,
    row,
    page: paths.confirmation(at),
    list: paths.confirmations({ lab: lab.slug }),
  }
}

const yes = {
  how: 'read-back',
  byWhom: '',
  saidOn: '',
  version: '1',
  body: 'The nurse comes too late in the evening.',
}

test('words that a carer brought wait for a yes, and are not public before', async () => {
  const { karin, list, page, row, lab } = await brought()
  expect(await row()).toMatchObject({ reach_public: false, confirmed_how: 'not-yet' })
  expect((await karin.browser.get(list)).text).toContain('What Ester Lind said')
  expect((await karin.browser.get(`/${lab.slug}/today`)).text).toContain('Words of one person wait')
  expect((await karin.browser.get(page)).text).toContain('Anna Lind')
  const confirmed = await karin.browser.send(page, yes)
  expect(confirmed.text).toContain('Everything has been confirmed.')
  expect(await row()).toMatchObject({ reach_public: true, confirmed_how: 'read-back', version: 1 })
  expect((await karin.browser.post(page, yes)).status).toBe(409)
  expect((await app.visitor().get(page.replace('/confirmation', ''))).status).toBe(200)
})

test('words put right while reading back keep how they stood', async () => {
  const { karin, page, row, started } = await brought()
  const late = await karin.browser.post(page, { ...yes, version: '0', body: 'Other words.' })
  expect(late.status).toBe(409)
  await karin.browser.send(page, {
    ...yes,
    how: 'signed',
    body: 'The nurse comes at ten.',
    saidOn: '2026-11-20',
  })
  expect(await row()).toMatchObject({
    body: 'The nurse comes at ten.',
    version: 2,
    confirmed_how: 'signed',
  })
  const [before] = await started.read(sql`select * from contribution_wording`)
  expect(before).toMatchObject({ body: 'The nurse comes too late in the evening.', version: 1 })
  const [noted] = await started.read<{ day: string }>(
    sql`select said_on::text as day from contribution_confirmation`,
  )
  expect(noted!.day).toBe('2026-11-20')
})

test('a no withdraws the words', async () => {
  const { karin, page, row, list } = await brought()
  await karin.browser.send(`${page}/refusal`, { how: 'read-back', byWhom: 'Ester', saidOn: '' })
  expect(await row()).toMatchObject({
    state: 'withdrawn',
    reach_public: false,
    reach_search: false,
  })
  expect((await karin.browser.get(list)).text).toContain('Everything has been confirmed.')
  expect((await karin.browser.post(page, yes)).status).toBe(409)
})

test('what somebody said no to is brought back by them alone, not by the carer or a receipt', async () => {
  const { ester, carer, page, row, at, lab } = await brought()
  await ester.browser.post(`${page}/refusal`, { how: 'self', byWhom: '', saidOn: '' })
  const back = contributionPaths.return(at)
  const code = receiptCodeFor(app.parts.signingKey, { id: at.contributionId, sheetId: null })
  const receipt = voicesPaths.receipt({ lab: lab.slug, code })
  expect((await carer.browser.get(receipt)).text).not.toContain('/return"')
  expect((await carer.browser.post(back)).status).toBe(403)
  expect((await app.visitor().post(`${receipt}/return`)).status).toBe(403)
  expect(await row()).toMatchObject({ state: 'withdrawn' })
  expect((await ester.browser.post(back)).status).toBe(303)
  expect(await row()).toMatchObject({ state: 'received', confirmed_how: 'not-yet' })
})

test('the one whose words they are confirms them alone; the carer, others and other initiatives cannot', async () => {
  const { lab, karin, ester, carer, page, row, list } = await brought()
  const other = await startedInitiative(app, lab, karin)
  const outside = await app.person(lab, { role: 'champion', initiativeId: other.id })
  expect((await outside.browser.get(list)).text).not.toContain('Ester Lind')
  expect([403, 404]).toContain((await outside.browser.post(page, yes)).status)
  expect([403, 404]).toContain((await carer.browser.post(page, { ...yes, how: 'self' })).status)
  expect((await karin.browser.post(page, { ...yes, how: 'self' })).status).toBe(409)
  const ahead = await karin.browser.post(page, { ...yes, saidOn: '2027-01-01' })
  expect(ahead.status).toBe(409)
  expect((await ester.browser.get(`/${lab.slug}/today`)).text).toContain(
    'Somebody wrote down your words',
  )
  expect((await ester.browser.post(page, { ...yes, how: 'self' })).status).toBe(303)
  expect(await row()).toMatchObject({ confirmed_how: 'self' })
})

test('two who answer at once: the words are confirmed or withdrawn, not both', async () => {
  const { karin, page, started } = await brought()
  await Promise.all([
    karin.browser.post(page, yes),
    karin.browser.post(`${page}/refusal`, { how: 'read-back', byWhom: '', saidOn: '' }),
  ])
  expect(await started.read(sql`select id from contribution_confirmation`)).toHaveLength(1)
})

test('the list is paged and holds what waits, oldest first', async () => {
  const { lab, karin, list, started } = await brought()
  const { id: participantId } = await app.run(lab.id, system, addParticipant, {
    name: 'Nils Berg',
    preferredChannel: 'letter',
    language: 'sv',
  })
  for (let n = 0; n < 55; n++) {
    await app.run(lab.id, system, bring, {
      initiativeId: started.id,
      kind: 'note',
      channel: 'phone',
      body: `Number ${n}`,
      visibility: 'lab',
      participantId,
      confirmedHow: 'not-yet',
    })
  }
  const first = await karin.browser.get(list)
  const next = /href="([^"]*after=[^"]*)"/.exec(first.text)![1]!
  expect(first.text).toContain('Ester Lind')
  expect((await karin.browser.get(next)).text).toMatch(/Nils Berg/)
})
