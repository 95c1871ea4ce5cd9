import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import {
  ideaByForm,
  ideasBegun,
  ideaWords,
  joins,
  livingIdea,
} from '../../../../tests/support/ideas.ts'
import { heard } from '../../../../tests/support/said.ts'
import { pilotWords, taken } from '../../../../tests/support/pilots.ts'
import { threadPaths } from '../../thread/index.ts'
import { ideaPaths as paths, pilotPaths } from '../index.ts'

const app = await testApp()

test('an idea is written down, and everyone reads it and what it still needs, without names', async () => {
  const { browser, address, coordinator } = await ideasBegun(app)
  const at = await ideaByForm(browser, address, { proposerId: coordinator.participantId })
  const { text } = await app.visitor().get(paths.idea(at))
  for (const part of ['A shared night line', 'Three villages', 'Nobody answers for this idea yet'])
    expect(text).toContain(part)
  expect(text).not.toContain('Karin Ek')
  expect((await browser.get(paths.idea(at))).text).toContain('Karin Ek')
  const list = await app.visitor().get(paths.ideas(address))
  expect(list.text).toContain('Looks for an owner')
})

test('one that is not public is for people with a role', async () => {
  const { browser, address } = await ideasBegun(app)
  const at = await ideaByForm(browser, address, { public: '' })
  for (const page of [paths.idea(at), paths.similar(at)])
    expect((await app.visitor().get(page)).status).toBe(404)
  expect((await app.visitor().get(paths.ideas(address))).text).not.toContain('shared night')
})

test.each([
  ['no name', { 'title.en': '' }, 'Write a name for the idea.'],
  ['no idea', { 'idea.en': '' }, 'Write what the idea is.'],
  ['a strange origin', { from: 'finding:none' }, 'not there any more'],
  ['an origin nobody sees', { from: `finding:${crypto.randomUUID()}` }, 'cannot be seen any more'],
] as const)('%s is refused, and what was typed stays', async (_, change, sentence) => {
  const { browser, address } = await ideasBegun(app)
  const sent = { ...ideaWords, nextStep: 'Only here', ...change }
  const answer = await browser.post(paths.newIdea(address), sent)
  expect([409, 422]).toContain(answer.status)
  expect(answer.text).toContain(sentence)
  expect(answer.text).toContain('Only here')
})

test('an owner and two sectors keep it alive; one sector is not enough', async () => {
  const begun = await ideasBegun(app)
  const { browser, address, coordinator, lab } = begun
  const at = await ideaByForm(browser, address)
  await joins(browser, at, coordinator.participantId, 'public', 'yes')
  const other = await app.person(lab)
  await joins(browser, at, other.participantId, 'public')
  expect((await browser.get(paths.idea(at))).text).toContain('needs people from another sector')
  const neighbour = await app.person(lab)
  await joins(browser, at, neighbour.participantId, 'community')
  expect((await browser.get(paths.idea(at))).text).toContain('This idea is alive')
  const twice = { participantId: neighbour.participantId, helix: 'business', words: '' }
  expect((await browser.post(paths.team(at), twice)).status).toBe(409)
})

test('people offer themselves, who answers for the idea says yes or no, and they are told', async () => {
  const begun = await ideasBegun(app)
  const { at } = await livingIdea(app, begun)
  const { lab, browser, read } = begun
  const helper = await app.person(lab, { name: 'Hedda Helper' })
  await taken(helper.browser, paths.teamOffer(at), { helix: 'research', words: 'I can count' })
  const again = await helper.browser.post(paths.teamOffer(at), { helix: 'research', words: '' })
  expect(again.status).toBe(409)
  const page = await browser.get(paths.team(at))
  expect(page.text).toContain('Hedda Helper offers to help')
  const id = new RegExp(`team/([0-9a-f-]{36})/answer`).exec(page.text)![1]!
  const one = { ...at, solutionIdeaMemberId: id }
  const silent = { verdict: 'decline', answer: '' }
  expect((await helper.browser.post(paths.memberAnswer(one), { verdict: 'accept' })).status).toBe(
    403,
  )
  expect((await browser.post(paths.memberAnswer(one), silent)).status).toBe(422)
  await taken(browser, paths.memberAnswer(one), { verdict: 'accept', answer: 'Welcome!' })
  expect((await browser.get(paths.idea(at))).text).toContain('Research')
  const told = await read<{ body: string }>(sql`select body from feedback_notice`)
  expect(told).toEqual([{ body: 'Welcome!' }])
})

test('an owner who leaves leaves an idea that looks for one; after sixty days it is dormant and stuck', async () => {
  const begun = await ideasBegun(app)
  const { at } = await livingIdea(app, begun)
  const { browser, lab, coordinator, read } = begun
  const [own] = await read<{ id: string }>(
    sql`select id from solution_idea_member where participant_id = ${coordinator.participantId}`,
  )
  await taken(browser, paths.memberLeaving({ ...at, solutionIdeaMemberId: own!.id }))
  expect((await browser.get(paths.idea(at))).text).toContain('Nobody answers for this idea yet')
  await read(sql`update solution_idea set lacking_since = '2026-09-01'`)
  expect((await browser.get(paths.idea(at))).text).toContain('This idea is dormant')
  expect((await browser.get(`/${lab.slug}/stuck`)).text).toContain('A shared night line')
  const dormant = await browser.get(`${paths.ideas(at)}?state=dormant&words=night`)
  expect(dormant.text).toContain('A shared night line')
  expect((await browser.get(`${paths.ideas(at)}?state=alive`)).text).toContain('No idea fits this')
})

