import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { asking, say } from '../../../tests/support/voices.ts'
import { initiativePaths } from '../initiatives/index.ts'
import { voicesPaths as paths } from './index.ts'

const app = await testApp()

test('the list is searched as its languages bend words, and letter by letter in others', async () => {
  const { address } = await asking(app)
  await say(app.visitor(), address, {
    body: 'The nurses are driving through the night to reach us.',
  })
  await say(app.visitor(), address, {
    body: 'Bussarna går aldrig när vi behöver åka till sjukhuset.',
  })
  await say(app.visitor(), address, {
    body: '我们村里的公共汽车每天只来一次,老人没有办法去医院看病。',
  })
  const found = async (words: string) =>
    (await app.visitor().get(`${paths.voices(address)}?words=${encodeURIComponent(words)}`)).text
  expect(await found('drive nurse')).toContain('The nurses are driving')
  expect(await found('buss')).toContain('Bussarna går aldrig')
  expect(await found('buss')).not.toContain('The nurses')
  expect(await found('公共汽车')).toContain('我们村里')
  expect(await found('"to reach us" -nurses')).toContain('Nothing fits')
  expect(await found(`' or 1=1 %_\\`)).toContain('Nothing fits')
})

test('the list is narrowed and ordered by its address, and rubbish in it is left out', async () => {
  const { address, read, coordinator } = await asking(app)
  await say(app.visitor(), address, { kind: 'idea', body: 'An idea about lamps on the path.' })
  await say(app.visitor(), address, { kind: 'comment', body: 'A comment about the snow plough.' })
  await read(sql`insert into disposition (lab_id, id, contribution_id, outcome, reason, decided_at)
    select lab_id, gen_random_uuid(), id, 'adopted', '{"en":"Yes"}', now() from contribution where kind = 'idea'`)
  await read(
    sql`update contribution set received_at = received_at - interval '1 hour' where kind = 'idea'`,
  )
  const at = async (query: string) =>
    (await coordinator.browser.get(`${paths.voices(address)}?${query}`)).text
  expect(await at('kind=idea')).not.toContain('snow plough')
  expect(await at('standing=answered')).toMatch(/lamps[^]*Taken up/)
  expect(await at('standing=open')).not.toContain('lamps on')
  expect(await at('channel=paper')).toContain('Nothing fits')
  expect(await at('order=oldest')).toMatch(/lamps on[^]*snow plough/)
  expect(await at('order=newest')).toMatch(/snow plough[^]*lamps on/)
  expect(await at("kind=<script>&after=x&place=1'--&standing=all")).toContain('lamps on')
  const outsider = await app.visitor().get(`${paths.voices(address)}?standing=hidden`)
  expect(outsider.text).toContain('lamps on')
})

test('a long list goes page by page, with as many queries for the last page as for the first', async () => {
  const { address, read } = await asking(app)
  await say(app.visitor(), address, { body: 'The first of very many voices.' })
  await read(sql`insert into contribution (lab_id, id, initiative_id, kind, channel, body, visibility, reach_public,
      reach_search, receipt_hash, captured_at, received_at)
    select c.lab_id, gen_random_uuid(), c.initiative_id, 'idea', 'import', 'Voice ' || n, 'public', true, true,
      'hash ' || n, c.captured_at, c.received_at - make_interval(mins => n)
    from contribution c, generate_series(1, 60) n`)
  const pages: string[] = []
  let next: string | undefined = paths.voices(address)
  const counts: number[] = []
  while (next) {
    const here: string = next
    counts.push(
      await app.queries(async () => {
        pages.push((await app.visitor().get(here)).text)
      }),
    )
    next = /href="([^"]*after=[^"]*)" rel="next"/.exec(pages.at(-1)!)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(pages).toHaveLength(3)
  expect(pages[2]).toContain('Voice 60<')
  expect(new Set(counts)).toEqual(new Set([5]))
  const all = pages.join('')
  for (const n of [1, 24, 25, 49, 50, 60]) expect(all.split(`>Voice ${n}<`)).toHaveLength(2)
})

test('a question is written, changed by one at a time, and leads people to the form', async () => {
  const { address, coordinator, lab } = await asking(app)
  const call = `${paths.saying(address).replace('saying', 'call-for-voices')}`
  const form = { 'question.en': 'What would help at night?', 'kinds[]': ['idea'], open: 'yes' }
  expect((await coordinator.browser.post(call, { ...form, version: '1' })).status).toBe(303)
  const late = await coordinator.browser.post(call, {
    ...form,
    'question.en': 'Else?',
    version: '1',
  })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Somebody else changed this')
  expect((await coordinator.browser.post(call, { version: '2' })).status).toBe(422)
  const front = await app.visitor().get(`/${lab.slug}`)
  expect(front.text).toContain('Tell us: What would help at night?')
  const open = await app.visitor().get(initiativePaths.initiative(address))
  expect(open.text).toContain(paths.saying(address))
  const narrow = await app.visitor().get(paths.saying(address))
  expect(narrow.text).not.toContain('Something that happened to you')
  const observer = await app.person(lab, { role: 'observer' })
  expect((await observer.browser.post(call, { ...form, version: '2' })).status).toBe(403)
})

test('what is exported has no names, nothing private, and no formulas', async () => {
  const { address, lab, coordinator, read } = await asking(app)
  const named = { who: 'named', name: 'Ebba Öst', channel: 'letter', postalAddress: 'Byvägen 1' }
  await say(app.visitor(), address, { ...named, body: '=HYPERLINK("https://x.example") said she' })
  await say(app.visitor(), address, {
    body: 'Kept to those who work with it.',
    visibility: 'private',
  })
  await read(sql`insert into contribution (lab_id, id, initiative_id, kind, channel, body, visibility, sensitive,
      receipt_hash, captured_at, received_at)
    select lab_id, gen_random_uuid(), initiative_id, 'story', 'phone', 'About my illness.', 'lab', true, 'x', now(), now()
    from contribution limit 1`)
  const researcher = await app.person(lab, { role: 'researcher' })
  const table = await researcher.browser.get(`${paths.voices(address)}-export/voices.csv`)
  expect(table.headers.get('content-disposition')).toContain('.csv')
  expect(table.text).toContain(`"'=HYPERLINK(""https://x.example"") said she"`)
  for (const secret of ['Ebba', 'Byvägen', 'Kept to those', 'illness'])
    expect(table.text).not.toContain(secret)
  const lines = await coordinator.browser.get(`${paths.voices(address)}-export/voices.jsonl`)
  const [line, ...others] = lines.text.trim().split('\n')
  expect(others).toEqual([])
  expect(JSON.parse(line!)).toMatchObject({ kind: 'idea', channel: 'web', visibility: 'public' })
  expect((await coordinator.browser.get(`${paths.voices(address)}-export`)).status).toBe(200)
  const observer = await app.person(lab, { role: 'observer' })
  expect((await observer.browser.get(`${paths.voices(address)}-export/voices.csv`)).status).toBe(
    403,
  )
})
