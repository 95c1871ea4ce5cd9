import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { storyWorld } from '../../../../tests/support/story.ts'
import { voicesPaths } from '../paths.ts'

const app = await testApp()

test('a teller confirms their story, its audience and each use of it, and only ticked uses are a yes', async () => {
  const { tell, agree, consents, teller, address, started } = await storyWorld(app)
  const id = await tell()
  const page = await teller.browser.get(consents(id))
  expect(page.text).toContain('You agree to story-quote.')
  expect(page.text).toContain('I lay awake until four.')
  const saved = await agree(id, ['story-in-lab', 'story-public'], { visibility: 'public' })
  expect(saved.status).toBe(303)
  const shown = await teller.browser.get(saved.location!)
  expect(shown.text).toContain('The story is confirmed')
  expect(shown.text).toContain('You agree to story-public.')
  const story = voicesPaths.voice({ ...address, contributionId: id })
  expect((await app.visitor().get(story)).status).toBe(200)
  const rows = await started.read<{ mode: string; version: number; how: string }>(
    sql`select k.mode, t.version, c.confirmed_how as how
      from contribution_consent k join consent_text t on t.lab_id = k.lab_id and t.id = k.consent_text_id
      join contribution c on c.lab_id = k.lab_id and c.id = k.contribution_id`,
  )
  expect(rows).toEqual([
    { mode: 'tap', version: 1, how: 'self' },
    { mode: 'tap', version: 1, how: 'self' },
  ])
})

test('a story does not become public without a yes to publish it, and what was ticked stays', async () => {
  const { tell, agree, texts, address } = await storyWorld(app)
  const id = await tell()
  const answer = await agree(id, ['story-in-lab'], { visibility: 'public' })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('A story is public only with a yes to publish it.')
  expect(answer.text).toMatch(new RegExp(`value="${texts['story-in-lab']}"[^>]*checked`))
  const story = voicesPaths.voice({ ...address, contributionId: id })
  expect((await app.visitor().get(story)).status).toBe(404)
})

test('a champion writes down a spoken yes with its witness, and cannot tap for the teller', async () => {
  const { tell, texts, consents, lab, address } = await storyWorld(app)
  const id = await tell()
  const champion = await app.person(lab, {
    role: 'champion',
    initiativeId: address.initiativeId,
    name: 'Nils',
  })
  const form = { visibility: 'lab', 'agreed[]': [texts['story-in-lab']], witness: '' }
  const tapped = await champion.browser.post(consents(id), { ...form, mode: 'tap' })
  expect(tapped.status).toBe(409)
  expect(tapped.text).toContain('Only the teller can agree here.')
  const unheard = await champion.browser.post(consents(id), { ...form, mode: 'spoken' })
  expect(unheard.status).toBe(422)
  const heard = await champion.browser.send(consents(id), {
    ...form,
    mode: 'spoken',
    witness: 'Her daughter <b>Ann</b>',
  })
  expect(heard.text).toContain('Witness: Her daughter &lt;b>Ann&lt;/b>')
  expect(heard.text).toContain('Written down by Nils')
})

test('the teller taps for themselves, others of the lab see nothing of it', async () => {
  const { tell, consents, lab, coordinator } = await storyWorld(app)
  const id = await tell(coordinator)
  const own = await coordinator.browser.post(consents(id), {
    visibility: 'lab',
    mode: 'paper',
    witness: 'Folder 3',
  })
  expect(own.text).toContain('You told this story: agree for yourself.')
  const other = await app.person(lab, { role: 'researcher' })
  expect((await other.browser.get(consents(id))).status).toBe(403)
  expect(
    (await other.browser.post(consents(id), { visibility: 'public', mode: 'tap' })).status,
  ).toBe(403)
})

test('who read older words sees the new ones before their yes counts', async () => {
  const { tell, agree, texts, lab, coordinator } = await storyWorld(app)
  const id = await tell()
  const old = texts['story-quote']
  await coordinator.browser.post(`/${lab.slug}/consent-texts`, {
    purpose: 'story-quote',
    'body.en': 'You agree to something else.',
  })
  const late = await agree(id, [], { 'agreed[]': [old] })
  expect(late.status).toBe(409)
  expect(late.text).toContain('The words were changed meanwhile.')
  expect(late.text).toContain('You agree to something else.')
})

test('the same yes sent twice is one yes', async () => {
  const { tell, agree, started } = await storyWorld(app)
  const id = await tell()
  const opId = '0198c0de-0000-7000-8000-00000000a001'
  const both = await Promise.all([
    agree(id, ['story-in-lab'], { opId }),
    agree(id, ['story-in-lab'], { opId }),
  ])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await started.read(sql`select id from contribution_consent`)).toHaveLength(1)
  expect(await started.read(sql`select id from fact where name = 'story.confirmed'`)).toHaveLength(
    1,
  )
})

test('a use that is taken back shows first what follows, then follows', async () => {
  const { tell, agree, takeBack, address, coordinator, reading, lab } = await storyWorld(app)
  const id = await tell()
  await agree(id, ['story-in-lab', 'story-public'], { visibility: 'public' })
  const story = voicesPaths.voice({ ...address, contributionId: id })
  const open = await takeBack(id, 'My story, for everybody')
  expect(open.asked.text).toContain('The story is no longer public.')
  expect((await app.visitor().get(story)).status).toBe(200)
  expect((await open.answer()).status).toBe(303)
  expect((await app.visitor().get(story)).status).toBe(404)
  const researcher = await app.person(lab, { role: 'researcher' })
  expect((await researcher.browser.get(reading(id))).status).toBe(200)
  const inside = await takeBack(id, 'My story, inside the lab')
  expect(inside.asked.text).toContain('The story leaves reading together and search.')
  await inside.answer()
  expect((await researcher.browser.get(reading(id))).status).toBe(404)
  expect((await coordinator.browser.get(reading(id))).status).toBe(404)
  expect((await coordinator.browser.get(story)).status).toBe(200)
  const found = await coordinator.browser.get(`${voicesPaths.voices(address)}?words=awake`)
  expect(found.text).not.toContain('The night')
  const again = await inside.answer()
  expect(again.status).toBe(409)
})
