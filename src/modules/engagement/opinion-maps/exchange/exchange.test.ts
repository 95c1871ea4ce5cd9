import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../../tests/support/app.ts'
import { openedMap } from '../../../../../tests/support/opinion-map.ts'
import { opinionMapPaths as paths } from '../paths.ts'

const app = await testApp()
type Opened = Awaited<ReturnType<typeof openedMap>>

const fixture = (name: string) => readFile(join(import.meta.dirname, 'fixtures', name))
const file = (content: string | Uint8Array<ArrayBuffer>, name: string) => new File([content], name)

async function real() {
  return {
    statements: file(await fixture('biodiversity-comments.csv'), 'comments.csv'),
    votes: file(await fixture('biodiversity-votes.csv'), 'votes.csv'),
  }
}

const head = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body'
const comments = [head, '1,x,0,9,0,0,1,Ring first.', '2,x,1,9,0,0,-1,"Lamps, everywhere."'].join(
  '\n',
)
const votes = 'timestamp,datetime,comment-id,voter-id,vote\n'

async function keeper(opened: Opened) {
  return (await app.person(opened.lab, { role: 'coordinator' })).browser
}

/** Makes a map from files on its page. */
async function made(
  opened: Opened,
  files: { statements?: File; votes?: File },
  more: Record<string, string> = {},
) {
  const browser = await keeper(opened)
  const { lab, initiativeId } = opened
  const form = {
    'topic.en': 'From elsewhere',
    source: 'Gathered by others.',
    sourceAddress: 'https://example.org/data',
    licence: 'CC BY 4.0',
    ...more,
    ...(files.statements && { statements: files.statements }),
    ...(files.votes && { votes: files.votes }),
  }
  const answer = await browser.post(paths.mapFromFiles({ lab: lab.slug, initiativeId }), form)
  const id = /opinion-maps\/([0-9a-f-]{36})/.exec(answer.location ?? '')?.[1] ?? ''
  return { browser, answer, id, address: { ...opened.address, opinionMapId: id } }
}

/** What a map holds, statement by statement. */
const held = (opened: Opened, id: string) =>
  opened.read<{ number: number; state: string; agrees: number; disagrees: number; passes: number }>(
    sql`select s.number, s.state, count(*) filter (where r.vote = 1)::int as agrees,
        count(*) filter (where r.vote = -1)::int as disagrees,
        count(*) filter (where r.vote = 0)::int as passes
      from opinion_statement s left join opinion_response r
        on r.opinion_map_id = s.opinion_map_id and r.statement = s.number
      where s.opinion_map_id = ${id} group by s.number, s.state order by s.number`,
  )
const counts = (opened: Opened, id: string) =>
  opened.read(sql`select count(*)::int as votes, count(distinct voter_id)::int as voters
    from opinion_response where opinion_map_id = ${id}`)
const mapsOf = (opened: Opened) =>
  opened.read(sql`select id from opinion_map where initiative_id = ${opened.initiativeId}`)

test('a real conversation is read in whole, closed and with its source', async () => {
  const opened = await openedMap(app)
  const { browser, id, address } = await made(opened, await real())
  expect(await counts(opened, id)).toEqual([{ votes: 478, voters: 30 }])
  const statements = await held(opened, id)
  expect(statements).toHaveLength(24)
  expect(statements.map(({ number }) => number)).toContain(0)
  expect(new Set(statements.map(({ state }) => state))).toEqual(new Set(['shown', 'rejected']))
  const page = await browser.get(paths.map(address))
  expect(page.text).toContain('Gathered by others.')
  expect(page.text).toContain('CC BY 4.0')
  expect(page.text).toContain('Closed')
})

test.each([
  [{ source: 'Gathered by others.' }, 'Gathered by others.'],
  [{ source: '', licence: '' }, 'https://example.org/data'],
  [{ source: '', sourceAddress: '' }, 'Licence: CC BY 4.0.'],
])('whatever is known of the source stands beside all that is shown of it', async (more, words) => {
  const opened = await openedMap(app)
  const { id, address } = await made(opened, await real(), more)
  await app.drain()
  const [one] = await opened.read<{ id: string }>(sql`select id from opinion_statement
    where opinion_map_id = ${id} and state = 'shown' limit 1`)
  const pages = ['map', 'result', 'figures', 'overTime', 'screen', 'report', 'embed'] as const
  const addresses = pages.map((page) => paths[page](address))
  addresses.push(paths.statement({ ...address, opinionStatementId: one!.id }))
  const reader = app.visitor()
  for (const at of addresses) expect((await reader.get(at)).text, at).toContain(words)
  const summary = await reader.get(paths.file({ ...address, file: 'summary.csv' }))
  expect(summary.text).toContain('source-address,')
})

