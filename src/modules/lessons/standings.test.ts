import { expect, test } from 'vitest'
import { sql } from 'drizzle-orm'
import { testApp } from '../../../tests/support/app.ts'
import { lessonPublished, lessonWords, standingWords } from '../../../tests/support/lessons.ts'
import { taken } from '../../../tests/support/pilots.ts'
import { addParticipant, mergeParticipants } from '../people/index.ts'
import { system } from '../../platform/actor.ts'
import { lessonPaths as paths } from './index.ts'

const app = await testApp()

test('dissent stands beside the claim with its words, by name only where the person agreed', async () => {
  const { lab, lesson } = await lessonPublished(app)
  const svea = await app.person(lab, { name: 'Svea Åström', role: 'resident-representative' })
  const per = await app.person(lab, { name: 'Per Lindqvist' })
  await taken(svea.browser, paths.standing(lesson), standingWords)
  await taken(per.browser, paths.standing(lesson), {
    stance: 'agree',
    words: 'I sleep through.',
    named: 'yes',
  })
  const { text } = await app.visitor().get(paths.lesson(lesson))
  expect(text).toContain('My mother was woken by it.')
  expect(text).toContain('Resident representative')
  expect(text).not.toContain('Svea Åström')
  expect(text).toContain('Per Lindqvist')
  const list = await app.visitor().get(paths.lessons({ lab: lab.slug }))
  expect(list.text).toContain('1 agrees, 1 sees it differently')
  const contested = `${paths.lessons({ lab: lab.slug })}?contested=`
  expect((await app.visitor().get(`${contested}yes`)).text).toContain('lets people sleep')
  expect((await app.visitor().get(`${contested}no`)).text).toContain('No such lesson')
})

test('a person has one standing, changes it, and what they said before stays to be read', async () => {
  const { lab, lesson, read } = await lessonPublished(app)
  const { browser } = await app.person(lab)
  await taken(browser, paths.standing(lesson), standingWords)
  await taken(browser, paths.standing(lesson), {
    stance: 'agree',
    words: 'It got better.',
    named: '',
  })
  const { text } = await app.visitor().get(paths.lesson(lesson))
  expect(text).toContain('It got better.')
  expect(text).toContain('What 1 person said before')
  const [found] = await read<{ now: number; all: number }>(sql`
    select count(*) filter (where replaced_at is null)::int as now, count(*)::int as all
    from lesson_standing where lesson_id = ${lesson.lessonId}`)
  expect(found).toEqual({ now: 1, all: 2 })
  const both = await Promise.all([
    browser.post(paths.standing(lesson), standingWords),
    browser.post(paths.standing(lesson), { ...standingWords, words: 'At once.' }),
  ])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const [after] = await read<{ now: number }>(sql`select count(*)::int as now from lesson_standing
    where lesson_id = ${lesson.lessonId} and replaced_at is null`)
  expect(after!.now).toBe(1)
})

test('the author changes the claim, and dissent keeps the words it was said of', async () => {
  const { lab, lesson, browser } = await lessonPublished(app)
  const resident = await app.person(lab)
  await taken(resident.browser, paths.standing(lesson), standingWords)
  const form = (await browser.get(paths.details(lesson))).text
  const version = /name="version" value="(\d+)"/.exec(form)![1]!
  const { from: _, ...words } = lessonWords
  await taken(browser, paths.details(lesson), { ...words, version, 'claim.en': 'Calls may help' })
  const { text } = await app.visitor().get(paths.lesson(lesson))
  expect(text).toContain('Said of an earlier wording')
  expect(text).toContain('A call before the drive lets people sleep')
})

test('a coordinator notes what somebody said on the phone, once for one person', async () => {
  const { lab, lesson, browser } = await lessonPublished(app)
  const details = {
    name: 'Edla Berg',
    preferredChannel: 'phone',
    phone: '0701234567',
    language: 'sv',
  }
  const { id } = await app.run(lab.id, system, addParticipant, details)
  const noted = { ...standingWords, participantId: id }
  expect((await browser.get(paths.standingNoted(lesson))).text).toContain('Edla Berg')
  await taken(browser, paths.standingNoted(lesson), noted)
  const { text } = await app.visitor().get(paths.lesson(lesson))
  expect(text).toContain('My mother was woken by it.')
  expect(text).not.toContain('Edla Berg')
  const nobody = { ...noted, participantId: lesson.lessonId }
  expect((await browser.post(paths.standingNoted(lesson), nobody)).status).toBe(409)
  const wrong = await browser.post(paths.standingNoted(lesson), { ...noted, words: ' ' })
  expect(wrong.status).toBe(422)
  const reader = await app.person(lab)
  expect((await reader.browser.get(paths.standingNoted(lesson))).status).toBe(403)
  expect((await app.visitor().post(paths.standing(lesson), standingWords)).status).toBe(403)
})

test('words that break the rules are hidden with a reason, never by who wrote the lesson', async () => {
  const { lab, lesson, browser, read } = await lessonPublished(app)
  const resident = await app.person(lab)
  await taken(resident.browser, paths.standing(lesson), standingWords)
  const [said] = await read<{ id: string }>(
    sql`select id from lesson_standing where lesson_id = ${lesson.lessonId}`,
  )
  const hiding = paths.standingHiding({ ...lesson, lessonStandingId: said!.id })
  const because = { because: 'It names somebody who did not ask for it.' }
  expect((await browser.get(hiding)).status).toBe(403)
  expect((await browser.post(hiding, because)).status).toBe(403)
  expect((await resident.browser.post(hiding, because)).status).toBe(403)
  const champion = await app.person(lab, { role: 'champion' })
  expect((await champion.browser.get(paths.lesson(lesson))).text).toContain(hiding)
  expect((await champion.browser.post(hiding, { because: '' })).status).toBe(422)
  await taken(champion.browser, hiding, because)
  const { text } = await app.visitor().get(paths.lesson(lesson))
  expect(text).toContain(because.because)
  expect(text).not.toContain('My mother was woken by it.')
  const list = await app.visitor().get(paths.lessons({ lab: lab.slug }))
  expect(list.text).toContain('1 sees it differently')
  expect((await champion.browser.post(hiding, because)).status).toBe(404)
})

test('two entries of one person that are merged count once', async () => {
  const { lab, lesson, browser } = await lessonPublished(app)
  const ids: string[] = []
  for (const name of ['Edla Berg', 'Edla B']) {
    const details = { name, preferredChannel: 'visit', language: 'sv' }
    const { id } = await app.run(lab.id, system, addParticipant, details)
    ids.push(id)
    await taken(browser, paths.standingNoted(lesson), { ...standingWords, participantId: id })
  }
  const counts = async () => (await app.visitor().get(paths.lessons({ lab: lab.slug }))).text
  expect(await counts()).toContain('2 see it differently')
  await app.run(lab.id, system, mergeParticipants, { keptId: ids[0], doubleId: ids[1] })
  expect(await counts()).toContain('1 sees it differently')
})
