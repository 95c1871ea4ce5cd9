import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../../tests/support/app.ts'
import {
  callByForm,
  callWords,
  ideasBegun,
  outsideWords,
  type IdeasBegun,
} from '../../../../tests/support/ideas.ts'
import { pilotWords, taken } from '../../../../tests/support/pilots.ts'
import { asOwner, inLab } from '../../../platform/db/database.ts'
import { initiativePaths } from '../../initiatives/index.ts'
import { ideaPaths as paths, pilotPaths } from '../index.ts'
import { ideaPersonalData } from './personal-data.ts'
import { sweepIdeas } from './sweep.ts'

const app = await testApp()

async function opened(words = {}) {
  const begun = await ideasBegun(app)
  return { ...begun, at: await callByForm(begun.browser, begun.address, words) }
}

/** Somebody whom nobody has signed in sends an idea by the form. */
async function sentIn(at: Parameters<typeof paths.callAnswer>[0], words = {}) {
  const visitor = app.visitor()
  await visitor.get(paths.callAnswer(at))
  const receipt = await taken(visitor, paths.callAnswer(at), { ...outsideWords, ...words })
  return { visitor, receipt, id: receipt.split('/').at(-1)! }
}

const outsideOf = ({ read }: IdeasBegun) =>
  read<{ state: string; participantId: string | null; crowded: boolean }>(
    sql`select state, participant_id as "participantId", crowded from outside_idea order by id`,
  )

test('the open call is reached from the front page, by clicking', async () => {
  const { address, at } = await opened()
  const visitor = app.visitor()
  const front = await visitor.get(`/${address.lab}`)
  expect(front.text).toContain('Open call for solutions: Calmer nights')
  const page = await visitor.get(initiativePaths.initiative(address))
  expect(page.text).toContain('Open call: Calmer nights')
  expect(page.text).toContain(`href="${paths.call(at)}"`)
  const call = await visitor.get(paths.call(at))
  for (const part of ['without a drive', 'It stays yours', 'Send your idea', '31 December 2026'])
    expect(call.text).toContain(part)
})

test('an idea from outside is sent without an account, confirmed by mail, taken in, and reaches a pilot', async () => {
  const begun = await opened()
  const { browser, read, at, address, lab } = begun
  const { visitor, receipt, id } = await sentIn(at)
  const paper = await visitor.get(receipt)
  expect(paper.text).toContain('We have your idea')
  expect(paper.text).not.toContain('Ronja')
  const told = () => read<{ subject: string }>(sql`select subject from feedback_notice order by id`)
  expect((await told()).map(({ subject }) => subject)).toEqual(['We have your idea'])
  await app.drain()

  expect((await browser.get(`/${lab.slug}/today`)).text).toContain('1 idea from outside waits')
  const one = { ...address, outsideIdeaId: id }
  expect((await browser.get(paths.inbox(address))).text).toContain('A lamp that listens')
  expect((await browser.get(paths.outside(one))).text).toContain('ronja@firm.example')
  await taken(browser, paths.outsideQuestion(one), { version: '1', question: 'What does it cost?' })
  expect((await visitor.get(receipt)).text).toContain('We have asked you something')
  await taken(browser, paths.outsideReply(one), { version: '2', note: 'Forty euros.' })
  const team = await taken(browser, paths.outsideTaking(one), {
    version: '3',
    'title.en': 'A lamp that listens',
    'idea.en': 'A lamp that notices a fall and rings.',
    joins: 'yes',
    public: 'yes',
    answer: 'It goes on, and you are in the team.',
  })
  await app.drain()
  const subjects = (await told()).map(({ subject }) => subject)
  expect(subjects).toContain('Your idea goes on')
  const solutionIdeaId = team.split('/').at(-2)!
  const idea = { ...address, solutionIdeaId }
  expect((await visitor.get(receipt)).text).toContain('It goes on as an idea')
  expect((await visitor.get(paths.idea(idea))).text).toContain('A lamp that listens')
  const { participantId } = begun.coordinator
  const owner = { participantId, helix: 'public', words: '', owns: 'yes' }
  await taken(browser, paths.team(idea), owner)
  const plan = { ...pilotWords, ideaId: solutionIdeaId }
  const pilot = await taken(browser, pilotPaths.newPilot(address), plan)
  const thread = `/${lab.slug}/thread/pilot/${pilot.split('/').at(-1)}`
  const { text } = await visitor.get(thread)
  for (const part of ['A lamp that listens', 'Calmer nights']) expect(text).toContain(part)
})

test('all that is missing is said at once, how to answer somebody among it, and what was typed stays', async () => {
  const { at } = await opened()
  const visitor = app.visitor()
  await visitor.get(paths.callAnswer(at))
  const { helix: _helix, readTerms: _read, ...rest } = outsideWords
  const { status, text } = await visitor.post(paths.callAnswer(at), { ...rest, email: '' })
  expect(status).toBe(422)
  expect(text).toContain('There are 3 things to fix')
  expect(text).toContain('A lamp that notices a fall and rings.')
})

