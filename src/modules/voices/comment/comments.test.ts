import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { voicesPaths } from '../paths.ts'
import { testApp } from '../../../../tests/support/app.ts'
import { asking, say } from '../../../../tests/support/voices.ts'

const app = await testApp()

/** An idea that everybody reads, with its page. */
async function publicIdea(wish = {}) {
  const initiative = await asking(app, wish)
  await say(app.visitor(), initiative.address)
  const [idea] = await initiative.read<{ id: string }>(
    sql`select id from contribution where about_id is null`,
  )
  const page = voicesPaths.voice({ ...initiative.address, contributionId: idea!.id })
  const comments = () =>
    initiative.read<Comment>(sql`
      select id, body, state, signed_as as "signedAs", parent_id as "parentId", reach_public as public
      from contribution where about_id = ${idea!.id} order by received_at, id`)
  return { initiative, page, id: idea!.id, form: `${page}/comments`, comments }
}

type Comment = {
  id: string
  body: string
  state: string
  signedAs: string
  parentId: string | null
  public: boolean
}

test('a visitor without a name comments, gets a receipt, and everybody reads it', async () => {
  const { page, form, comments } = await publicIdea()
  const visitor = app.visitor()
  const shown = await visitor.get(page)
  expect(shown.text).toContain('Nobody has commented yet')
  const receipt = await visitor.send(form, { body: 'A motion sensor would do.', name: '' })
  expect(receipt.text).toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/)
  const read = await app.visitor().get(page)
  expect(read.text).toContain('A motion sensor would do.')
  expect(read.text).toContain('1 comment')
  expect(await comments()).toMatchObject([{ state: 'received', signedAs: '', public: true }])
})

test('somebody signed in comments under the name they choose and comes back to the comments', async () => {
  const { initiative, page, form } = await publicIdea()
  const person = await app.person(initiative.lab, {
    role: 'resident-representative',
    name: 'Sven Ås',
  })
  expect((await person.browser.get(page)).text).toContain('value="Sven Ås"')
  const back = await person.browser.send(form, { body: 'Yes, please.', name: 'Sven' })
  expect(back.text).toContain('Thank you. Your comment stands here now')
  expect(back.text).toContain('Sven, ')
})

test('a comment reaches no further than what it is about, now and later', async () => {
  const { initiative, page, form } = await publicIdea()
  const reach = () =>
    initiative.read(sql`select body, visibility, sensitive, reach_public as public, reach_export as export
      from contribution where about_id is not null order by body desc`)
  await app.visitor().post(form, { body: 'My neighbour fell there too.' })
  const handler = initiative.coordinator.browser
  await handler.post(`${page}/audience`, { visibility: 'private', sensitive: 'yes' })
  await handler.post(form, { body: 'I rang her: she broke a hip.' })
  const inside = { public: false, export: false }
  expect(await reach()).toMatchObject([
    { body: 'My neighbour fell there too.', ...inside },
    { body: 'I rang her: she broke a hip.', visibility: 'private', sensitive: true, ...inside },
  ])
  const agreed = { visibility: 'public', sensitive: '', agreedHow: 'spoken' }
  await handler.post(`${page}/audience`, agreed)
  expect(await reach()).toMatchObject([{ public: true, export: true }, inside])
  await handler.post(`${page}/withdrawal`)
  expect(await reach()).toMatchObject([inside, inside])
})

test('an answer to an answer joins the thread it stands in', async () => {
  const { page, form, comments } = await publicIdea()
  const visitor = app.visitor()
  await visitor.post(form, { body: 'First' })
  const [first] = await comments()
  expect((await visitor.get(`${page}?reply=${first!.id}`)).text).toContain('Write an answer')
  await visitor.post(form, { body: 'Second', parentId: first!.id })
  const second = (await comments()).find(({ body }) => body === 'Second')
  await visitor.post(form, { body: 'Third', parentId: second!.id })
  const parents = (await comments()).map(({ body, parentId }) => [body, parentId])
  expect(Object.fromEntries(parents)).toEqual({ First: null, Second: first!.id, Third: first!.id })
})

