import { sql } from 'drizzle-orm'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { gateOf } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths } from '../initiatives/index.ts'
import { invitePeople, planSession, recordAttendance } from '../sessions/index.ts'
import { importPopulation } from './population/commands.ts'
import { paths } from './paths.ts'

const app = await testApp()
const htmlBytesMax = 9_000

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  const actor = actorOf(coordinator, 'coordinator')
  const { read, id } = started
  /** People of one group, in the list of the lab. */
  const people = async (count: number, age: string | null, belongsTo: string[] = []) => {
    const found = await read<{ id: string }>(sql`insert into participant
      (lab_id, id, name, preferred_channel, language, age_band, belongs_to, created_at)
      select ${lab.id}, gen_random_uuid(), 'Somebody ' || n, 'letter', 'en', ${age},
        ${sql.param(belongsTo)}::text[], now()
      from generate_series(1, ${count}) n returning id`)
    return found.map((one) => one.id)
  }
  /** Each of them said something on one day. */
  const speak = async (ids: string[], day: string) => {
    await read(sql`insert into contribution (lab_id, id, initiative_id, kind, channel, body,
        participant_id, visibility, receipt_hash, captured_at, received_at)
      select ${lab.id}, gen_random_uuid(), ${id}, 'idea', 'web', 'A bus on Sundays', person,
        'lab', gen_random_uuid()::text, ${day}::timestamptz, ${day}::timestamptz
      from unnest(${sql.param(ids)}::uuid[]) person`)
  }
  const population = (csv: string) =>
    app.run(lab.id, actor, importPopulation, {
      title: 'Census',
      address: 'https://census.example/',
      licence: 'CC0',
      asOf: '2025-12-31',
      csv: `dimension,code,count\n${csv}`,
    })
  return { ...started, started, actor, people, speak, population, browser: coordinator.browser }
}

/** The cells of one row of a table, after the name of the group. */
function rowOf(html: string, table: string, group: string): string[] {
  const part = html.slice(html.indexOf(`id="${table}"`))
  const row = part.slice(part.indexOf(`scope="row">${group}`))
  const cells = row.slice(0, row.indexOf('</tr>')).matchAll(/<td[^>]*><span>(.*?)<\/span><\/td>/g)
  return [...cells].map(([, text]) => text!)
}

test('a funnel without anybody says what to do next', async () => {
  const { address, browser } = await begun()
  const { text, status } = await app.visitor().get(paths.funnel(address))
  expect(status).toBe(200)
  expect(text).toContain('Nobody has been invited, come or spoken yet.')
  expect(text).not.toContain('Import who lives here')
  expect((await browser.get(paths.funnel(address))).text).toContain('Import who lives here')
})

test('people are counted once at each step: invited, came, spoke, stayed', async () => {
  const { address, browser, actor, people, speak, lab, id } = await begun()
  const ids = await people(12, '65-79')
  const plan = { initiativeId: id, kind: 'meeting', mode: 'on-site', title: { en: 'Talk' } }
  const when = { day: '2026-11-20', from: '18:00', to: '20:00', language: 'en' }
  const { id: sessionId } = await app.run(lab.id, actor, planSession, { ...plan, ...when })
  const at = { initiativeId: id, sessionId }
  await app.run(lab.id, actor, invitePeople, { ...at, people: ids, channel: 'letter' })
  const came = ids.slice(0, 8)
  const door = { ...at, version: 1, seen: ids, came, otherCount: '3' }
  await app.run(lab.id, actor, recordAttendance, door)
  await speak(ids.slice(0, 6), '2026-11-21')
  await speak(ids.slice(0, 6), '2026-11-21')
  const { text } = await browser.get(paths.funnel(address))
  expect(rowOf(text, 'steps', 'Invited').at(-1)).toBe('12')
  expect(rowOf(text, 'steps', 'Came').at(-1)).toBe('8')
  expect(rowOf(text, 'steps', 'Spoke').at(-1)).toBe('6')
  expect(rowOf(text, 'steps', 'Stayed').at(-1)).toBe('6')
  expect(text).toContain('people who came: Hidden, things that were said: 0')
  expect(text).toContain('<svg class="bars"')
  const outside = await app.visitor().get(paths.funnel(address))
  expect(rowOf(outside.text, 'steps', 'Invited').at(-1)).toBe('12')
  expect(rowOf(outside.text, 'steps', 'Came').at(-1)).toBe('Hidden')
})