test('put aside with a reason, whoever brought it is told; it can be taken up, not deleted', async () => {
  const begun = await ideasBegun(app)
  const { lab, browser, read, address } = begun
  const proposer = await app.person(lab, { name: 'Petra Proposer' })
  const at = await ideaByForm(browser, address, { proposerId: proposer.participantId })
  await joins(browser, at, proposer.participantId, 'community')
  expect((await browser.post(paths.ideaRemoval(at))).status).toBe(409)
  expect((await browser.get(paths.ideaRemoval(at))).text).toContain('so it is not deleted')
  expect((await browser.post(paths.aside(at), { because: '' })).status).toBe(422)
  await taken(browser, paths.aside(at), { because: 'The county does it now.' })
  const [told] = await read<{ participant: string; body: string }>(
    sql`select participant_id as participant, body from feedback_notice`,
  )
  expect(told).toEqual({ participant: proposer.participantId, body: 'The county does it now.' })
  expect((await app.visitor().get(paths.idea(at))).text).toContain('The county does it now.')
  const late = { participantId: begun.coordinator.participantId, helix: 'public', words: '' }
  expect((await browser.post(paths.team(at), late)).status).toBe(409)
  await taken(browser, paths.asideReturn(at))
  const empty = await ideaByForm(browser, address)
  await taken(browser, paths.ideaRemoval(empty))
  expect((await browser.get(paths.idea(empty))).status).toBe(404)
})

test('a living idea becomes a pilot, prefilled, and both stand on one thread', async () => {
  const begun = await ideasBegun(app)
  const { browser, address } = begun
  const lone = await ideaByForm(browser, address, { 'title.en': 'Nobody’s idea' })
  const plan = { ...pilotWords, ideaId: lone.solutionIdeaId }
  const early = await browser.post(pilotPaths.newPilot(address), plan)
  expect(early.status).toBe(409)
  expect(early.text).toContain('needs an owner and a team')
  const { at } = await livingIdea(app, begun)
  const idea = await browser.get(paths.idea(at))
  const link = / href="([^"]*pilots\/new\?idea=[^"]*)"/.exec(idea.text)![1]!
  const form = await browser.get(link)
  expect(form.text).toContain('A shared night line')
  expect(form.text).toContain(`value="${at.solutionIdeaId}"`)
  const pilot = await taken(browser, pilotPaths.newPilot(address), {
    ...pilotWords,
    ideaId: at.solutionIdeaId,
  })
  const chosen = await app.visitor().get(paths.idea(at))
  expect(chosen.text).toContain('This idea became a pilot')
  expect(chosen.text).toContain(pilot)
  const twice = { ...pilotWords, ideaId: at.solutionIdeaId }
  expect((await browser.post(pilotPaths.newPilot(address), twice)).status).toBe(409)
  const kind = { lab: address.lab, kind: 'pilot', thingId: pilot.split('/').at(-1)! }
  expect((await app.visitor().get(threadPaths.thread(kind))).text).toContain('A shared night line')
})

test('a prototype is made from the page of an idea, which is chosen as what it grows out of', async () => {
  const { browser, address } = await ideasBegun(app)
  const at = await ideaByForm(browser, address)
  const { text } = await browser.get(paths.idea(at))
  const link = / href="([^"]*prototypes\/new\?from=[^"]*)"/.exec(text)![1]!
  const form = await browser.get(link)
  expect(form.text).toMatch(new RegExp(`<option value="[a-z-]+:${at.solutionIdeaId}" selected`))
  expect((await app.visitor().get(paths.idea(at))).text).not.toContain('prototypes/new')
})

test('an idea can be made of what stands on the thread, and the link is kept', async () => {
  const { say, coordinator, started, lab } = await heard(app)
  const { address } = started
  const { browser } = coordinator
  const id = await say({ title: 'Ring first', body: 'Ring before you drive.' })
  const said = { lab: lab.slug, kind: 'contribution', thingId: id }
  const thread = await browser.get(threadPaths.thread(said))
  expect(thread.text).toContain('Make an idea of this')
  const { text } = await browser.get(`${paths.newIdea(address)}?from=contribution:${id}`)
  expect(text).toMatch(
    new RegExp(`selected[^>]*value="contribution:${id}"|value="contribution:${id}"[^>]*selected`),
  )
  const at = await ideaByForm(browser, address, { from: `contribution:${id}` })
  const own = { lab: lab.slug, kind: 'solution-idea', thingId: at.solutionIdeaId }
  expect((await browser.get(threadPaths.thread(own))).text).toContain('Ring first')
  const stranger = await app.person(lab)
  const unseen = await stranger.browser.get(threadPaths.thread(own))
  expect(unseen.text).not.toContain('Make an idea of this')
})

test('two who change an idea are both heard', async () => {
  const { browser, address } = await ideasBegun(app)
  const at = await ideaByForm(browser, address)
  const { from: _, proposerId: __, ...words } = ideaWords
  const change = { ...words, version: '1', nextStep: 'Ask the village' }
  await taken(browser, paths.ideaDetails(at), change)
  const late = await browser.post(paths.ideaDetails(at), { ...change, nextStep: 'Ask the boat' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Ask the boat')
})

test('pages ask the same number of questions however many ideas there are', async () => {
  const begun = await ideasBegun(app)
  const { browser, address } = begun
  const { at } = await livingIdea(app, begun)
  const count = async () => [
    await app.queries(() => browser.get(paths.ideas(address))),
    await app.queries(() => browser.get(paths.idea(at))),
    await app.queries(() => browser.get(paths.team(at))),
  ]
  await count()
  const few = await count()
  for (let n = 0; n < 4; n++) await livingIdea(app, begun)
  expect(await count()).toEqual(few)
  expect(Math.max(...few)).toBeLessThanOrEqual(8)
})