test('of votes that replaced others the latest counts, wherever it stands in the file', async () => {
  const opened = await openedMap(app)
  const lines = ['30,x,0,a,-1', '10,x,0,a,1', '20,x,0,a,0', '10,x,0,b,1', '10,x,0,b,0']
  const given = {
    statements: file(comments, 'c.csv'),
    votes: file(votes + lines.join('\n'), 'v.csv'),
  }
  const { id } = await made(opened, given)
  expect(await held(opened, id)).toMatchObject([
    { number: 0, state: 'shown', agrees: 0, disagrees: 1, passes: 1 },
    { number: 1, state: 'rejected' },
  ])
})

test('the same files again, or twice at once, change nothing', async () => {
  const opened = await openedMap(app)
  const files = await real()
  const both = await Promise.all([made(opened, files), made(opened, files)])
  expect(new Set(both.map(({ id }) => id)).size).toBe(1)
  const { answer, id } = await made(opened, files)
  expect(answer.location).toContain('known')
  expect(await mapsOf(opened)).toHaveLength(2)
  expect(await counts(opened, id)).toEqual([{ votes: 478, voters: 30 }])
})

test('a newer export is read into the map that came from the older one', async () => {
  const opened = await openedMap(app)
  const statements = () => file(comments, 'c.csv')
  const old = votes + '10,x,0,a,1\n10,x,0,b,1\n'
  const { browser, id, address } = await made(opened, {
    statements: statements(),
    votes: file(old, 'v.csv'),
  })
  const newer = file(`${old}20,x,0,a,-1\n5,x,0,b,0\n30,x,1,c,1\n`, 'v.csv')
  await browser.post(paths.files(address), { statements: statements(), votes: newer })
  expect(await held(opened, id)).toMatchObject([
    { number: 0, agrees: 1, disagrees: 1, passes: 0 },
    { number: 1, agrees: 1 },
  ])
  const own = await browser.post(paths.files(opened.address), { statements: statements() })
  expect(own.text).toContain('has statements of its own')
})

test('what is taken along and read in again gives the same counts', async () => {
  const opened = await openedMap(app)
  const { browser, id, address } = await made(opened, await real())
  const taken = await browser.get(paths.file({ ...address, file: 'comments.csv' }))
  for (const name of ['votes.csv', 'participants-votes.csv']) {
    const rows = await browser.post(paths.file({ ...address, file: name }))
    expect(rows.headers.get('content-disposition')).toContain(name)
    const again = await made(opened, {
      statements: file(taken.text, 'comments.csv'),
      votes: file(rows.text, name),
    })
    expect(await counts(opened, again.id)).toEqual([{ votes: 478, voters: 30 }])
    expect(await held(opened, again.id)).toEqual(await held(opened, id))
  }
  await app.drain()
  const summary = await browser.get(paths.file({ ...address, file: 'summary.csv' }))
  expect(summary.text).toContain('voters,30')
  expect(summary.text).toContain('comments,24')
  const groups = await browser.get(paths.file({ ...address, file: 'comment-groups.csv' }))
  expect(groups.text).toContain('comment-id,comment,total-votes,total-agrees')
  expect(groups.text).toContain(',group-a-votes,')
})

test('counts are for everybody once a map is closed, single people only for those who keep it', async () => {
  const opened = await openedMap(app)
  const { address } = await made(opened, await real())
  const visitor = app.visitor()
  const comment = await visitor.get(paths.file({ ...address, file: 'comments.csv' }))
  expect(comment.text).not.toContain(',-1,')
  expect((await visitor.get(paths.file({ ...address, file: 'votes.csv' }))).status).toBe(404)
  const single = await visitor.post(paths.file({ ...address, file: 'votes.csv' }))
  expect(single.text).not.toContain('voter-id')
  const early = await visitor.get(paths.file({ ...opened.address, file: 'summary.csv' }))
  expect(early.status).toBe(303)
  expect((await visitor.get(paths.files(opened.address))).text).toContain('when the map is closed')
  expect((await visitor.get(paths.file({ ...address, file: 'x.csv' }))).status).toBe(404)
})

