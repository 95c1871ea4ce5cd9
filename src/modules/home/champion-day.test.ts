import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { makeChampion } from '../../../tests/support/champion.ts'
import { supportsBegun } from '../../../tests/support/supports.ts'
import { sent } from '../../../tests/support/sent.ts'
import { championPaths, supportPaths } from '../champions/index.ts'
import { sessionPaths } from '../sessions/index.ts'
import { voicesPaths } from '../voices/index.ts'
import { paths } from './paths.ts'

const app = await testApp()

async function begun() {
  const world = await supportsBegun(app)
  const { lab, coordinator } = world
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const championId = await makeChampion(coordinator, lab, per)
  const here = { lab: lab.slug }
  const today = async (query = '') => (await per.browser.get(`${paths.today(here)}${query}`)).text
  const take = async (name: string, more: Record<string, string> = {}) => {
    const wish = { name, phone: '070-111 22 33', about: 'The nights', take: 'yes', ...more }
    await sent(per.browser, voicesPaths.callBacks(here), wish)
  }
  return { ...world, per, championId, here, today, take, ledBy: { ledBy: per.participantId } }
}

test('a day without anything says so part by part, in order, each with a next step', async () => {
  const { here, today, championId } = await begun()
  const text = await today()
  const order = ['out', 'answer', 'key-in', 'print', 'hours', 'questions']
  const found = order.map((id) => text.indexOf(`id="${id}"`))
  expect(found.every((at) => at > 0)).toBe(true)
  expect(found).toEqual(found.toSorted((a, b) => a - b))
  expect(text).toContain('No visit or session in the next two weeks.')
  for (const words of [
    'Nothing is planned for the next two weeks.',
    'Nobody waits for an answer.',
    'Nothing waits to be typed up.',
    'Nothing to print.',
    '0 of 4 hours',
    'No question waits.',
  ]) {
    expect(text).toContain(words)
  }
  for (const next of [
    voicesPaths.callBacks(here),
    voicesPaths.phoneDesk(here),
    championPaths.champion({ ...here, championId }),
    supportPaths.newQuestion(here),
  ]) {
    expect(text).toContain(`href="${next}"`)
  }
})

test('what a champion leads stands with day, times, place, people and papers, once', async () => {
  const { plan, add, invite, today, ledBy, coordinator, here } = await begun()
  const first = await plan({ ...ledBy, day: '2026-11-22', from: '23:00', to: '23:30' })
  const hall = { 'title.en': 'Coffee in the hall', placeWords: 'Långsele hall' }
  const second = await plan({ ...ledBy, ...hall, day: '2026-11-23' })
  await plan({ ...ledBy, day: '2026-11-28', 'title.en': 'Third' })
  await plan({ ...ledBy, day: '2026-11-30', 'title.en': 'A later one' })
  await plan({ ...ledBy, day: '2026-12-24', 'title.en': 'Too late' })
  await plan({ day: '2026-11-25', 'title.en': 'Led by Karin' })
  await invite(second, await add('Elsa', { phone: '070-1' }), await add('Nils'))
  const text = await today()
  expect(text).toContain('4 visits and sessions in the next two weeks.')
  expect(text).toContain('Today, 23:00 to 23:30')
  expect(text).toContain('No place is written down yet')
  expect(text).toContain('Tomorrow, 18:00 to 20:00')
  expect(text).toContain('Långsele hall')
  expect(text).toContain('2 people invited, one with a phone number')
  expect(text).toContain('A later one')
  expect(text).toContain('30 November 2026, 18:00 to 20:00')
  expect(text).not.toMatch(/Too late|Led by Karin/)
  expect(text.split(`href="${sessionPaths.session(first)}"`)).toHaveLength(2)
  expect(text.split(`href="${sessionPaths.kit(first)}"`)).toHaveLength(3)
  expect(text).toContain(`href="${sessionPaths.sheet(second)}"`)
  expect(text).toContain(`href="${voicesPaths.sheets(first)}"`)
  const forKarin = (await coordinator.browser.get(paths.today(here))).text
  expect(forKarin).not.toContain('visits and sessions in the next two weeks')
})

test('calls a champion took stand with the number to tap, at most five of them', async () => {
  const { today, take } = await begun()
  await take('Elsa Lind', { dueOn: '2026-11-21' })
  const one = await today()
  expect(one).toContain('and one call to make.')
  expect(one).toContain('Elsa Lind')
  expect(one).toContain('href="tel:0701112233"')
  for (const number of [2, 3, 4, 5, 6])
    await take(`Caller ${number}`, { dueOn: `2026-12-0${number}` })
  const many = await today()
  expect(many.indexOf('Elsa Lind')).toBeLessThan(many.indexOf('Caller 2'))
  expect(many).not.toContain('Caller 6')
  expect(many).toContain('See all 6 calls')
})

test('hours are noted on Today in two taps, undone and put back there; too much stays on the form', async () => {
  const { per, here, championId, today } = await begun()
  const log = /action="([^"]*\/hours\?from=today)"/.exec(await today())![1]!
  expect(log).toBe(`${championPaths.hours({ ...here, championId })}?from=today`)
  const tap = { onDay: '2026-11-22', kind: 'driving', minutes: '30' }
  const noted = await per.browser.post(log, tap)
  expect(noted.location).toMatch(new RegExp(`^${paths.today(here)}\\?logged=[^#]*#hours$`))
  const after = (await per.browser.get(noted.location!)).text
  expect(after).toContain('Noted: 0.5 h, Driving')
  expect(after).toContain('0.5 of 4 hours')
  expect(after).toMatch(/value="driving"[^>]*checked|checked[^>]*value="driving"/)
  const undo = /action="([^"]*\/removal\?from=today)"/.exec(after)![1]!
  const undone = await per.browser.send(undo)
  expect(undone.text).toContain('Taken back: 0.5 h')
  expect(undone.text).toContain('0 of 4 hours')
  const back = /action="([^"]*\/return\?from=today)"/.exec(undone.text)![1]!
  expect((await per.browser.send(back)).text).toContain('0.5 of 4 hours')
  expect((await per.browser.post(log, { ...tap, minutes: '1440' })).status).toBe(409)
  await per.browser.post(log, { ...tap, minutes: '240' })
  expect(await today()).toContain('This week is more than agreed')
  expect(await today(`?logged=${per.participantId}`)).not.toContain('Noted:')
  expect(await today("?logged='--")).toContain('4.5 of 4 hours')
})

test('who holds the role and stands in no list reads why no hours are kept', async () => {
  const lab = await app.lab()
  const lisa = await app.person(lab, { role: 'champion' })
  const { status, text } = await lisa.browser.get(paths.today({ lab: lab.slug }))
  expect(status).toBe(200)
  expect(text).toContain('so no hours are kept')
  expect(text).not.toContain('/hours?from=today')
})

test('the day of a champion is read with the same few queries however much there is', async () => {
  const { today, take, plan, ledBy, add, invite } = await begun()
  await today()
  const few = await app.queries(today)
  for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']) {
    await invite(await plan({ ...ledBy, day }), await add('Elsa'), await add('Nils'))
  }
  for (const name of ['Maj', 'Ulla', 'Sven']) await take(name)
  expect(await app.queries(today)).toBe(few)
  const asked = app.parts.gathered.filter(({ waitsForMe }) => waitsForMe)
  // Sessions, calls and three for hours, and what the modules ask: the widest of them six.
  expect(few).toBeLessThanOrEqual(5 + 3 * asked.length)
})
