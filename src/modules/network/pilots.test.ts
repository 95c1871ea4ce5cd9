import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import {
  criteriaWords,
  consentWords,
  easeWords,
  exitWords,
  observed,
  planByForm,
  taken,
  takeIn,
} from '../../../tests/support/pilots.ts'
import {
  madeProgramme,
  memberLab,
  publish,
  type MemberOf,
} from '../../../tests/support/programme.ts'
import { asOwner } from '../../platform/db/database.ts'
import { labPaths } from '../labs/index.ts'
import { pilotPaths } from '../pilots/index.ts'
import { pilotFigures } from './copy/pilots.ts'
import { networkPaths } from './index.ts'

const app = await testApp()
const pageOf = async (programme: string, query = '') =>
  (await app.visitor().get(networkPaths.pilots({ programme }) + query)).text

/** A pilot of a member lab, decided, with two named people and so many answered cards at each moment. */
async function decided(member: MemberOf, title: string, cards: number, outcome = 'stop') {
  const { coordinator, started, lab } = member
  const { browser, participantId } = coordinator
  const at = await planByForm(browser, started.address, {
    'title.en': title,
    ownerId: participantId,
  })
  await taken(browser, pilotPaths.consentText(at), consentWords)
  const other = await app.person(lab, { name: 'Ester Sjöberg' })
  await takeIn(browser, at, other.participantId)
  await taken(browser, pilotPaths.criteria(at), criteriaWords)
  await taken(browser, pilotPaths.newIndicator(at), easeWords)
  for (const [moment, grade] of [
    ['before', 2],
    ['after', 4],
  ] as const) {
    const csv = observed(moment, grade, cards).replaceAll(/P00\d+/g, '')
    if (moment === 'after') await taken(browser, pilotPaths.start(at))
    await taken(browser, pilotPaths.observationFile(at), { csv })
  }
  const cost = { kind: 'money', onDay: '2026-11-20', words: 'All', amount: '900', hours: '' }
  const sent = { ...cost, currency: 'EUR', unsurePercent: '0' }
  await taken(browser, pilotPaths.costs(at), sent)
  await taken(browser, pilotPaths.exit(at), { ...exitWords, outcome })
  return at
}

test('pilots of several labs stand side by side once their initiatives are published, and go with them', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  const south = await memberLab(app, programme, 'South', 'four-cos')
  const at = await decided(north, 'Night calls', 6)
  await taken(north.coordinator.browser, pilotPaths.reach(at), { othersReached: '29' })
  const { browser } = south.coordinator
  await planByForm(browser, south.started.address, { 'title.en': 'Day trips' })
  await planByForm(browser, south.started.address, { 'title.en': 'Secret', public: '' })
  await app.drain()
  expect(await pageOf(programme)).toContain('No lab shows a pilot here yet.')
  for (const one of [north, south]) await publish(app, one)

  const all = await pageOf(programme)
  for (const part of ['Night calls', 'Day trips', 'North', 'South', '2 pilots in 2 labs.'])
    expect(all).toContain(part)
  expect(all).not.toContain('Secret')
  expect(all).toContain('Stage of the initiative')
  for (const part of ['30 EUR', 'Ease of use', '12 people', 'Stop', 'Community', '30'])
    expect(all).toContain(part)
  expect(all).toContain(`href="${pilotPaths.pilot(at)}"`)
  expect((await app.visitor().get(labPaths.programme({ programme }))).text).toContain(
    'Compare 2 pilots',
  )
  for (const [query, night, day] of [
    ['?outcome=stop', true, false],
    [`?lab=${south.lab.slug}`, false, true],
    ['?state=planned&order=cost', false, true],
    ['?sector=community', true, false],
    ['?sector=rubbish&order=%00&outcome=x', true, true],
  ] as const) {
    const text = await pageOf(programme, query)
    expect([query, text.includes('Night calls'), text.includes('Day trips')]).toEqual([
      query,
      night,
      day,
    ])
  }
  const byReach = await pageOf(programme, '?order=reach')
  expect(byReach.indexOf('Night calls')).toBeLessThan(byReach.indexOf('Day trips'))
  await north.coordinator.browser.send(networkPaths.publicationWithdrawal(north.started.address))
  expect(await pageOf(programme)).not.toContain('Night calls')
})

test('a copy of a pilot holds no name and no small number of people', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  await decided(north, 'Night calls', 4)
  await publish(app, north)
  const found = await asOwner(app.database, (db) =>
    db.execute<{ copy: string; figures: object }>(sql`
      select to_jsonb(c)::text as copy, c.figures from published_pilot c where lab_id = ${north.lab.id}`),
  )
  const [{ copy, figures }] = found.rows as [{ copy: string; figures: object }]
  expect(copy).not.toContain('Ester')
  expect(figures).toEqual({ people: 'hidden', perHead: 'hidden', currency: 'EUR', effect: null })
  expect(await pageOf(programme)).toContain('Hidden')
})

test.each([
  [0, 0, null],
  [9, 900, 'hidden'],
  [10, 900, { minor: 90, lowMinor: 80, highMinor: 100 }],
  [10, 0, null],
])('%s people for %s are shown as %s a head', (people, minor, perHead) => {
  const amounts = { minor, lowMinor: minor && 800, highMinor: minor && 1000 }
  const one = { ...amounts, people, currency: 'EUR', indicator: null }
  expect(pilotFigures(one as never).perHead).toEqual(perHead)
})

test('the page makes two queries, whatever it shows, and a programme that is not there is not found', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  const count = () => app.queries(() => app.visitor().get(networkPaths.pilots({ programme })))
  await publish(app, north)
  expect(await count()).toBe(2)
  const { browser } = north.coordinator
  for (let n = 0; n < 9; n++) {
    await planByForm(browser, north.started.address, { 'title.en': `Pilot ${n}` })
  }
  await app.drain()
  expect(await pageOf(programme)).toContain('Pilot 8')
  expect(await count()).toBe(2)
  const nowhere = networkPaths.pilots({ programme: 'nowhere' })
  expect((await app.visitor().get(nowhere)).status).toBe(404)
})
