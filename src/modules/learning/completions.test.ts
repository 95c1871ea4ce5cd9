import { expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, testNow, type TestPerson } from '../../../tests/support/app.ts'
import { system } from '../../platform/actor.ts'
import { command } from '../../platform/command.ts'
import { inLab } from '../../platform/db/database.ts'
import type { LabEntry } from '../../platform/lab-directory.ts'
import { addParticipant, mergeParticipants } from '../people/index.ts'
import {
  completedBy,
  hasCompleted,
  learningPaths as paths,
  recordCompletion,
  storytelling,
} from './index.ts'

const app = await testApp()

async function begin() {
  const lab = await app.lab()
  const champion = await app.person(lab, { name: 'Per Nyberg', role: 'champion' })
  const elsa = await add(lab, 'Elsa Berg')
  const at = { lab: lab.slug }
  const sent = { participantId: elsa, pathKey: storytelling, completedOn: '2026-05-03', note: '' }
  return { lab, champion, browser: champion.browser, elsa, at, sent }
}

async function add(lab: LabEntry, name: string) {
  const details = { name, preferredChannel: 'letter', language: 'sv' }
  return (await app.run(lab.id, system, addParticipant, details)).id
}

const has = (lab: LabEntry, person: string) =>
  inLab(app.database, lab.id, (db) => hasCompleted(db, lab.id, person, storytelling, testNow))

test('a path read on paper is recorded with its day, a note and who recorded it', async () => {
  const { lab, browser, elsa, at, sent } = await begin()
  const empty = await browser.get(paths.completions(at))
  expect(empty.text).toContain('Nobody has completed a learning path yet.')
  const form = await browser.get(`${paths.newCompletion(at)}?person=${elsa}`)
  expect(form.text).toMatch(new RegExp(`value="${elsa}" selected`))
  const note = 'Read with Per at the library'
  const saved = await browser.send(paths.completions(at), { ...sent, note })
  expect(saved.text).toContain('Completed on paper')
  expect(saved.text).toContain(note)
  const list = await browser.get(paths.completions(at))
  expect(list.text).toMatch(/Elsa Berg[^]*3 May 2026[^]*Completed on paper[^]*Per Nyberg/)
  expect(await has(lab, elsa)).toBe(true)
  const person = await browser.get(`/${lab.slug}/people/${elsa}`)
  expect(person.text).toContain('Learning (1 path completed)')
  const own = await browser.get(`${paths.completions(at)}?person=${elsa}`)
  expect(own.text).toContain('What Elsa Berg has completed')
  const certificate = await browser.get(/href="([^"]*\/certificate)"/.exec(saved.text)![1]!)
  expect(certificate.text).toContain('Elsa Berg')
  expect(certificate.text).toContain('Per Nyberg')
})

test('what cannot be recorded is refused with a sentence, and what was typed stays', async () => {
  const { lab, browser, at, sent } = await begin()
  const note = 'Read with Per'
  const post = (form: Record<string, string>) =>
    browser.post(paths.completions(at), { ...sent, note, ...form })
  const early = await post({ completedOn: '2026-11-23' })
  expect(early.status).toBe(409)
  expect(early.text).toContain('That day is in the future.')
  expect(early.text).toContain(`value="${note}"`)
  const nobody = await post({ participantId: '' })
  expect(nobody.status).toBe(422)
  const other = await add(await app.lab(), 'Somebody else')
  expect((await post({ participantId: other })).text).toContain('not in the list any more')
  expect((await post({ pathKey: 'flying' })).status).toBe(404)
  expect((await post({ completedOn: 'in May' })).status).toBe(422)
  expect((await post({ note: 'x'.repeat(201) })).status).toBe(422)
  await post({ completedOn: '' })
  const twice = await post({})
  expect(twice.status).toBe(409)
  expect(twice.text).toContain('already completed this path')
  expect((await browser.get(`/${lab.slug}/learning/completions`)).text).toContain('22 November')
})

test('the same form sent twenty times at once records one completion', async () => {
  const { browser, at, sent } = await begin()
  const opId = '0198c0de-0000-7000-8000-00000000bbbb'
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      browser.post(paths.completions(at), i % 2 ? sent : { ...sent, opId }),
    ),
  )
  expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true)
  const list = await browser.get(paths.completions(at))
  expect(list.text.match(/Elsa Berg/g)).toHaveLength(1)
})

test('a wrong record is taken back with a reason, counts no more, and can be put back', async () => {
  const { lab, browser, elsa, at, sent } = await begin()
  const one = (await browser.post(paths.completions(at), sent)).location!.split('?')[0]!
  const silent = await browser.post(`${one}/withdrawal`, { because: ' ' })
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('Write why it is taken back.')
  const because = 'It was another Elsa.'
  const gone = await browser.send(`${one}/withdrawal`, { because })
  expect(gone.text).toContain(because)
  expect(await has(lab, elsa)).toBe(false)
  expect((await browser.get(`${one}/certificate`)).status).toBe(404)
  expect((await browser.post(`${one}/withdrawal`, { because })).status).toBe(409)
  const back = await browser.send(`${one}/return`)
  expect(back.text).not.toContain(because)
  expect(await has(lab, elsa)).toBe(true)
  await browser.post(`${one}/withdrawal`, { because })
  await browser.post(paths.completions(at), sent)
  const late = await browser.post(`${one}/return`)
  expect(late.status).toBe(409)
  expect(late.text).toContain('already completed this path')
})

