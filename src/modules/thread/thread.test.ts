import { expect, test } from 'vitest'
import { z } from 'zod'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { system } from '../../platform/actor.ts'
import { command, runCommand } from '../../platform/command.ts'
import { newId } from '../../platform/ids.ts'
import type { LabEntry } from '../../platform/lab-directory.ts'
import type { ThreadKind, ThreadThing } from '../../platform/manifest.ts'
import { done } from '../../shared/result.ts'
import { addLink, linkThings, removeLink, threadPaths } from './index.ts'
import { link } from './schema.ts'
import { depthMax, thingsMax } from './walk.ts'

const app = await testApp()
const ids = () => newId<'card'>(app.clock.now())

/** Cards that only this test knows, some of them for the coordinator's eyes only. */
const cards = new Map<string, ThreadThing & { hidden?: boolean }>()
let batches = 0
const kind: ThreadKind = {
  kind: 'card',
  label: 'thread.crumb',
  async describe(_db, _labId, actor, wanted) {
    batches += 1
    const mayAll = actor.kind === 'system' || actor.grants.some((g) => g.role === 'coordinator')
    const found = wanted.flatMap((id) => {
      const card = cards.get(id)
      return card && (mayAll || !card.hidden) ? [[id, card] as const] : []
    })
    return new Map(found)
  },
  pick: async () => [...cards].map(([id, { title }]) => ({ id, title })),
}
;(app.parts.threadKinds as Map<string, ThreadKind>).set('card', kind)

const initiativeId = ids()

function card(title: string, more: { hidden?: boolean; initiativeId?: string } = {}): string {
  const id = ids()
  const address = `/cards/${id}`
  cards.set(id, { title: { en: title }, address, at: null, initiativeId, ...more })
  return id
}

const ref = (id: string) => ({ kind: 'card', id })
const pageOf = (lab: LabEntry, id: string) =>
  threadPaths.thread({ lab: lab.slug, kind: 'card', thingId: id })

async function tie(lab: LabEntry, from: string, to: string) {
  const input = { from: ref(from), to: ref(to), relation: 'led-to' }
  return runCommand(
    app.parts,
    { actor: system, labId: lab.id },
    addLink(app.parts.threadKinds),
    input,
  )
}

test('what it came from and what came of it stand on one page, both ways', async () => {
  const lab = await app.lab()
  const [story, theme, idea, pilot] = ['A story', 'A theme', 'An idea', 'A pilot'].map((t) =>
    card(t),
  )
  for (const [from, to] of [
    [story, theme],
    [theme, idea],
    [idea, pilot],
  ] as const)
    expect(await tie(lab, from!, to!)).toMatchObject({ ok: true })
  const { text, status } = await app.visitor().get(pageOf(lab, idea!))
  expect(status).toBe(200)
  const before = text.slice(text.indexOf('id="came-from"'), text.indexOf('id="came-of-it"'))
  expect(before.indexOf('A theme')).toBeLessThan(before.indexOf('A story'))
  const after = text.slice(text.indexOf('id="came-of-it"'))
  expect(after).toContain('A pilot')
  expect(after.match(/class="flow-box"/g)).toHaveLength(4)
})

test('the walk is one query and each kind is asked once, however long the thread', async () => {
  const lab = await app.lab()
  const middle = card('Middle')
  for (let n = 0; n < 6; n++) {
    await tie(lab, card(`Before ${n}`), middle)
    await tie(lab, middle, card(`After ${n}`))
  }
  batches = 0
  expect(await app.queries(() => app.visitor().get(pageOf(lab, middle)))).toBe(1)
  expect(batches).toBe(1)
})

test('nothing comes from itself, not even by a long way round', async () => {
  const lab = await app.lab()
  const [a, b, c] = [card('A'), card('B'), card('C')]
  expect(await tie(lab, a, a)).toMatchObject({ ok: false, code: 'link-to-itself' })
  await tie(lab, a, b)
  await tie(lab, b, c)
  expect(await tie(lab, c, a)).toMatchObject({ ok: false, code: 'link-in-a-circle' })
  expect(await tie(lab, a, b)).toMatchObject({ ok: false, code: 'link-exists' })
})

test('two links made at once close no circle', async () => {
  const lab = await app.lab()
  const [a, b] = [card('A'), card('B')]
  const made = await Promise.all([tie(lab, a, b), tie(lab, b, a)])
  expect(made.filter((result) => result.ok)).toHaveLength(1)
})

test('what a person may not see is counted, never named, and the path goes on behind it', async () => {
  const lab = await app.lab()
  const story = card('Secret story', { hidden: true })
  const [root, idea] = [card('Open root'), card('Open idea')]
  await tie(lab, root, story)
  await tie(lab, story, idea)
  const { text } = await app.visitor().get(pageOf(lab, idea))
  expect(text).not.toContain('Secret story')
  expect(text).toContain('One thing on this thread is not for you to see.')
  expect(text).toContain('Open root')
  expect(text).toContain('by way of something you may not see')
  expect((await app.visitor().get(pageOf(lab, story))).status).toBe(404)
  const coordinator = await app.person(lab, { role: 'coordinator' })
  expect((await coordinator.browser.get(pageOf(lab, idea))).text).toContain('Secret story')
})

test('another lab sees nothing of a thread', async () => {
  const [lab, other] = [await app.lab(), await app.lab()]
  const [a, b] = [card('Ours'), card('Ours too')]
  await tie(lab, a, b)
  const { text } = await app.visitor().get(pageOf(other, a))
  expect(text).not.toContain('Ours too')
})

