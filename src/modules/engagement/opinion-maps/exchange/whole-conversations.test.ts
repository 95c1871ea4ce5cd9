import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../../tests/support/app.ts'
import { openedMap, vote, workedOut } from '../../../../../tests/support/opinion-map.ts'
import { projectFolder } from '../../../../platform/project.ts'
import { openMap } from '../map/commands.ts'
import { opinionMapPaths as paths } from '../paths.ts'

const app = await testApp()

async function given(name: string) {
  const polis = (file: string) => readFile(join(projectFolder, 'seeds/polis', `${name}-${file}`))
  return {
    statements: new File([await polis('comments.csv')], 'comments.csv'),
    votes: new File([await polis('votes.csv')], 'participants-votes.csv'),
  }
}

test.each([
  ['vtaiwan', { statements: 197, voters: 1921, votes: 49_443 }],
  ['biodiversity', { statements: 316, voters: 536, votes: 29_719 }],
  ['brexit', { statements: 50, voters: 204, votes: 5_303 }],
])(
  'the whole conversation %s is read in through the page and shows its groups',
  async (name, wanted) => {
    const opened = await openedMap(app)
    const { browser } = await app.person(opened.lab, { role: 'coordinator' })
    const { lab, initiativeId } = opened
    const answer = await browser.post(paths.mapFromFiles({ lab: lab.slug, initiativeId }), {
      'topic.en': name,
      source: 'The Computational Democracy Project',
      sourceAddress: 'https://github.com/compdemocracy/openData',
      licence: 'CC BY 4.0',
      ...(await given(name)),
    })
    expect(answer.status).toBe(303)
    const id = /opinion-maps\/([0-9a-f-]{36})/.exec(answer.location!)![1]!
    const [counts] = await opened.read(sql`
    select (select count(*)::int from opinion_statement where opinion_map_id = ${id}) as statements,
      count(distinct voter_id)::int as voters, count(*)::int as votes
    from opinion_response where opinion_map_id = ${id}`)
    expect(counts).toEqual(wanted)
    await workedOut(app, { lab, id: id as never })
    const shown = await app.visitor().get(paths.result({ ...opened.address, opinionMapId: id }))
    expect(shown.text).toContain('Group A')
    expect(shown.text).toContain('Group B')
  },
)

test('files are not read into a map that is open: nobody’s answer waits for them', async () => {
  const opened = await openedMap(app)
  const { browser } = await app.person(opened.lab, { role: 'coordinator' })
  const { lab, initiativeId, actor } = opened
  const { statements, votes } = await given('brexit')
  const made = await browser.post(paths.mapFromFiles({ lab: lab.slug, initiativeId }), {
    'topic.en': 'Statements from elsewhere',
    source: 'The Computational Democracy Project',
    sourceAddress: '',
    licence: 'CC BY 4.0',
    statements,
  })
  const opinionMapId = /opinion-maps\/([0-9a-f-]{36})/.exec(made.location!)![1]!
  await app.run(lab.id, actor, openMap, { initiativeId, opinionMapId })
  const address = { ...opened.address, opinionMapId }
  const refused = await browser.post(paths.files(address), { statements, votes })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Close the map before you read files in.')
})

test('one browser adds only so many statements at once, and what was typed stays', async () => {
  const { address } = await openedMap(app)
  const visitor = app.visitor()
  await vote(visitor, address, 1, 'agree')
  const add = (n: number) =>
    visitor.post(paths.statements(address), {
      words: `Put a bench at stop ${n}.`,
      language: 'en',
      website: '',
    })
  for (let n = 1; n <= 20; n++) expect((await add(n)).status).toBe(303)
  const stopped = await add(21)
  expect(stopped.status).toBe(429)
  expect(stopped.text).toContain('Put a bench at stop 21.')
})