test('statements in other languages and a plain list are read in as they are', async () => {
  const opened = await openedMap(app)
  const chinese = await fixture('vtaiwan-comments.csv')
  const taiwan = await made(opened, { statements: file(chinese, 'c.csv') })
  const said = await opened.read(
    sql`select distinct language from opinion_statement where opinion_map_id = ${taiwan.id}`,
  )
  expect(said).toEqual([{ language: 'zh' }])
  const list = await made(opened, { statements: file('statement\nOne.\n=1+1\n', 'list.csv') })
  expect(await held(opened, list.id)).toMatchObject([{ number: 1 }, { number: 2 }])
  const state = await opened.read(sql`select state from opinion_map where id = ${list.id}`)
  expect(state).toEqual([{ state: 'draft' }])
  const taken = await list.browser.get(paths.file({ ...list.address, file: 'comments.csv' }))
  expect(taken.text).toContain(",'=1+1,")
  const again = await made(opened, { statements: file(taken.text, 'comments.csv') })
  const words = await opened.read(
    sql`select words from opinion_statement where opinion_map_id = ${again.id} and number = 2`,
  )
  expect(Object.values((words[0] as { words: object }).words)).toEqual(['=1+1'])
})

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
test.each<[string, { statements?: string | Uint8Array<ArrayBuffer>; votes?: string }, string]>([
  ['no file', {}, 'Choose the file of statements.'],
  ['an empty file', { statements: '' }, 'Choose the file of statements.'],
  ['a picture', { statements: png }, 'is not a table of text'],
  ['a wrong column', { statements: 'comment-id,text\n1,x' }, 'This column is missing'],
  ['a broken line', { statements: `${head}\n1,x,0` }, 'Not as many columns'],
  ['an open quotation mark', { statements: `${head}\n1,x,0,9,0,0,1,"Ring` }, 'never closed'],
  [
    'a number twice',
    { statements: `${comments}\n1,x,0,9,0,0,1,Other` },
    'stands in the file twice',
  ],
  [
    'a statement that is too long',
    { statements: `${head}\n1,x,0,9,0,0,1,${'x'.repeat(1001)}` },
    'longer than',
  ],
  [
    'votes on nothing',
    { statements: comments, votes: `${votes}1,x,7,a,1` },
    'No statement has this number',
  ],
  [
    'a vote that is none',
    { statements: comments, votes: `${votes}1,x,0,a,2` },
    'An answer is 1, 0 or -1',
  ],
  [
    'an open quotation mark among the answers',
    { statements: comments, votes: `${votes}1,x,0,a,1\n1,x,"0,a,1` },
    'A quotation mark is never closed',
  ],
  [
    'a time that is none',
    { statements: comments, votes: `${votes}soon,x,0,a,1` },
    'timestamp is not a number',
  ],
  [
    'a person twice',
    { statements: comments, votes: 'participant,0\na,1\na,0' },
    'This person stands in the file twice',
  ],
  [
    'a line without an end',
    { statements: comments, votes: `${votes}1,x,0,a,${'1'.repeat(5_000_000)}` },
    'far too long',
  ],
  ['no votes at all', { statements: comments, votes: 'a,b\n1,2' }, 'is no file of answers'],
])('%s is refused with the line and the reason, and nothing is left', async (_, given, words) => {
  const opened = await openedMap(app)
  const { answer } = await made(opened, {
    ...(given.statements !== undefined && { statements: file(given.statements, 'comments.csv') }),
    ...(given.votes && { votes: file(given.votes, 'votes.csv') }),
  })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain(words)
  expect(answer.text).toContain('Gathered by others.')
  expect(await mapsOf(opened)).toHaveLength(1)
})

test('a file as older spreadsheets save it is read with its letters', async () => {
  const opened = await openedMap(app)
  const latin = new Uint8Array(Buffer.from('Lampor på väggen är bra för alla här.\n', 'latin1'))
  const { id } = await made(opened, { statements: file(latin, 'list.csv') })
  const found = await opened.read<{ words: Record<string, string> }>(
    sql`select words from opinion_statement where opinion_map_id = ${id}`,
  )
  expect(found[0]!.words).toEqual({ sv: 'Lampor på väggen är bra för alla här.' })
})
