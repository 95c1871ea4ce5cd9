import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { agreeMandate, makeChampion } from '../../../tests/support/champion.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { sweep } from '../../platform/sweep.ts'
import { addParticipant, giveRole, peoplePaths } from '../people/index.ts'
import { planSession } from '../sessions/index.ts'
import { askForCallBack } from '../voices/index.ts'
import { championPaths as paths } from './paths.ts'

const app = await testApp()

/** A champion in the registry with a session and a promised call, and another champion. */
async function loaded() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Strand' })
  const lisa = await app.person(lab, { role: 'champion', name: 'Lisa Berg' })
  const started = await startedInitiative(app, lab, karin)
  const championId = await makeChampion(karin, lab, per)
  const mandateId = await agreeMandate(karin, lab, championId)
  const inHand = async (who: typeof per) => {
    const actor = actorOf(who, 'champion')
    const details = { preferredChannel: 'phone', phone: '0705554433', language: 'sv' }
    const ester = await app.run(lab.id, actor, addParticipant, { ...details, name: 'Ester Lind' })
    await app.run(lab.id, actor, planSession, {
      initiativeId: started.id,
      kind: 'workshop',
      mode: 'on-site',
      title: { en: 'An evening of cards' },
      day: '2026-12-10',
      from: '18:00',
      to: '20:00',
      language: 'sv',
      ledBy: who.participantId,
    })
    await app.run(lab.id, actor, askForCallBack, {
      participantId: ester.id,
      initiativeId: started.id,
      name: '',
      phone: '',
      about: 'The bus to the clinic',
      dueOn: '2026-12-11',
      dueWords: '',
      take: 'yes',
    })
  }
  await inHand(per)
  const held = async () => {
    const [found] = await started.read<{
      led: string
      taken: string
      state: string
      packs: number
    }>(sql`
      select (select led_by from session) as led, (select taken_by from call_back) as taken,
        (select state from champion) as state, (select count(*)::int from champion_hand_over) as packs`)
    return found!
  }
  const here = { lab: lab.slug }
  const end = async (who: typeof per, by = karin) => {
    const page = peoplePaths.person({ ...here, participantId: who.participantId })
    const { text } = await by.browser.get(page)
    const [, address] = /action="([^"]+\/roles\/[0-9a-f-]{36}\/end)"/.exec(text)!
    expect((await by.browser.post(address!)).status).toBe(303)
  }
  return { lab, here, karin, per, lisa, started, championId, mandateId, inHand, held, end }
}

test('a role ended on the person’s page is a departure: work is with a coordinator, with a pack', async () => {
  const { lab, here, karin, per, championId, mandateId, held, end } = await loaded()
  await end(per)
  await app.drain()
  const to = karin.participantId
  expect(await held()).toEqual({ led: to, taken: to, state: 'left', packs: 1 })
  const mandate = await karin.browser.get(paths.mandate({ ...here, championMandateId: mandateId }))
  expect(mandate.text).toContain('Ended on')
  const today = await karin.browser.get(`/${lab.slug}/today`)
  expect(today.text).toContain('Per Strand handed work over to you')
  const page = await karin.browser.get(paths.champion({ ...here, championId }))
  expect(page.text).toContain('Ask them again')
  await app.drain()
  expect((await held()).packs).toBe(1)
})

test('who still holds the role elsewhere stays, and who leaves by the form leaves once', async () => {
  const { lab, per, karin, started, held, end } = await loaded()
  const more = { role: 'champion', initiativeId: started.id, startsOn: '', lastDay: '' }
  await app.run(lab.id, actorOf(karin, 'coordinator'), giveRole, {
    ...more,
    participantId: per.participantId,
  })
  await end(per)
  await app.drain()
  expect(await held()).toMatchObject({ led: per.participantId, state: 'active', packs: 0 })
  await end(per)
  await app.drain()
  expect(await held()).toMatchObject({ led: karin.participantId, state: 'left', packs: 1 })
})

test('a role whose last day passed is a departure by night, once', async () => {
  const { lab, per, karin, started, held } = await loaded()
  await started.read(sql`update role_held set ends_on = '2026-11-24'
    where participant_id = ${per.participantId} and role = 'champion'`)
  const night = async () => {
    await sweep.run(app.parts, { labId: lab.id })
    await app.drain()
    return held()
  }
  expect(await night()).toMatchObject({ state: 'active', packs: 0 })
  const before = app.clock.now()
  try {
    app.clock.set(new Date('2026-11-24T02:00:00Z'))
    const to = karin.participantId
    expect(await night()).toEqual({ led: to, taken: to, state: 'left', packs: 1 })
    expect((await night()).packs).toBe(1)
  } finally {
    app.clock.set(before)
  }
})

test('the work of a champion who never stood in the registry goes the same way, a substitute’s stays', async () => {
  const { lisa, per, karin, inHand, end, started } = await loaded()
  await started.read(sql`update session set led_by = null`)
  await started.read(sql`update call_back set taken_by = null`)
  await inHand(lisa)
  const mine = async (id: string) => {
    const [found] = await started.read<{ count: number }>(
      sql`select count(*)::int as count from call_back where taken_by = ${id}`,
    )
    return found!.count
  }
  await started.read(sql`update role_held set substitute_for = ${per.participantId},
      starts_on = '2026-11-01', ends_on = '2026-12-31'
    where participant_id = ${lisa.participantId}`)
  await end(lisa)
  await app.drain()
  expect(await mine(lisa.participantId)).toBe(1)
  await started.read(sql`update role_held set substitute_for = null, starts_on = null,
      ends_on = null, ended_at = null
    where participant_id = ${lisa.participantId}`)
  await end(lisa)
  await app.drain()
  expect(await mine(karin.participantId)).toBe(1)
})
