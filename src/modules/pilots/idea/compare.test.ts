import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp, type TestPerson } from '../../../../tests/support/app.ts'
import { ideasBegun, points, roundFixed } from '../../../../tests/support/ideas.ts'
import { taken } from '../../../../tests/support/pilots.ts'
import { system } from '../../../platform/actor.ts'
import { addParticipant, formGroup, mergeParticipants } from '../../people/index.ts'
import { ideaPaths as paths } from '../index.ts'

const app = await testApp()

async function scoring() {
  const begun = await ideasBegun(app)
  return { ...begun, ...(await roundFixed(begun)) }
}
type Scoring = Awaited<ReturnType<typeof scoring>>

/** So many people of the lab give the first idea high points and the second low ones. */
async function scored(begun: Scoring, count: number): Promise<TestPerson[]> {
  const people: TestPerson[] = []
  for (let n = 0; n < count; n++) {
    const person = await app.person(begun.lab)
    const given = points(begun, n % 2 === 0 ? 5 : 4, 2)
    await taken(person.browser, paths.scores(begun.at), given)
    people.push(person)
  }
  return people
}

test('five people give points, the round ends, and everyone reads means, spread, weights and how many', async () => {
  const begun = await scoring()
  const { at, browser } = begun
  await scored(begun, 5)
  const going = await app.visitor().get(paths.comparison(at))
  expect(going.text).toContain('from 5 people on screen')
  expect(going.text).not.toContain('apart')
  await taken(browser, paths.roundClosing(at))
  const { text } = await app.visitor().get(paths.comparison(at))
  // Five, four, five, four, five: a mean of 4.6 and a spread of 0.5.
  expect(text).toContain('4.6')
  expect(text).toContain('apart 0.5, 5 people')
  expect(text).toContain('between 3.9 and 5, 5 people')
  expect(text).toContain('counts three times')
})

test('of four people nothing is shown', async () => {
  const begun = await scoring()
  await scored(begun, 4)
  await taken(begun.browser, paths.roundClosing(begun.at))
  const { text } = await begun.browser.get(paths.comparison(begun.at))
  expect(text).toContain('Fewer than 5 people gave points')
  expect(text).not.toContain('apart')
})

test('one person counts once: points are changed, not added, and who is in the list twice gives them once', async () => {
  const begun = await scoring()
  const { lab, coordinator, at, read } = begun
  const [person] = await scored(begun, 1)
  await taken(person!.browser, paths.scores(at), points(begun, 1, 1))
  const rows = () => read<{ score: number }>(sql`select score from idea_score`)
  expect(await rows()).toEqual([{ score: 1 }, { score: 1 }, { score: 1 }, { score: 1 }])
  const details = { name: 'The same', preferredChannel: 'letter', language: 'en' }
  const kept = (await app.run(lab.id, system, addParticipant, details)).id
  const both = { keptId: kept, doubleId: person!.participantId }
  await app.run(lab.id, actorOf(coordinator, 'coordinator'), mergeParticipants, both)
  const { text } = await app.visitor().get(paths.comparison(at))
  expect(text).toContain('from 1 person on screen')
  const facts = await read<{ name: string }>(sql`select name from fact where name like '%score%'`)
  expect(facts).toEqual([])
})

test('sheets are keyed in as counts, count like points on screen, and can be taken back', async () => {
  const begun = await scoring()
  const { at, browser, ideas, criteria } = begun
  const pile = (counts: Record<string, string>) => ({
    solutionIdeaId: ideas[0]!,
    words: 'Hall meeting, 12 November',
    ...Object.fromEntries(
      criteria.flatMap((id) =>
        Object.entries(counts).map(([n, count]) => [`counts.${id}.${n}`, count]),
      ),
    ),
  })
  for (const [counts, sentence] of [
    [{ 5: '' }, 'how many sheets'],
    [{ 5: '-1' }, 'from 0 to 1000'],
    [{ 5: '2.5' }, 'from 0 to 1000'],
    [{ 5: 'many' }, 'from 0 to 1000'],
  ] as const) {
    const answer = await browser.post(paths.paper(at), pile(counts))
    expect([409, 422]).toContain(answer.status)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain('Hall meeting')
  }
  await taken(browser, paths.paper(at), pile({ 3: '4', 5: '4' }))
  const bad = { ...pile({ 1: '900' }), words: 'Wrong pile' }
  const wrong = await taken(browser, paths.paper(at), bad)
  const listed = await browser.get(wrong)
  const form = listed.text.split('<form').find((one) => / Wrong pile</.test(one))!
  const removal = / action="([^"]*)"/.exec(form)![1]!
  await taken(browser, removal)
  await taken(browser, paths.roundClosing(at))
  const { text } = await app.visitor().get(paths.comparison(at))
  expect(text).toContain('apart 1.1, 8 people')
  expect((await browser.post(paths.paper(at), pile({ 1: '1' }))).status).toBe(409)
})

