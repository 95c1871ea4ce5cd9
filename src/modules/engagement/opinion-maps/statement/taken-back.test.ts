import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../../../tests/support/app.ts'
import { nightStatements, vote } from '../../../../../tests/support/opinion-map.ts'
import { storyWorld } from '../../../../../tests/support/story.ts'
import { voicesPaths } from '../../../voices/index.ts'
import { makeMap, openMap } from '../map/commands.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { addSeeds } from './commands.ts'

const app = await testApp()
type World = Awaited<ReturnType<typeof storyWorld>>

/** An open map with statements of what a teller said: two of what is public, one of a story that may be quoted. */
async function quoted() {
  const world = await storyWorld(app)
  const { lab, coordinator, started, teller, say, tell, agree } = world
  const { participantId } = teller
  const said = (body: string) => say({ body, visibility: 'public', participantId, language: 'en' })
  const ids = [await said('Whippoorwill one.'), await said('Whippoorwill two.')]
  ids.push(await tell(teller, 'Whippoorwill three.'))
  await agree(ids[2]!, ['story-in-lab', 'story-quote'])
  const actor = actorOf(coordinator, 'coordinator')
  const { id: opinionMapId } = await app.run(lab.id, actor, makeMap, {
    initiativeId: started.id,
    topic: { en: 'Nights' },
    whoVotes: 'anyone',
    whoAdds: 'voters',
    moderation: 'after',
    languages: ['en'],
  })
  const about = { initiativeId: started.id, opinionMapId }
  await app.run(lab.id, actor, addSeeds, {
    ...about,
    lines: nightStatements.join('\n'),
    language: 'en',
  })
  const address = { lab: lab.slug, ...about }
  const words = ids.map((id, n) => [`words.${id}`, `Whippoorwill statement ${n + 1}.`])
  const form = { 'picked[]': ids, language: 'en', ...Object.fromEntries(words) }
  const taken = await coordinator.browser.post(paths.seedsFromVoices(address), form)
  if (taken.status !== 303) throw new Error(taken.text)
  await app.run(lab.id, actor, openMap, about)
  for (const number of [9, 11]) await vote(app.visitor(), address, number, 'agree')
  return { ...world, map: address, ids, left: () => statementsOf(world, opinionMapId) }
}

function statementsOf({ started }: World, id: string) {
  return started.read(sql`select number, words->>'en' as words, state from opinion_statement
    where opinion_map_id = ${id} and number > 8 order by number`)
}

const [first, second, third] = [1, 2, 3].map((n) => ({
  number: n + 8,
  words: `Whippoorwill statement ${n}.`,
  state: 'shown',
}))
const empty = (number: number) => ({ number, words: null, state: 'rejected' })

test('who takes back what they said is told of the statement made of it, and its words go', async () => {
  const { teller, started, ids, left, map } = await quoted()
  const voice = voicesPaths.voice({ ...started.address, contributionId: ids[0]! })
  const asked = await teller.browser.get(`${voice}/withdrawal`)
  expect(asked.text).toContain('in one statement of an opinion map, which loses its words')
  expect((await teller.browser.post(`${voice}/withdrawal`)).status).toBe(303)
  await app.drain()
  expect(await left()).toEqual([empty(9), second, third])
  expect((await app.visitor().get(paths.voting(map))).text).toContain('of 10')
})

test('a statement that nobody answered goes whole with the words it came from', async () => {
  const { teller, started, ids, left } = await quoted()
  const voice = voicesPaths.voice({ ...started.address, contributionId: ids[1]! })
  await teller.browser.post(`${voice}/withdrawal`)
  await app.drain()
  expect(await left()).toEqual([first, third])
  await teller.browser.post(`${voice}/return`)
  const again = await teller.browser.get(`${voice}/withdrawal`)
  expect(again.text).not.toContain('statement of an opinion map')
})

test('a story that may not be quoted any more is no statement, and its teller is told before', async () => {
  const { takeBack, ids, left } = await quoted()
  const { asked, answer } = await takeBack(ids[2]!, 'Quoting my words')
  expect(asked.text).toContain('Its words leave one statement of an opinion map.')
  expect((await answer()).status).toBe(303)
  await app.drain()
  expect(await left()).toEqual([first, second, empty(11)])
})

test('who has their words taken away leaves none in statements; an empty one is not shown again', async () => {
  const { teller, lab, left, map, coordinator, started } = await quoted()
  const form = { words: 'take', askedBy: 'self', askedHow: 'letter', sure: 'yes' }
  const erased = await teller.browser.post(`/${lab.slug}/my-voices/erasure`, form)
  expect(erased.status).toBe(303)
  expect(await left()).toEqual([empty(9), empty(11)])
  const [one] = await started.read<{ id: string }>(sql`
    select id from opinion_statement where opinion_map_id = ${map.opinionMapId} and number = 9`)
  const decision = paths.statementDecision({ ...map, opinionStatementId: one!.id })
  const shown = await coordinator.browser.post(decision, { decision: 'show' })
  expect(shown.status).toBe(409)
  expect(shown.text).toContain('Its words were taken back.')
})
