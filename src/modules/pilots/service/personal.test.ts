import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../../tests/support/app.ts'
import { taken } from '../../../../tests/support/pilots.ts'
import {
  grades,
  recordWords,
  roundOpened,
  serviceBegun,
} from '../../../../tests/support/services.ts'
import { system } from '../../../platform/actor.ts'
import { asOwner, inLab } from '../../../platform/db/database.ts'
import { addParticipant, mergeParticipants } from '../../people/index.ts'
import { keepAnswer, servicePaths as paths } from '../index.ts'
import { servicePersonalData } from './personal-data.ts'
import { sweepAssessments } from './sweep.ts'

const app = await testApp()

async function answered() {
  const begun = await serviceBegun(app)
  const { browser, at, lab } = begun
  const round = await roundOpened(browser, at)
  const svea = await app.person(lab, { name: 'Svea Öst' })
  const open = { lab: at.lab, serviceId: at.serviceId }
  await taken(svea.browser, paths.assess(open), grades(4, 'Svea Öst wants it later'))
  const gather = () =>
    inLab(app.parts.database, lab.id, (db) =>
      servicePersonalData.gather(db, lab.id, [svea.participantId]),
    )
  const answers = () =>
    begun.read<{ words: string; key: string | null }>(
      sql`select words, respondent_key as key from service_assessment_answer`,
    )
  return { ...begun, round, svea, open, gather, answers }
}

test('a person takes along what they answered while the round runs, and after it nobody knows whose it was', async () => {
  const { browser, round, gather, answers } = await answered()
  expect(JSON.stringify(await gather())).toContain('wants it later')
  await taken(browser, paths.assessmentClosing(round))
  await asOwner(app.parts.database, (db) => sweepAssessments(db, app.clock.now()))
  expect(await answers()).toEqual([{ words: 'Svea Öst wants it later', key: null }])
  expect(JSON.stringify(await gather())).not.toContain('wants it later')
})

test('who asks to be forgotten is gone from services: their answer, their name, and that they answered for one', async () => {
  const { browser, at, lab, svea, coordinator, read, answers } = await answered()
  await read(sql`update service set owner_id = ${svea.participantId}`)
  await taken(browser, paths.record(at), { ...recordWords, providerWords: 'Svea Öst and others' })
  await inLab(app.parts.database, lab.id, async (db) => {
    const actor = actorOf(coordinator, 'coordinator')
    const ctx = { db, labId: lab.id, actor, now: app.clock.now() } as Parameters<
      typeof servicePersonalData.erase
    >[0]
    const wish = { words: 'keep' as const, nameless: 'somebody', names: ['Svea Öst'], emails: [] }
    await servicePersonalData.erase(ctx, [svea.participantId], wish)
  })
  expect(await answers()).toEqual([])
  const [left] = await read(sql`select owner_id, provider_words from service
    join commissioning_record r on r.service_id = service.id`)
  expect(left).toEqual({ owner_id: null, provider_words: 'somebody and others' })
})

test('somebody who stood in the lab twice has one answer after their next', async () => {
  const { lab, svea, open, round, coordinator, answers } = await answered()
  const details = { name: 'Svea Ost', preferredChannel: 'visit', language: 'en' }
  const twin = (await app.run(lab.id, system, addParticipant, details)).id
  const keys = ['easy', 'in-time', 'listens', 'clear', 'good']
  await keepAnswer(app.parts, lab.id, {
    about: { serviceId: open.serviceId, assessmentId: round.serviceAssessmentId },
    side: 'users',
    way: 'person',
    who: { person: twin },
    answers: Object.fromEntries(keys.map((key) => [key, 1])),
    words: 'twice',
  })
  expect(await answers()).toHaveLength(2)
  const both = { keptId: svea.participantId, doubleId: twin }
  await app.run(lab.id, actorOf(coordinator, 'coordinator'), mergeParticipants, both)
  await taken(svea.browser, paths.assess(open), grades(5, 'once'))
  expect((await answers()).map(({ words }) => words)).toEqual(['once'])
})