test('criteria come before points and stay: a change is a new round that takes them over', async () => {
  const begun = await ideasBegun(app)
  const { address, browser, lab } = begun
  const there = await taken(browser, paths.comparisons(address), { groupId: '' })
  const draft = { ...address, ideaComparisonId: there.split('/').at(-1)! }
  const person = await app.person(lab)
  const nothing = { [`scores.${crypto.randomUUID()}.${crypto.randomUUID()}`]: '3' }
  const early = await person.browser.post(paths.scores(draft), nothing)
  expect(early.status).toBe(409)
  expect(early.text).toContain('not fixed yet')
  expect((await browser.post(paths.fixing(draft), { agreed: 'We' })).status).toBe(409)
  expect((await browser.post(paths.roundClosing(draft))).status).toBe(409)

  const round = await scoring()
  const { at, criteria } = round
  const change = { 'label.en': 'Cheap', 'why.en': 'Money', weight: '1' }
  const late = await round.browser.post(paths.criteria(at), change)
  expect(late.status).toBe(409)
  expect(late.text).toContain('The criteria are fixed')
  const gone = paths.criterionRemoval({ ...at, ideaCriterionId: criteria[0]! })
  expect((await round.browser.post(gone)).status).toBe(409)
  expect((await round.browser.post(paths.comparisons(at), { groupId: '' })).status).toBe(409)
  await taken(round.browser, paths.roundClosing(at))
  const next = await taken(round.browser, paths.comparisons(at), { groupId: '' })
  expect((await round.browser.get(next)).text).toContain('Works without internet')
  const closed = await round.coordinator.browser.post(paths.scores(at), points(round, 1, 1))
  expect(closed.status).toBe(409)
})

test('residents set criteria: members of the group and who represents them, not everybody', async () => {
  const begun = await ideasBegun(app)
  const { address, browser, lab } = begun
  const member = await app.person(lab)
  const other = await app.person(lab)
  const represents = await app.person(lab, { role: 'resident-representative' })
  const group = await app.run(lab.id, system, formGroup, {
    name: 'Night group',
    about: '',
    quorum: 1,
    rule: 'majority',
    memberIds: [member.participantId],
  })
  const there = await taken(browser, paths.comparisons(address), { groupId: group.id })
  const at = { ...address, ideaComparisonId: there.split('/').at(-1)! }
  const words = { 'label.en': 'Works in winter', 'why.en': 'Snow', weight: '2' }
  await taken(member.browser, paths.criteria(at), words)
  await taken(represents.browser, paths.criteria(at), words)
  expect((await other.browser.post(paths.criteria(at), words)).status).toBe(403)
  const heavy = await member.browser.post(paths.criteria(at), { ...words, weight: '4' })
  expect(heavy.status).toBe(422)
  expect((await member.browser.post(paths.paper(at), {})).status).not.toBe(303)
})

test('the pages of a round ask the same number of questions for two people and for many', async () => {
  const begun = await scoring()
  const { at, coordinator } = begun
  await scored(begun, 2)
  const count = async () => [
    await app.queries(() => app.visitor().get(paths.comparison(at))),
    await app.queries(() => coordinator.browser.get(paths.scores(at))),
    await app.queries(() => coordinator.browser.get(paths.comparisons(at))),
  ]
  await count()
  const few = await count()
  await scored(begun, 6)
  expect(await count()).toEqual(few)
  expect(Math.max(...few)).toBeLessThanOrEqual(8)
})