test('a kind nobody knows, and an id that is none, are not found', async () => {
  const lab = await app.lab()
  const get = async (path: string) =>
    (await app.visitor().get(`/${lab.slug}/thread/${path}`)).status
  expect(await get(`nonsense/${ids()}`)).toBe(404)
  expect(await get('card/12')).toBe(404)
  expect(await get(`card/${ids()}`)).toBe(404)
})

test('titles that try to be code are shown as text', async () => {
  const lab = await app.lab()
  const hostile = '<script>alert(1)</script>"&\u202e'
  const [a, b] = [card(hostile), card(`${hostile} again`)]
  await tie(lab, a, b)
  const { text } = await app.visitor().get(pageOf(lab, a))
  expect(text).not.toContain('<script>alert')
  expect(text).toContain('&lt;script>alert(1)')
})

test('a champion ties things of their initiative and takes the link away again', async () => {
  const lab = await app.lab()
  const [idea, pilot] = [card('Idea of ours'), card('Pilot of ours')]
  const { browser } = await app.person(lab, { role: 'champion' })
  const form = await browser.get(`${pageOf(lab, idea)}/links/new`)
  expect(form.text).toContain('The thread: Pilot of ours')
  const unsure = await browser.post(`${pageOf(lab, idea)}/links`, { relation: 'led-to' })
  expect(unsure.status).toBe(422)
  const other = `card:${pilot}`
  const sent = { way: 'on', other, relation: 'answers' }
  const { text } = await browser.send(`${pageOf(lab, idea)}/links`, sent)
  expect(text).toContain('The link is added.')
  expect(text).toContain('answers it')
  const again = await browser.post(`${pageOf(lab, idea)}/links`, sent)
  expect([again.status, again.text.includes('linked already')]).toEqual([422, true])
  const removal = /href="([^"]+\/removal)"/.exec(text)![1]!
  expect((await browser.get(removal)).text).toContain('Remove this link?')
  const removed = await browser.send(removal)
  expect(removed.text).toContain('The link is removed.')
  expect((await browser.post(removal)).status).toBe(404)
})

test('a champion of another initiative, and a resident, may not tie', async () => {
  const lab = await app.lab()
  const [a, b] = [card('Theirs'), card('Theirs too')]
  await tie(lab, a, b)
  const stranger = await app.person(lab)
  const elsewhere = actorOf(stranger, 'champion', ids())
  const kinds = app.parts.threadKinds
  const input = { from: ref(a), to: ref(card('More')), relation: 'led-to' }
  const refused = await runCommand(
    app.parts,
    { actor: elsewhere, labId: lab.id },
    addLink(kinds),
    input,
  )
  expect(refused).toMatchObject({ ok: false, code: 'not-your-thread' })
  expect((await stranger.browser.get(`${pageOf(lab, a)}/links/new`)).status).toBe(403)
  const page = await stranger.browser.get(pageOf(lab, a))
  expect(page.text).not.toContain('/links/new')
})

test('a link to something one may not see is refused', async () => {
  const lab = await app.lab()
  const person = await app.person(lab)
  const hidden = card('Hidden', { hidden: true })
  const input = { from: ref(card('Seen')), to: ref(hidden), relation: 'led-to' }
  const who = { actor: actorOf(person, 'champion'), labId: lab.id }
  const refused = await runCommand(app.parts, who, addLink(app.parts.threadKinds), input)
  expect(refused).toMatchObject({ ok: false, code: 'thing-not-found' })
})

test('another command ties things in its own change, and a refusal leaves nothing', async () => {
  const lab = await app.lab()
  const [a, b] = [card('Cause'), card('Effect')]
  const split = command('card.split', z.strictObject({}), (ctx) =>
    linkThings(ctx, { from: ref(a), to: ref(b), relation: 'part-of' }),
  )
  const who = { actor: system, labId: lab.id }
  const made = await runCommand(app.parts, who, split, {})
  expect(made.ok).toBe(true)
  const { id } = await app.run(lab.id, system, split, {}).catch(() => ({ id: null }))
  expect(id).toBeNull()
  const linkId = made.ok ? made.value.id : ''
  await app.run(lab.id, system, removeLink(app.parts.threadKinds), { linkId })
  const { text } = await app.visitor().get(pageOf(lab, a))
  expect(text).toContain('Nothing is tied to this yet.')
})

const forest = command('forest.plant', z.strictObject({}), async ({ db, labId, now, record }) => {
  const rows = Array.from({ length: 14 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => card(`Row ${row} tree ${column}`)),
  )
  const links = rows.slice(1).flatMap((trees, row) =>
    trees.flatMap((toId, column) =>
      [0, 1, 2].map((shift) => ({
        labId,
        id: newId<'link'>(now),
        relation: 'led-to' as const,
        madeAt: now,
        fromKind: 'card',
        fromId: rows[row]![(column + shift) % 20]!,
        toKind: 'card',
        toId,
      })),
    ),
  )
  await db.insert(link).values(links)
  record({ name: 'forest.planted', subject: labId })
  return done({ root: rows[0]![0]! })
})

test('a thread without end is cut, and says so', async () => {
  const lab = await app.lab()
  const { root } = await app.run(lab.id, system, forest, {})
  const begun = performance.now()
  const { text, status } = await app.visitor().get(pageOf(lab, root))
  expect(performance.now() - begun).toBeLessThan(2_000)
  expect(status).toBe(200)
  expect(text).toContain('The thread goes on')
  expect(text.match(/class="flow-box"/g)!.length).toBeLessThanOrEqual(thingsMax)
  expect(text).not.toContain(`Row ${depthMax + 1} `)
})