test('only who keeps the list of people records for others, and only the own certificate is read', async () => {
  const { lab, browser, at, sent } = await begin()
  const saved = (await browser.post(paths.completions(at), sent)).location!.split('?')[0]!
  const guests: TestPerson[] = [
    await app.person(lab),
    await app.person(lab, { role: 'observer' }),
    await app.person(lab, { role: 'champion', initiativeId: crypto.randomUUID() }),
    await app.person(await app.lab(), { role: 'coordinator' }),
  ]
  for (const { browser: guest, participantId } of guests) {
    expect((await guest.get(paths.completions(at))).status).toBe(403)
    expect((await guest.get(saved)).status).toBe(403)
    expect((await guest.get(`${saved}/certificate`)).status).toBe(403)
    const mine = { ...sent, participantId }
    expect((await guest.post(paths.completions(at), mine)).status).toBe(403)
    expect((await guest.post(`${saved}/withdrawal`, { because: 'x' })).status).toBe(403)
  }
  const stranger = guests[3]!
  const there = (await stranger.browser.get(saved.replace(lab.slug, 'nowhere'))).status
  expect(there).toBe(404)
})

test('what a keeper did on paper is recorded by somebody else', async () => {
  const { lab, champion, browser, at, sent } = await begin()
  const own = { ...sent, participantId: champion.participantId }
  const refused = await browser.post(paths.completions(at), own)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Somebody else records what you did on paper.')
  const coordinator = await app.person(lab, { role: 'coordinator' })
  expect((await coordinator.browser.post(paths.completions(at), own)).status).toBe(303)
  const mine = await browser.get(paths.path({ ...at, pathKey: storytelling }))
  expect(mine.text).toContain(`Recorded by ${coordinator.name}.`)
})

test('keepers do not say of others that they learned on the site', async () => {
  const { browser, at, sent } = await begin()
  const saved = await browser.send(paths.completions(at), { ...sent, mode: 'site' })
  expect(saved.text).toContain('Completed on paper')
})

test('what a merged entry completed counts for the person', async () => {
  const { lab, browser, elsa, at, sent } = await begin()
  const twin = await add(lab, 'Elsa  BERG')
  const other = await add(lab, 'Gunnar')
  await browser.post(paths.completions(at), { ...sent, participantId: twin })
  const merged = { keptId: elsa, doubleId: twin }
  await app.run(lab.id, system, mergeParticipants, merged)
  const found = await inLab(app.database, lab.id, (db) =>
    completedBy(db, lab.id, [elsa, twin, other], storytelling, testNow),
  )
  expect(found).toEqual(new Set([elsa, twin]))
  const twice = await browser.post(paths.completions(at), sent)
  expect(twice.status).toBe(409)
  const list = await browser.get(`${paths.completions(at)}?person=${elsa}`)
  expect(list.text).toContain('Elsa Berg')
})

test('the list goes on by pages with a constant number of queries', async () => {
  const { lab, browser, at } = await begin()
  const asked = () => app.queries(() => browser.get(paths.completions(at)))
  await asked()
  const alone = await asked()
  for (let i = 0; i < 51; i++) {
    const participantId = await add(lab, `Person ${String(i).padStart(2, '0')}`)
    const one = { participantId, pathKey: storytelling }
    await app.run(lab.id, system, recordCompletion, one)
  }
  expect(await asked()).toBe(alone)
  const named = (text: string) => text.match(/>Person \d\d</g) ?? []
  const list = await browser.get(paths.completions(at))
  expect(named(list.text)).toHaveLength(50)
  const next = /href="([^"]*before=[^"]*)"/.exec(list.text)![1]!
  const rest = await browser.get(next.replaceAll('&amp;', '&'))
  expect(named(rest.text)).toHaveLength(1)
  expect(new Set([...named(list.text), ...named(rest.text)]).size).toBe(51)
})

test('a person takes along what they learned, and all of it goes when they go', async () => {
  const { lab, champion, browser, elsa, at, sent } = await begin()
  const module = { ...at, pathKey: storytelling, moduleKey: 'why-stories' }
  const reflection = 'I listen better on foot.'
  await browser.post(paths.reflection(module), { reflection })
  const own = { participantId: champion.participantId, pathKey: storytelling, mode: 'site' }
  await app.run(lab.id, system, recordCompletion, own)
  await browser.post(paths.completions(at), sent)
  const gathered = () =>
    inLab(app.database, lab.id, async (db) => {
      const found = []
      for (const { gather } of app.parts.personalData)
        found.push(...(await gather(db, lab.id, [champion.participantId])))
      return found.filter(({ label }) => label.startsWith('learning.'))
    })
  const mine = await gathered()
  expect(mine.map(({ rows }) => rows.length)).toEqual([1, 1, 0, 0, 0, 0, 0])
  expect(mine[0]!.rows[0]).toMatchObject({ path: storytelling, reflection })
  const forget = command('test.forget', z.unknown(), async (ctx) => {
    const wish = { words: 'take', nameless: 'Nobody', names: [], emails: [] } as const
    for (const { erase } of app.parts.personalData) {
      await erase(ctx, [champion.participantId], wish)
    }
    ctx.record({ name: 'test.forgotten', subject: champion.participantId })
    return { ok: true as const, value: null }
  })
  await app.run(lab.id, system, forget, null)
  expect((await gathered()).map(({ rows }) => rows.length)).toEqual([0, 0, 0, 0, 0, 0, 0])
  expect(await has(lab, elsa)).toBe(true)
})
