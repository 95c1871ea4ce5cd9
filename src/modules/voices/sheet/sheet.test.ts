import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { personGiven } from '../../../../tests/support/ways-in.ts'
import { voicesPaths } from '../paths.ts'
import { sheetPaths as paths } from './paths.ts'

const app = await testApp()

const written = {
  body: 'The road is dark in the evening.',
  visibility: 'public',
  writtenOn: '2026-11-20',
  worry: '',
  ...personGiven('speaker', { tellBy: 'letter' }),
  ...personGiven('other', { tellBy: 'letter' }),
}

async function hall(count = '3') {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const arne = await app.person(lab, { role: 'champion', name: 'Arne Å' })
  const started = await startedInitiative(app, lab, karin)
  const list = voicesPaths.sheets(started.address)
  const wish = { question: 'What would help you at night?', language: 'en', kind: 'idea', count }
  const made = await karin.browser.post(list, wish)
  const sheets = () =>
    started.read<{ id: string; number: number; state: string; taken_by: string | null }>(
      sql`select * from sheet order by number`,
    )
  const keying = (sheetId: string) => paths.keying({ ...started.address, sheetId })
  const codes = async () => {
    const printed = await karin.browser.get(`${made.location}/print`)
    return [...printed.text.matchAll(/· (?:<!-- -->)?([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4})</g)].map(
      ([, code]) => code!,
    )
  }
  const said = () =>
    started.read(
      sql`select c.* from contribution c join sheet s on s.contribution_id = c.id order by s.number`,
    )
  return { lab, karin, arne, started, list, wish, made, sheets, keying, codes, said }
}

test('sheets are made, printed one on a page with a code each, and large on request', async () => {
  const { karin, made, lab } = await hall()
  expect(made.status).toBe(303)
  const printed = await karin.browser.get(`${made.location}/print`)
  expect(printed.text.match(/<article class="paper">/g)).toHaveLength(3)
  expect(printed.text).toContain('What would help you at night?')
  expect(printed.text).toContain(`/${lab.slug}/receipts`)
  expect(printed.text).toMatch(/<svg viewBox/)
  expect((await karin.browser.get(`${made.location}/print?size=large`)).text).toContain(
    'papers-large',
  )
})

test('the words on a sheet are in its own language, whatever the reader’s', async () => {
  const { karin, list, wish } = await hall()
  const made = await karin.browser.post(list, {
    ...wish,
    question: 'Vad skulle hjälpa?',
    language: 'sv',
  })
  const printed = await karin.browser.get(`${made.location}/print`)
  expect(printed.text).toContain('Riv av och behåll den här delen.')
  expect(printed.text).not.toContain('Tear off')
})

test('the torn-off part says that the sheet waits, and works as a receipt once it is typed in', async () => {
  const { codes, karin, sheets, keying, lab } = await hall()
  const [code] = await codes()
  const receipt = voicesPaths.receipt({ lab: lab.slug, code: code! })
  const before = await app.visitor().get(receipt)
  expect(before.text).not.toContain('The road is dark')
  expect(before.status).toBe(200)
  const [first] = await sheets()
  const saved = await karin.browser.post(keying(first!.id), written)
  expect(saved.status).toBe(303)
  expect((await app.visitor().get(receipt)).text).toContain('The road is dark')
})

test('twenty sheets are typed in one after the other, and the list says when none is left', async () => {
  const { karin, list, sheets, said } = await hall('20')
  const taken = await karin.browser.post(`${list}/keying`)
  let next = taken.location!
  for (let n = 1; n <= 20; n++) {
    const page = await karin.browser.get(next)
    expect(page.text).toContain(`Type in sheet ${n}`)
    const saved = await karin.browser.post(next.split('?')[0]!, { ...written, body: `Sheet ${n}` })
    next = saved.location!
  }
  expect((await karin.browser.get(next)).text).toContain('No more sheets wait.')
  const kept = await said()
  expect(kept).toHaveLength(20)
  expect(kept[0]).toMatchObject({
    channel: 'paper',
    kind: 'idea',
    confirmed_how: 'self',
    body: 'Sheet 1',
  })
  expect((await sheets()).every(({ state }) => state === 'keyed')).toBe(true)
})

test('a sheet typed in twice is refused, with who did so and when, and what was typed stays', async () => {
  const { karin, arne, sheets, keying, said } = await hall()
  const [first] = await sheets()
  await karin.browser.post(keying(first!.id), written)
  const again = await arne.browser.post(keying(first!.id), { ...written, body: 'My own typing' })
  expect(again.status).toBe(409)
  expect(again.text).toContain('Karin Ek')
  expect(again.text).toContain('22 November 2026')
  expect(again.text).toContain('My own typing')
  expect(await said()).toHaveLength(1)
  expect((await arne.browser.get(keying(first!.id))).text).toContain('typed in already')
})

test('two people at once: different sheets are next, and the same one is kept once', async () => {
  const { karin, arne, list, sheets, keying, said } = await hall()
  const [one, two] = await Promise.all([
    karin.browser.post(`${list}/keying`),
    arne.browser.post(`${list}/keying`),
  ])
  expect(one.location).not.toBe(two.location)
  expect((await arne.browser.get(one.location!)).text).toContain(
    'Karin Ek began to type in this sheet',
  )
  const [first] = await sheets()
  const answers = await Promise.all(
    [karin, arne, karin, arne].map(({ browser }) => browser.post(keying(first!.id), written)),
  )
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(await said()).toHaveLength(1)
})

