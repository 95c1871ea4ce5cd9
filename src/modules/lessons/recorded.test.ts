import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { lessonPublished, lessonWritten, standingWords } from '../../../tests/support/lessons.ts'
import type { Led } from '../../../tests/support/lead-through.ts'
import { writeLessons } from '../../../tests/support/meet-lessons.ts'
import { exitWords, madeReady, pilotBegun, taken } from '../../../tests/support/pilots.ts'
import { inLab } from '../../platform/db/database.ts'
import { pilotPaths } from '../pilots/index.ts'
import { lessonPaths as paths } from './index.ts'
import { personalData } from './personal-data.ts'

const app = await testApp()

test('a gate asks for a lesson from each pilot that ended, failure included', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, address, lab, id } = begun
  const checker = app.parts.checkers.get('lesson-recorded')!
  const question = (params: Record<string, unknown>, requirementId: string) => ({
    requirementId,
    checker: 'lesson-recorded',
    params,
    initiativeId: id,
    gateId: 'g',
    phaseId: 'p',
    processId: 'x',
    appliesTo: null,
  })
  const ask = async (...params: Record<string, unknown>[]) => {
    const questions = params.map((one, place) => question(one, String(place)))
    const found = await inLab(app.parts.database, lab.id, (db) =>
      checker.check(db, lab.id, questions, app.clock.now()),
    )
    return questions.map(({ requirementId }) => found.get(requirementId)?.state)
  }
  expect(await ask({}, { min: 0 }, { min: 'x' })).toEqual(['not-met', undefined, undefined])
  const first = await lessonWritten(browser, address, { from: `initiative:${id}` })
  expect(await ask({})).toEqual(['not-met'])
  await taken(browser, paths.publication(first))
  expect(await ask({}, { min: 2 })).toEqual(['met', 'not-met'])
  await madeReady(app, begun)
  await taken(browser, pilotPaths.start(at))
  await taken(browser, pilotPaths.exit(at), { ...exitWords, outcome: 'stop' })
  expect(await ask({})).toEqual(['not-met'])
  const mine = await browser.get(`/${lab.slug}/today`)
  expect(mine.text).toContain('nobody wrote down what it taught')
  const failed = await lessonWritten(browser, address, { from: `pilot:${at.pilotId}` })
  await taken(browser, paths.publication(failed))
  expect(await ask({}, { min: 2 })).toEqual(['met', 'met'])
  await writeLessons({ started: begun } as unknown as Led, null, {
    key: 'x',
    checker: 'lesson-recorded',
    appliesTo: null,
    params: { min: 3 },
  })
  expect(await ask({ min: 3 }, { min: 4 })).toEqual(['met', 'not-met'])
  const queries = (n: number) => app.queries(() => ask(...Array.from({ length: n }, () => ({}))))
  expect(await queries(9)).toBe(await queries(1))
})

test('the list narrows, sorts and goes on over pages with the same number of queries, and travels as a file', async () => {
  const { lab, lesson, read } = await lessonPublished(app)
  const list = paths.lessons({ lab: lab.slug })
  const visit = (query = '') => app.visitor().get(`${list}${query}`)
  const few = await app.queries(() => visit('?order=newest'))
  await read(sql`insert into lesson select (jsonb_populate_record(l, jsonb_build_object(
      'id', gen_random_uuid(), 'claim', jsonb_build_object('en', 'More ' || n),
      'confidence', 1 + n % 3, 'density', 'town', 'written_at', l.written_at - n * interval '1 hour'))).*
    from lesson l, generate_series(1, 79) n where l.id = ${lesson.lessonId}`)
  for (const order of ['newest', 'surest', 'claim']) {
    const seen = new Set<string>()
    let next: string | undefined = `?order=${order}`
    for (let pages = 0; next !== undefined && pages < 4; pages++) {
      const { text } = await visit(next)
      for (const [, id] of text.matchAll(/lessons\/([0-9a-f-]{36})"/g)) seen.add(id!)
      next = /href="[^"]*lessons(\?[^"]*after=[^"&]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    expect([order, seen.size]).toEqual([order, 80])
  }
  expect(await app.queries(() => visit('?order=surest'))).toBe(few)
  expect((await visit('?density=town&confidence=strong')).text).not.toContain('lets people sleep')
  expect((await visit('?words=SLEEP&service=care&mode=deliver&level=individual')).text).toContain(
    'lets people sleep',
  )
  expect((await visit('?words=100%25_x')).text).toContain('No such lesson')
  expect((await visit('?order=x&state=y&service=z&initiative=q&after=rubbish')).status).toBe(200)
  const file = await app.visitor().get(paths.lessonFile({ lab: lab.slug }))
  expect(file.text.trim().split('\r\n')).toHaveLength(81)
})

test('a page of a lesson asks the same number of queries, however many speak', async () => {
  const { lab, lesson, read } = await lessonPublished(app)
  const visit = () => app.visitor().get(`${paths.lesson(lesson)}?n=${Math.random()}`)
  const few = await app.queries(visit)
  await read(sql`insert into lesson_standing (lab_id, id, lesson_id, stance, words, of_claim, said_at)
    select ${lab.id}, gen_random_uuid(), ${lesson.lessonId}, 'contest', 'No ' || n, '{"en":"x"}', now()
    from generate_series(1, 50) n`)
  expect(await app.queries(visit)).toBe(few)
})

test('a person takes along what they said, and is forgotten while their standing still counts', async () => {
  const { lab, lesson, coordinator } = await lessonPublished(app)
  const svea = await app.person(lab, { name: 'Svea Åström' })
  const words = 'Ask Svea Åström, she was woken.'
  await taken(svea.browser, paths.standing(lesson), { ...standingWords, words, named: 'yes' })
  const ids = [svea.participantId]
  const kept = await inLab(app.parts.database, lab.id, (db) => personalData.gather(db, lab.id, ids))
  expect(JSON.stringify(kept)).toContain('she was woken')
  const remains = await inLab(app.parts.database, lab.id, async (db) => {
    const ctx = {
      db,
      labId: lab.id,
      now: app.clock.now(),
      actor: actorOf(coordinator, 'coordinator'),
    } as Parameters<typeof personalData.erase>[0]
    const wish = { nameless: 'somebody', names: ['Svea Åström'], emails: [] }
    return personalData.erase(ctx, ids, { ...wish, words: 'keep' })
  })
  expect(remains).toEqual([{ because: 'lessons.personal.counted', count: 1 }])
  const { text } = await app.visitor().get(`${paths.lesson(lesson)}?after`)
  expect(text).not.toContain('Svea')
  expect(text).toContain('Ask somebody, she was woken.')
})