test('a no comes with thanks and a reason, once, and what was sent goes after half a year', async () => {
  const begun = await opened()
  const { browser, address, at, read } = begun
  const { id, visitor, receipt } = await sentIn(at, { email: '', phone: '060 12 34 56' })
  const one = { ...address, outsideIdeaId: id }
  expect((await browser.post(paths.outsideRefusal(one), { version: '1', answer: '' })).status).toBe(
    422,
  )
  const answer = { version: '1', answer: 'Thank you. We have no power there.' }
  await taken(browser, paths.outsideRefusal(one), answer)
  expect((await browser.post(paths.outsideRefusal(one), answer)).status).toBe(409)
  expect((await visitor.get(receipt)).text).toContain('It does not go on')
  const [told] = await read<{ channel: string; body: string }>(
    sql`select channel, body from feedback_notice where body = ${answer.answer}`,
  )
  expect(told).toEqual({ channel: 'phone', body: answer.answer })
  const later = (days: number) => new Date(app.clock.now().getTime() + days * 86_400_000)
  await asOwner(app.database, (db) => sweepIdeas(db, later(179)))
  expect(await outsideOf(begun)).toHaveLength(1)
  await asOwner(app.database, (db) => sweepIdeas(db, later(181)))
  expect(await outsideOf(begun)).toHaveLength(0)
})

test('two submissions with one operation are one idea; the same operation with other words is refused', async () => {
  const begun = await opened()
  const { at } = begun
  const visitor = app.visitor()
  await visitor.get(paths.callAnswer(at))
  const words = { ...outsideWords, opId: randomUUID() }
  const [first, second] = await Promise.all([
    visitor.post(paths.callAnswer(at), words),
    visitor.post(paths.callAnswer(at), words),
  ])
  expect([first.status, second.status]).toEqual([303, 303])
  expect(first.location).toBe(second.location)
  expect(await outsideOf(begun)).toHaveLength(1)
  const other = await visitor.post(paths.callAnswer(at), { ...words, title: 'Another lamp' })
  expect(other.status).toBe(422)
})

test.each([
  ['no way to be reached', { email: '' }, 'Write how we can reach you'],
  ['an address that is none', { email: 'not at all' }, 'Write an e-mail address'],
  ['terms that were not read', { readTerms: '' }, 'Read what happens with your idea'],
  ['no sector', { helix: '' }, 'Choose'],
  ['a field that people do not see', { website: 'http://x.example' }, 'Leave this field empty'],
] as const)('%s is refused, and what was typed stays', async (_, change, sentence) => {
  const { at } = await opened()
  const answer = await app.visitor().post(paths.callAnswer(at), { ...outsideWords, ...change })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(sentence)
  expect(answer.text).toContain('A lamp that notices a fall')
})

test('before its first day, after its last and once ended, a call takes nothing and says so', async () => {
  const early = await opened({ opensOn: '2026-11-23' })
  const late = await opened({ opensOn: '2026-10-01', lastDay: '2026-11-21' })
  const ended = await opened()
  await taken(ended.browser, paths.callClosing(ended.at))
  for (const [{ at, address }, words] of [
    [early, 'not open yet'],
    [late, 'This call is closed'],
    [ended, 'This call is closed'],
  ] as const) {
    const answer = await app.visitor().post(paths.callAnswer(at), outsideWords)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain(words)
    const page = await app.visitor().get(initiativePaths.initiative(address))
    expect(page.text).not.toContain('Open call: Calmer nights')
  }
})

test('a call needs words and days that fit; only coordinators of the initiative open it', async () => {
  const { browser, address, lab } = await opened()
  const wrong = { ...callWords, lastDay: '2026-10-01', 'terms.en': '', 'languages[]': [] }
  const answer = await browser.post(paths.newCall(address), wrong)
  expect(answer.status).toBe(422)
  for (const words of ['before the first', 'what happens with an idea', 'at least one language'])
    expect(answer.text).toContain(words)
  const champion = await app.person(lab, { role: 'champion' })
  expect((await champion.browser.post(paths.newCall(address), callWords)).status).toBe(403)
  expect((await champion.browser.get(paths.inbox(address))).status).toBe(403)
})

test('who sent an idea takes it along, and is forgotten with all they sent', async () => {
  const begun = await opened()
  await sentIn(begun.at)
  const [sent] = await outsideOf(begun)
  const { lab, coordinator } = begun
  await inLab(app.parts.database, lab.id, async (db) => {
    const data = await ideaPersonalData.gather(db, lab.id, [sent!.participantId!])
    expect(JSON.stringify(data)).toContain('A lamp that notices a fall')
    const ctx = {
      db,
      labId: lab.id,
      actor: actorOf(coordinator, 'coordinator'),
      now: app.clock.now(),
    }
    const wish = { words: 'take', nameless: 'somebody', names: ['Ronja Ude'], emails: [] } as const
    await ideaPersonalData.erase(
      ctx as Parameters<typeof ideaPersonalData.erase>[0],
      [sent!.participantId!],
      wish,
    )
  })
  expect(await outsideOf(begun)).toEqual([])
})

test('too many from one browser are refused; from one network they are marked, and nobody is told anything yet', async () => {
  const begun = await opened()
  const { at } = begun
  const visitor = app.visitor()
  await visitor.get(paths.callAnswer(at))
  const statuses: number[] = []
  for (let n = 0; n < 7; n++) {
    const answer = await visitor.post(paths.callAnswer(at), outsideWords)
    statuses.push(answer.status)
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 409])
  for (let n = 0; n < 30; n++) await sentIn(at)
  const found = await outsideOf(begun)
  const crowded = found.filter((one) => one.crowded)
  expect(crowded.length).toBeGreaterThan(0)
  expect(crowded.every(({ participantId }) => participantId === null)).toBe(true)
})