test('a sheet is found by the last letters of its code, however they are typed', async () => {
  const { karin, list, codes, keying, sheets } = await hall()
  const [, second] = await codes()
  const find = (q: string) => karin.browser.get(`${list}/keying?q=${encodeURIComponent(q)}`)
  const found = await find(` ${second!.slice(-4).toLowerCase()} `)
  expect(found.location).toBe(keying((await sheets())[1]!.id))
  expect((await find(second!)).status).toBe(302)
  expect((await find('00 00')).text).toContain('No sheet of this initiative')
  expect((await find('<script>')).text).not.toContain('<script>"')
})

test('a spoiled sheet is void with a reason, a missing one is lost, and both can be put back', async () => {
  const { karin, started, sheets, keying } = await hall()
  const [first] = await sheets()
  const at = paths.sheet({ ...started.address, sheetId: first!.id })
  expect((await karin.browser.post(`${at}/voiding`, { because: '' })).status).toBe(422)
  const voided = await karin.browser.send(`${at}/voiding`, { because: 'Coffee on it' })
  expect(voided.text).toContain('Coffee on it')
  expect((await karin.browser.post(keying(first!.id), written)).status).toBe(409)
  expect((await karin.browser.send(`${at}/return`)).text).toContain('Out')
  expect((await karin.browser.send(`${at}/loss`)).text).toContain('Lost')
  await karin.browser.post(`${at}/return`)
  expect((await karin.browser.post(keying(first!.id), written)).status).toBe(303)
  expect((await karin.browser.post(`${at}/voiding`, { because: 'x' })).status).toBe(409)
})

test('what a carer wrote for somebody waits for a yes, unless it is signed', async () => {
  const { karin, sheets, keying, said } = await hall()
  const [first, second] = await sheets()
  const carer = {
    ...written,
    onBehalf: 'yes',
    'speaker.who': 'new',
    'speaker.name': 'Anna Lind',
    'speaker.postalAddress': 'Byn 3',
    'other.who': 'new',
    'other.name': 'Ester Lind',
    'other.postalAddress': 'Byn 4',
  }
  await karin.browser.post(keying(first!.id), carer)
  await karin.browser.post(keying(second!.id), { ...carer, signed: 'yes' })
  expect(await said()).toMatchObject([
    { confirmed_how: 'not-yet', reach_public: false },
    { confirmed_how: 'signed', reach_public: true },
  ])
})

test('searching for a person while typing loses nothing and saves nothing', async () => {
  const { karin, sheets, keying, said } = await hall()
  const [first] = await sheets()
  const shown = await karin.browser.post(keying(first!.id), {
    ...written,
    'speaker.q': 'Karin',
    find: 'speaker',
  })
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('The road is dark in the evening.')
  expect(shown.text).toMatch(/type="radio"[^>]*>\s*<label[^>]*>Karin Ek/)
  expect(await said()).toHaveLength(0)
})

test('wrong numbers of sheets, no question and a day to come are refused', async () => {
  const { karin, list, wish, sheets, keying } = await hall()
  for (const count of ['0', '201', '1.5', 'many', '']) {
    expect((await karin.browser.post(list, { ...wish, count })).status).toBe(422)
  }
  expect((await karin.browser.post(list, { ...wish, question: ' ' })).status).toBe(422)
  const [first] = await sheets()
  const ahead = await karin.browser.post(keying(first!.id), { ...written, writtenOn: '2027-01-01' })
  expect(ahead.status).toBe(409)
})

test('other initiatives, other roles and other labs come to none of it', async () => {
  const { lab, karin, made, list, wish, sheets, keying } = await hall()
  const other = await startedInitiative(app, lab, karin)
  const outside = await app.person(lab, { role: 'champion', initiativeId: other.id })
  const observer = await app.person(lab, { role: 'observer' })
  const elsewhere = await app.person(await app.lab(), { role: 'coordinator' })
  const [first] = await sheets()
  for (const { browser } of [outside, observer, elsewhere]) {
    for (const page of [list, made.location!, `${made.location}/print`, keying(first!.id)]) {
      expect([403, 404]).toContain((await browser.get(page)).status)
    }
    expect([403, 404]).toContain((await browser.post(list, wish)).status)
    expect([403, 404]).toContain((await browser.post(keying(first!.id), written)).status)
  }
  const crossed = keying(first!.id).replace(/initiatives\/[^/]+/, `initiatives/${other.id}`)
  expect((await karin.browser.get(crossed)).status).toBe(404)
  expect((await karin.browser.post(crossed, written)).status).toBe(404)
})

test('the page of 200 sheets asks the database as often as that of one', async () => {
  const { karin, made } = await hall('1')
  const many = await hall('200')
  const few = await app.queries(() => karin.browser.get(`${made.location}/print`))
  const lots = await app.queries(() => many.karin.browser.get(`${many.made.location}/print`))
  expect(lots).toBe(few)
})