test('who gave no name is counted like everybody: under five inside and under ten outside it is hidden', async () => {
  const { address, browser, read, lab, id } = await begun()
  await read(sql`insert into contribution (lab_id, id, initiative_id, kind, channel, body, visibility,
      receipt_hash, captured_at, received_at)
    select ${lab.id}, gen_random_uuid(), ${id}, 'idea', 'web', 'A bus on Sundays', 'lab',
      gen_random_uuid()::text, now(), now() from generate_series(1, 7)`)
  const inside = await browser.get(paths.funnel(address))
  expect(inside.text).toContain('things that were said: 7')
  const outside = await app.visitor().get(paths.funnel(address))
  expect(outside.text).toContain('people who came: 0, things that were said: Hidden')
})

test('numbers under five are hidden inside, under ten outside, with one that would tell them', async () => {
  const { address, browser, people, speak } = await begun()
  await speak(await people(30, '18-29'), '2026-11-01')
  await speak(await people(25, '30-49'), '2026-11-01')
  await speak(await people(3, '50-64'), '2026-11-01')
  await speak(await people(7, '80-plus'), '2026-11-01')
  await speak(await people(11, null), '2026-11-01')
  const inside = (await browser.get(paths.funnel(address))).text
  const spoke = (html: string, group: string) => rowOf(html, 'age-band', group)[2]
  expect(spoke(inside, '18 to 29')).toBe('30')
  expect(spoke(inside, '50 to 64')).toBe('Hidden')
  expect(spoke(inside, '80 and over')).toBe('7')
  expect(spoke(inside, 'Has not said')).toBe('Hidden')
  const outside = (await app.visitor().get(paths.funnel(address))).text
  expect(spoke(outside, '80 and over')).toBe('Hidden')
  expect(spoke(outside, '18 to 29')).toBe('30')
  expect(spoke(outside, 'Has not said')).toBe('11')
  expect(outside).toContain('fewer than 10')
})

test('a seldom heard group is named with a way to ask it, and the asking that closed the gap is shown', async () => {
  const { address, browser, people, speak, population, read, lab, id } = await begun()
  await population('total,all,1000\nbelonging,informal-carer,400\n')
  await speak(await people(40, '30-49'), '2026-10-01')
  await speak(await people(6, '65-79', ['informal-carer']), '2026-10-01')
  const before = await browser.get(paths.funnel(address))
  expect(before.text).toContain('Ask for the voices of: Cares for a relative or neighbour')
  expect(before.text).toContain('40% of those who live here, 13% of the voices')
  expect(before.text).toContain('outreach/new?group=informal-carer')
  await read(sql`insert into outreach (lab_id, id, initiative_id, title, words, aimed_at, made_at)
    values (${lab.id}, gen_random_uuid(), ${id}, 'Letter to carers', '{}', '{informal-carer}',
      '2026-10-15')`)
  expect((await browser.get(paths.funnel(address))).text).toContain('Still seldom heard')
  await speak(await people(20, '50-64', ['informal-carer']), '2026-11-01')
  const after = await browser.get(paths.funnel(address))
  expect(rowOf(after.text, 'reaching', 'Cares for').slice(2, 4)).toEqual(['6', '20'])
  expect(after.text).toContain('No longer seldom heard')
  expect(after.text).toContain('Letter to carers')
  const outside = await app.visitor().get(paths.funnel(address))
  expect(outside.text).not.toContain('Letter to carers')
  expect(rowOf(outside.text, 'reaching', 'Cares for')[2]).toBe('Hidden')
})

