import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { asOwner } from '../../platform/db/database.ts'
import type { LabEntry } from '../../platform/lab-directory.ts'
import { auditPaths } from './index.ts'

const app = await testApp()
const addresses = (lab: LabEntry) => ({
  record: auditPaths.record({ lab: lab.slug }),
  table: auditPaths.table({ lab: lab.slug }),
  check: auditPaths.check({ lab: lab.slug }),
})
const swedish = { 'accept-language': 'sv' }

test('a coordinator reads what happened, by whom, and that it is sealed', async () => {
  const lab = await app.lab()
  const anna = await app.person(lab, { name: 'Anna Berg', role: 'coordinator' })
  const { record } = addresses(lab)
  const before = await anna.browser.get(record)
  expect(before.status).toBe(200)
  expect(before.text).toContain('A role was given')
  expect(before.text).toContain('Talkoo itself')
  expect(before.text).toContain('No entry is sealed yet.')
  await app.drain()
  const after = await anna.browser.get(record)
  expect(after.text).toMatch(/\d+ entries are sealed\./)
  const inSwedish = await anna.browser.get(record, swedish)
  expect(inSwedish.text).toContain('En roll gavs')
})

test('the record is filtered by what happened and by who did it', async () => {
  const lab = await app.lab()
  const anna = await app.person(lab, { name: 'Anna Berg', role: 'coordinator' })
  const { record } = addresses(lab)
  await asOwner(app.database, (db) =>
    db.execute(sql`update fact set participant_id = ${anna.participantId}::uuid, actor_kind = 'participant'
      where lab_id = ${lab.id} and name = 'role.given'`),
  )
  const hers = await anna.browser.get(`${record}?person=${anna.participantId}`)
  expect(hers.text).toMatch(/<td[^>]*><span>Anna Berg<\/span>/)
  expect(hers.text).not.toMatch(/<td[^>]*><span>Talkoo itself<\/span>/)
  const added = await anna.browser.get(`${record}?name=participant.added`)
  expect(added.text).toMatch(/<td[^>]*><span>A person was added/)
  expect(added.text).not.toMatch(/<td[^>]*><span>A role was given/)
  const nothing = await anna.browser.get(`${record}?name=${encodeURIComponent("x' or 1=1")}`)
  expect(nothing.text).toContain('No entry matches.')
  expect((await anna.browser.get(`${record}?person=rubbish&before=rubbish`)).status).toBe(200)
})

test('a long record is read page by page, and downloaded whole', async () => {
  const lab = await app.lab()
  const anna = await app.person(lab, { name: '=Anna', role: 'coordinator' })
  const { record, table } = addresses(lab)
  await asOwner(app.database, (db) =>
    db.execute(sql`
      insert into fact (lab_id, id, name, subject, data, salt, payload_hash, actor_kind, participant_id, at)
      select ${lab.id}, gen_random_uuid(), 'bell.rung', gen_random_uuid(), '{}', '', sha256(''), 'participant',
        ${anna.participantId}::uuid, timestamptz '2026-11-01' + n * interval '1 second' from generate_series(1, 2400) n`),
  )
  let [address, pages, entries] = [record as string | null, 0, 0]
  while (address && pages < 3) {
    const page = await anna.browser.get(address)
    entries += page.text.match(/<tr role="row">/g)!.length - 1
    pages += 1
    address = /href="([^"]*)" rel="next"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? null
  }
  expect([pages, entries, address === null]).toEqual([3, 150, false])
  const file = await anna.browser.get(table)
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(file.headers.get('content-disposition')).toContain('attachment')
  const lines = file.text.trim().split('\r\n')
  expect(lines.filter((line) => line.includes('bell.rung')).length).toBe(2400)
  expect(lines.at(-1)).toContain("'=Anna,Something was recorded: bell.rung")
})

test('the check says that all seals fit, and where they do not', async () => {
  const lab = await app.lab()
  const anna = await app.person(lab, { role: 'coordinator' })
  await app.drain()
  const { check } = addresses(lab)
  expect((await anna.browser.get(check)).text).toMatch(/All \d+ sealed entries fit/)
  await asOwner(app.database, (db) =>
    db.execute(
      sql`update fact set data = '{"role": "funder"}' where lab_id = ${lab.id} and name = 'role.given'`,
    ),
  )
  const broken = await anna.browser.get(check)
  expect(broken.text).toMatch(/The record was changed at entry \d+/)
  expect(broken.text).toContain('The details of this entry are not what was sealed.')
  expect((await anna.browser.get(check, swedish)).text).toContain('Loggen har ändrats vid händelse')
})

test('only a coordinator of this lab reads it', async () => {
  const [lab, other] = [await app.lab(), await app.lab()]
  const champion = await app.person(lab, { role: 'champion' })
  const neighbour = await app.person(other, { role: 'coordinator' })
  for (const address of Object.values(addresses(lab))) {
    expect((await champion.browser.get(address)).status).toBe(403)
    expect((await neighbour.browser.get(address)).status).toBe(403)
    expect((await app.visitor().get(address)).location).toMatch(/^\/sign-in/)
  }
})

test('the record takes five queries beside those of every page', async () => {
  const lab = await app.lab()
  const anna = await app.person(lab, { role: 'coordinator' })
  const { record } = addresses(lab)
  await anna.browser.get(record)
  expect(await app.queries(() => anna.browser.get(record))).toBeLessThanOrEqual(5)
})