test('what is empty, too long, about nothing or to nobody is refused with what was typed', async () => {
  const { form, page } = await publicIdea()
  const other = await publicIdea()
  const visitor = app.visitor()
  const empty = await visitor.post(form, { body: ' ', name: 'Anna' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('value="Anna"')
  expect((await visitor.post(form, { body: 'x'.repeat(5001) })).status).toBe(422)
  await app.visitor().post(other.form, { body: 'Elsewhere' })
  const [foreign] = await other.comments()
  const answer = await visitor.post(form, { body: 'Hello', parentId: foreign!.id })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('no longer there')
  const nowhere = page.replace(/[0-9a-f-]{36}$/, '0198c0de-0000-7000-8000-000000000000')
  expect((await visitor.post(`${nowhere}/comments`, { body: 'Hello' })).status).toBe(404)
})

test('where the initiative wants no public comments, people with a role still may', async () => {
  const { initiative, page, form } = await publicIdea({ publicComments: false })
  expect((await app.visitor().get(page)).text).not.toContain('id="comment-form"')
  expect((await app.visitor().post(form, { body: 'Hello' })).status).toBe(409)
  const champion = await app.person(initiative.lab, { role: 'champion' })
  expect((await champion.browser.post(form, { body: 'Hello' })).status).toBe(303)
})

test('twenty copies of one comment are one comment', async () => {
  const { form, comments } = await publicIdea()
  const visitor = app.visitor()
  await visitor.get(form)
  const opId = '0198c0de-0000-4000-8000-000000000002'
  const sent = { body: 'Only once', opId }
  const answers = []
  for (let n = 0; n < 20; n++) answers.push(await visitor.post(form, sent))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
  expect(await comments()).toHaveLength(1)
})

test('an advertisement waits for a person, and only who handles it sees it', async () => {
  const { initiative, page, form, comments } = await publicIdea()
  const links = 'See https://a.example https://b.example https://c.example'
  await app.visitor().post(form, { body: links })
  expect(await comments()).toMatchObject([{ state: 'quarantined', public: false }])
  expect((await app.visitor().get(page)).text).not.toContain('a.example')
  expect((await initiative.coordinator.browser.get(page)).text).toContain(
    'Waits for a person to look',
  )
})

test('hundreds of comments are read a page at a time, with a constant number of queries', async () => {
  const { initiative, page, id } = await publicIdea()
  await manyComments(initiative, id, 60, 7)
  const visitor = app.visitor()
  const first = await visitor.get(page)
  expect(first.text).toContain('480 comments')
  expect(first.text).toContain('Comment 20 here')
  expect(first.text).not.toContain('Comment 21 here')
  expect(first.text).toContain('Answer 5 to 1 here')
  expect(first.text).not.toContain('Answer 6 to 1 here')
  const thread = /\?thread=[0-9a-f-]{36}/.exec(first.text)![0]
  expect((await visitor.get(`${page}${thread}`)).text).toContain('Answer 7 to 1 here')
  const after = /\?after=[^#"]+/.exec(first.text)![0]
  const second = await visitor.get(`${page}${after}`)
  expect(second.text).toContain('Comment 21 here')
  expect(second.text).not.toContain('Comment 20 here')
  const many = await app.queries(() => visitor.get(page))
  const few = await publicIdea()
  await manyComments(few.initiative, few.id, 2, 1)
  await visitor.get(few.page)
  expect(many).toBe(await app.queries(() => visitor.get(few.page)))
  expect((await visitor.get(`${page}?after=rubbish&reply=x&thread=y`)).status).toBe(200)
})

type Read = Awaited<ReturnType<typeof asking>>

async function manyComments(initiative: Read, aboutId: string, threads: number, replies: number) {
  await initiative.read(sql`
    with said as (
      insert into contribution (lab_id, id, initiative_id, kind, channel, body, visibility, reach_public, about_kind,
        about_id, receipt_hash, captured_at, received_at)
      select lab_id, gen_random_uuid(), initiative_id, 'comment', 'web', 'Comment ' || n || ' here', 'public', true,
        'contribution', id, 'comment ' || id || n, now(), now() + n * interval '1 minute'
      from contribution, generate_series(1, ${threads}) n where id = ${aboutId} returning *
    )
    insert into contribution (lab_id, id, initiative_id, kind, channel, body, visibility, reach_public, about_kind,
      about_id, parent_id, receipt_hash, captured_at, received_at)
    select lab_id, gen_random_uuid(), initiative_id, 'comment', 'web',
      'Answer ' || n || ' to ' || substring(body from '[0-9]+') || ' here', 'public', true, 'contribution', about_id,
      id, 'answer ' || id || n, now(), received_at + n * interval '1 second'
    from said, generate_series(1, ${replies}) n`)
}
