import { expect, test } from 'vitest'
import { sql } from 'drizzle-orm'
import { testApp } from '../../../tests/support/app.ts'
import {
  exitWords,
  madeReady,
  pilotBegun,
  planByForm,
  taken,
} from '../../../tests/support/pilots.ts'
import type { RequirementQuestion } from '../../platform/manifest.ts'
import { inLab } from '../../platform/db/database.ts'
import { pilotPaths as paths } from './index.ts'

const app = await testApp()

test('nine pilots compare by sector mix, phase and outcome, what was stopped among them', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, address, lab } = begun
  await madeReady(app, begun)
  await taken(browser, paths.start(at))
  await taken(browser, paths.exit(at), { ...exitWords, outcome: 'stop' })
  for (let n = 2; n <= 9; n++) {
    await planByForm(browser, address, { 'title.en': `Pilot ${n}`, public: n === 9 ? '' : 'yes' })
  }
  const portfolio = paths.portfolio({ lab: lab.slug })
  const all = await app.visitor().get(portfolio)
  for (const part of ['Night calls', 'Pilot 8', 'Stop', 'Community', 'People reached'])
    expect(all.text).toContain(part)
  expect(all.text).not.toContain('Pilot 9')
  expect(all.text.split('Shown once it is decided')).toHaveLength(8)
  expect((await browser.get(portfolio)).text).toContain('Pilot 9')
  const stopped = await app.visitor().get(`${portfolio}?outcome=stop&sector=community&order=reach`)
  expect(stopped.text).toContain('Night calls')
  expect(stopped.text).not.toContain('Pilot 8')
  expect((await app.visitor().get(`${portfolio}?state=closed`)).text).toContain('no such pilot')
  expect((await app.visitor().get(`${portfolio}?state=x&order=y&after=rubbish`)).status).toBe(200)
  const file = await browser.get(`${paths.portfolioFile({ lab: lab.slug })}?order=name`)
  const lines = file.text.trim().split('\r\n')
  expect(lines).toHaveLength(10)
  expect(lines[1]).toMatch(/^Night calls,Home care at night,decided,/)
})

test('the portfolio goes on over pages in every order, and asks the same number of queries', async () => {
  const begun = await pilotBegun(app)
  const { browser, lab, read, id } = begun
  const few = await app.queries(() => browser.get(paths.portfolio({ lab: lab.slug })))
  await read(sql`insert into pilot (lab_id, id, initiative_id, title, tried, starts_on, ends_before, currency, public, planned_at)
    select ${lab.id}, gen_random_uuid(), ${id}, jsonb_build_object('en', 'More ' || n), '{"en":"x"}',
      date '2026-01-01' + n, date '2026-06-01' + n, 'EUR', true, now() from generate_series(1, 119) n`)
  for (const order of ['name', 'start', 'reach', 'cost']) {
    const seen = new Set<string>()
    let next: string | undefined = `${paths.portfolio({ lab: lab.slug })}?order=${order}`
    for (let pages = 0; next && pages < 4; pages++) {
      const { text } = await browser.get(next)
      for (const [, pilotId] of text.matchAll(/pilots\/([0-9a-f-]{36})"/g)) seen.add(pilotId!)
      next = /href="([^"]*pilots\?order=[^"]*after=[^"&]*)"/
        .exec(text)?.[1]
        ?.replaceAll('&amp;', '&')
    }
    expect(seen.size).toBe(120)
  }
  const many = await app.queries(() => browser.get(paths.portfolio({ lab: lab.slug })))
  expect(many).toBe(few)
})

test('by cost the cheapest comes first in each currency, and what is not known last', async () => {
  const { browser, lab, read, id } = await pilotBegun(app)
  for (const [title, currency, people, minor] of [
    ['Dear', 'EUR', 10, 90_000],
    ['Nobody yet', 'EUR', 0, 5_000],
    ['Cheap', 'EUR', 10, 1_000],
    ['In crowns', 'SEK', 10, 2_000],
  ] as const) {
    await read(sql`with made as (insert into pilot (lab_id, id, initiative_id, title, tried, starts_on, ends_before, currency, public, planned_at, others_reached)
        select ${lab.id}, gen_random_uuid(), ${id}, jsonb_build_object('en', ${title}::text), '{"en":"x"}',
          date '2026-01-01', date '2026-06-01', ${currency}, true, now(), ${people}::int returning lab_id, id)
      insert into pilot_cost (lab_id, id, pilot_id, kind, on_day, words, amount_minor, unsure_percent, noted_at)
      select lab_id, gen_random_uuid(), id, 'money', date '2026-01-02', 'All', ${minor}::bigint, 0, now() from made`)
  }
  const { text } = await browser.get(`${paths.portfolio({ lab: lab.slug })}?order=cost`)
  const names = ['Cheap', 'Dear', 'In crowns', 'Night calls', 'Nobody yet']
  const places = names.map((name) => text.indexOf(`>${name}<`))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places.slice(0, 3)).toEqual(places.slice(0, 3).toSorted((a, b) => a - b))
  expect(Math.min(...places.slice(3))).toBeGreaterThan(places[2]!)
})

test('gates ask about pilots: none there, one that lacks something, one decided, and everybody told', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab, id, read } = begun
  const names = [
    'pilot-ready',
    'pilot-has-owner',
    'pilot-consent',
    'consent-and-support-ready',
    'exit-criteria-drafted',
    'exit-decision',
    'pilot-feedback-sent',
    'participants-told',
  ]
  const checker = app.parts.checkers.get('pilot-ready')!
  for (const name of names) expect(app.parts.checkers.get(name)).toBe(checker)
  const question = (name: string, appliesTo: string | null = 'pilot', initiativeId = id) => ({
    requirementId: `${name} ${appliesTo} ${initiativeId}`,
    checker: name,
    params: name === 'pilot-ready' ? { needs: ['owner', 'support-plan', 'exit-criteria'] } : {},
    gateId: 'g',
    phaseId: 'p',
    processId: 'x',
    initiativeId,
    appliesTo,
  })
  const ask = async (questions: RequirementQuestion[]) => {
    const found = await inLab(app.parts.database, lab.id, (db) =>
      checker.check(db, lab.id, questions, app.parts.clock.now()),
    )
    return questions.map(({ requirementId }) => found.get(requirementId)?.state)
  }
  const all = () => ask(names.map((name) => question(name)))
  const nowhere = '0198c0de-0000-7000-8000-000000000000'
  expect(await ask([question('pilot-ready', 'pilot', nowhere)])).toEqual(['not-applicable'])
  expect(await ask([question('pilot-ready', null, nowhere)])).toEqual(['not-met'])
  expect(await ask([{ ...question('pilot-ready'), params: { needs: ['luck'] } }])).toEqual([
    undefined,
  ])
  const no = 'not-met'
  expect(await all()).toEqual([no, 'met', no, no, no, no, no, no])
  await madeReady(app, begun)
  expect(await all()).toEqual(['met', 'met', 'met', 'met', 'met', no, no, no])
  await taken(browser, paths.start(at))
  await taken(browser, paths.exit(at), exitWords)
  expect(await all()).toEqual(['met', 'met', 'met', 'met', 'met', 'met', no, no])
  await taken(browser, paths.telling(at), { 'told.en': 'It stays.' })
  await read(sql`update feedback_notice set state = 'delivered', told_at = '2026-11-22T12:00:00Z'`)
  expect(await all()).toEqual(names.map(() => 'met'))
  const count = (n: number) =>
    app.queries(() =>
      ask(Array.from({ length: n }, () => names.map((name) => question(name))).flat()),
    )
  expect(await count(9)).toBe(await count(1))
})
