import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { inLab } from '../../platform/db/database.ts'
import { system } from '../../platform/actor.ts'
import { startInitiative } from '../initiatives/index.ts'
import { addParticipant } from '../people/index.ts'
import { writeCall } from './call/commands.ts'

const app = await testApp()

async function begin() {
  const lab = await app.lab()
  const aoife = await app.person(lab, { name: 'Aoife', role: 'coordinator' })
  const { id: initiativeId } = await app.run(lab.id, system, startInitiative, {
    title: { en: 'The shore road' },
    summary: { en: 'Before the plan is drawn.' },
    templateId: 'sic-4',
  })
  const call = { question: { en: 'What matters here?' }, about: {}, kinds: ['idea'], version: 0 }
  const open = { open: 'yes', publicComments: 'yes' }
  await app.run(lab.id, system, writeCall, { ...call, ...open, initiativeId })
  const one = `/${lab.slug}/initiatives/${initiativeId}`
  const known = async (name: string, more: Record<string, unknown>) => {
    const details = { name, language: 'en', preferredChannel: 'letter', ...more }
    return (await app.run(lab.id, system, addParticipant, details)).id
  }
  const plan = { title: 'To people who live alone', 'words.en': 'What do you miss on the road?' }
  const planned = await aoife.browser.post(`${one}/outreach`, {
    ...plan,
    'aimedAt[]': ['living-alone'],
    'channels[]': ['letter', 'poster'],
  })
  return { lab, aoife, initiativeId, one, known, planned, page: planned.location! }
}

test('people in a group that is seldom heard are asked by name, each through their own channel', async () => {
  const { lab, aoife, page, known, planned } = await begin()
  expect(planned.status).toBe(303)
  const packie = await known('Packie', {
    phone: '+353 74 1',
    preferredChannel: 'phone',
    belongsTo: ['living-alone'],
  })
  const nora = await known('Nora', {
    postalAddress: 'Ardara Road',
    belongsTo: ['living-alone', 'young'],
  })
  await known('Liam', { belongsTo: ['young'] })
  const shown = (await aoife.browser.get(page)).text
  expect(shown).toContain('Packie')
  expect(shown).not.toContain('Liam')
  const asked = await aoife.browser.post(`${page}/invited`, { 'people[]': [packie, nora] })
  expect(asked.status).toBe(303)
  await app.drain()
  const notices = await inLab(app.parts.database, lab.id, (db) =>
    db.execute<{ channel: string; body: string }>(
      sql`select channel, body from feedback_notice where about_kind = 'outreach' order by channel`,
    ),
  )
  expect(notices.rows.map(({ channel }) => channel)).toEqual(['letter', 'phone'])
  expect(notices.rows[0]!.body).toContain('What do you miss on the road?')
  const after = (await aoife.browser.get(page)).text
  expect(after).toContain('Everybody we know in these groups has been asked')
  const again = await aoife.browser.post(`${page}/invited`, { 'people[]': [packie, nora] })
  expect(again.status).toBe(409)
})

test('an answer through the poster is counted on the way of the poster', async () => {
  const { aoife, one, page, lab, initiativeId } = await begin()
  const poster = (await aoife.browser.get(`${page}/poster`)).text
  const code = /<strong>([2-9A-Z]{4}-[2-9A-Z]{4})</.exec(poster)![1]!
  const visitor = app.visitor()
  const followed = await visitor.get(
    `/${lab.slug}/replies?code=${code.toLowerCase().replace('-', ' ')}`,
  )
  expect(followed.location).toBe(`${one}/saying`)
  await visitor.get(`${one}/saying`)
  await visitor.post(`${one}/saying`, { kind: 'idea' })
  const steps: Record<string, Record<string, string>> = {
    words: { title: '', body: 'A bench at the halfway gate would give me back my mornings.' },
    place: {},
    whose: { whose: 'mine' },
    who: { who: 'unnamed' },
    readers: { visibility: 'public' },
  }
  for (const [step, fields] of Object.entries(steps)) {
    expect((await visitor.post(`${one}/saying/${step}`, fields)).status).toBe(303)
  }
  expect((await visitor.post(`${one}/saying/sending`, {})).status).toBe(303)
  const kept = await inLab(app.parts.database, lab.id, (db) =>
    db.execute(
      sql`select outreach_channel from contribution where initiative_id = ${initiativeId}`,
    ),
  )
  expect(kept.rows).toEqual([{ outreach_channel: 'poster' }])
})