test('a seldom heard age leads to an invitation to that age, and what came of it is shown', async () => {
  const { address, browser, people, speak, population } = await begun()
  await population('age-band,18-29,600\nage-band,80-plus,400\n')
  await speak(await people(30, '18-29'), '2026-10-01')
  const link = /href="([^"]*outreach\/new\?age-band=80-plus)"/
  const form = link.exec((await browser.get(paths.funnel(address))).text)![1]!
  expect((await browser.get(form)).text).toMatch(/value="80-plus"[^>]* checked/)
  await browser.post(form.replace(/\/new.*/, ''), {
    title: 'To the eldest',
    'words.en': 'What do you miss?',
    'ageBands[]': ['80-plus'],
    'channels[]': ['visit'],
  })
  await speak(await people(30, '80-plus'), '2026-12-01')
  const after = (await browser.get(paths.funnel(address))).text
  expect(rowOf(after, 'reaching', '80 and over').slice(2, 4)).toEqual(['0', '30'])
  expect(after).toContain('No longer seldom heard')
})

test('one person who stood in the list twice is counted once, and what was erased or withdrawn is not', async () => {
  const { address, browser, people, speak, read } = await begun()
  const ids = await people(14, '65-79')
  await speak(ids, '2026-11-01')
  const [kept, double, withdrawn, erased] = ids
  await read(sql`update participant set merged_into = ${kept} where id = ${double}`)
  await read(
    sql`update contribution set state = 'withdrawn', withdrawn_at = now() where participant_id = ${withdrawn}`,
  )
  await read(
    sql`update contribution set participant_id = null, erased_at = now() where participant_id = ${erased}`,
  )
  const { text } = await browser.get(paths.funnel(address))
  expect(rowOf(text, 'steps', 'Spoke').at(-1)).toBe('11')
})

test('the funnel is read with the same few queries whatever the size, and stays light', async () => {
  const { address, browser, people, speak, population } = await begun()
  await population('total,all,1000\nage-band,80-plus,400\nage-band,18-29,600\n')
  const visit = () => browser.get(paths.funnel(address))
  await visit()
  const few = await app.queries(visit)
  await speak(await people(400, '18-29', ['newcomer']), '2026-11-01')
  expect(await app.queries(visit)).toBe(few)
  const { text } = await app.visitor().get(paths.funnel(address))
  expect(gzipSync(text).byteLength).toBeLessThan(htmlBytesMax)
})

test('the funnel is reached from the pages of its initiative, and another lab has none of it', async () => {
  const { address, browser, people, speak } = await begun()
  const link = `href="${paths.funnel(address)}"`
  expect((await browser.get(initiativePaths.work(address))).text).toContain(link)
  const page = () => app.visitor().get(initiativePaths.initiative(address))
  expect((await page()).text).not.toContain(link)
  await speak(await people(1, '18-29'), '2026-11-01')
  expect((await page()).text).toContain(link)
  const other = await app.lab()
  const there = { ...address, lab: other.slug }
  expect((await app.visitor().get(paths.funnel(there))).status).toBe(404)
})

test('a gate asks that who was reached is compared with who lives here, and says what is missing', async () => {
  const { started, browser, people, speak, population, read } = await begun()
  const gate = await gateOf(started, 'engage', ['reach-compared'])
  await read(sql`update phase set state = 'open', opened_at = now() where id = ${gate.at.phaseId}`)
  const page = async () => (await browser.get(gate.page)).text
  expect(await page()).toContain('no figures yet about who lives here')
  await population('age-band,18-29,600\nage-band,80-plus,400\n')
  await speak(await people(19, '18-29'), '2026-11-01')
  await speak(await people(9, null), '2026-11-01')
  expect(await page()).toContain('Fewer than 20 of those who spoke have said')
  expect((await browser.post(gate.passage)).status).toBe(409)
  await speak(await people(6, '80-plus'), '2026-11-01')
  expect(await page()).toContain('25 people who spoke are compared, group by group')
  expect((await browser.post(gate.passage)).status).toBe(303)
})