test('a code nobody knows is said, and what was typed stays', async () => {
  const { lab } = await begin()
  const answer = await app.visitor().get(`/${lab.slug}/replies?code=nope-nope`)
  expect(answer.status).toBe(404)
  expect(answer.text).toContain('nope-nope')
})

test('what was done is written down once, and a second hand is told', async () => {
  const { aoife, page } = await begin()
  const record = { version: '1', result: 'Rang all nine.', 'reached.poster': '40' }
  expect((await aoife.browser.post(`${page}/record`, record)).status).toBe(303)
  expect((await aoife.browser.get(page)).text).toContain('Rang all nine.')
  const late = await aoife.browser.post(`${page}/record`, { ...record, result: 'Something else.' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Something else.')
  const future = { ...record, version: '2', happenedOn: '2031-01-01' }
  expect((await aoife.browser.post(`${page}/record`, future)).status).toBe(409)
})

test('who is in a group is told to keepers of the list, and to others only of people they worked with', async () => {
  const { lab, aoife, initiativeId, page, known } = await begin()
  const packie = await known('Packie', { belongsTo: ['living-alone'] })
  const champion = await app.person(lab, { role: 'champion', initiativeId })
  expect((await aoife.browser.get(page)).text).toContain('Packie')
  expect((await champion.browser.get(page)).text).not.toContain('Packie')
  const asked = await champion.browser.post(`${page}/invited`, { 'people[]': [packie] })
  expect(asked.status).toBe(409)
})

test('nobody without a role there asks people, and a plan without words or ways is refused', async () => {
  const { lab, aoife, one } = await begin()
  const other = await app.person(lab, { role: 'observer' })
  expect((await other.browser.get(`${one}/outreach`)).status).toBe(403)
  const empty = await aoife.browser.post(`${one}/outreach`, { title: 'x', 'words.en': '' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Write what you ask.')
})

test('the question and the reaching of people have names of their own on the working page', async () => {
  const { aoife, one } = await begin()
  const { text } = await aoife.browser.get(`${one}/work`)
  const labelOf = (address: string) =>
    new RegExp(`href="${address}"[^>]*>([^<]*)<`).exec(text)?.[1]?.trim()
  expect(labelOf(`${one}/outreach`)).toBe('Reach people (1)')
  expect(labelOf(`${one}/call-for-voices`)).toBe('The question people answer')
})

test('an invitation looks for an age and a gender that are seldom heard, and lists those people alone', async () => {
  const { aoife, one, known } = await begin()
  const form = (await aoife.browser.get(`${one}/outreach/new?age-band=80-plus&gender=woman`)).text
  expect(form).toMatch(/name="ageBands\[\]" value="80-plus"[^>]* checked/)
  expect(form).toMatch(/name="genders\[\]" value="woman"[^>]* checked/)
  await known('Bríd', { ageBand: '80-plus', gender: 'woman' })
  await known('Seán', { ageBand: '80-plus', gender: 'man' })
  await known('Úna', { ageBand: '18-29', gender: 'woman' })
  const planned = await aoife.browser.send(`${one}/outreach`, {
    title: 'To the eldest women',
    'words.en': 'What do you miss on the road?',
    'ageBands[]': ['80-plus'],
    'genders[]': ['woman'],
    'channels[]': ['visit'],
  })
  expect(planned.text).toContain('80 and over and Woman')
  expect(planned.text).toContain('Bríd')
  for (const other of ['Seán', 'Úna']) expect(planned.text).not.toContain(other)
  expect((await aoife.browser.get(`${one}/outreach`)).text).toContain('80 and over and Woman')
})
