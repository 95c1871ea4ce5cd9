import { expect, test } from 'vitest'
import { testApp, actorOf } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { tell } from '../../../tests/support/notices.ts'
import { lift, supportsBegun } from '../../../tests/support/supports.ts'
import { system } from '../../platform/actor.ts'
import { asOwner } from '../../platform/db/database.ts'
import { addParticipant } from '../people/index.ts'
import { planSession, sessionPaths } from '../sessions/index.ts'
import { askForCallBack, callBackPaths, voicesPaths } from '../voices/index.ts'
import { manifest } from './manifest.ts'
import { supportPaths as paths } from './support-paths.ts'
import { sql } from 'drizzle-orm'

const app = await testApp()

/** A champion with a session ahead, a promised call and an answer to deliver; another champion, and a coordinator. */
async function loaded() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { role: 'champion', name: 'Per Strand' })
  const lisa = await app.person(lab, { role: 'champion', name: 'Lisa Berg' })
  const started = await startedInitiative(app, lab, karin)
  const details = { preferredChannel: 'phone', phone: '0705554433', language: 'sv' }
  const actor = actorOf(per, 'champion')
  const ester = await app.run(lab.id, actor, addParticipant, { ...details, name: 'Ester Lind' })
  const session = await app.run(lab.id, actor, planSession, {
    initiativeId: started.id,
    kind: 'workshop',
    mode: 'on-site',
    title: { en: 'An evening of cards' },
    day: '2026-11-30',
    from: '18:00',
    to: '20:00',
    language: 'sv',
    ledBy: per.participantId,
  })
  const call = await app.run(lab.id, actor, askForCallBack, {
    participantId: ester.id,
    initiativeId: started.id,
    name: '',
    phone: '',
    about: 'The bus to the clinic',
    dueOn: '2026-11-24',
    dueWords: '',
    take: 'yes',
  })
  const about = { kind: 'matter', id: crypto.randomUUID() }
  const [notice] = await app.run(lab.id, system, tell, [
    {
      participantId: ester.id,
      about,
      initiativeId: null,
      subject: 'The night bus',
      body: 'It runs.',
      language: 'en',
    },
  ])
  await started.read(sql`update feedback_notice set assigned_to = ${per.participantId}`)
  const at = { lab: lab.slug, participantId: per.participantId }
  return { lab, karin, per, lisa, started, ester, session, call, notice: notice!, at }
}

test('a champion leaves: access is gone with the next click, and open work is with the successor', async () => {
  const { lab, per, lisa, karin, started, ester, call, at } = await loaded()
  const page = await per.browser.get(paths.departure(at))
  for (const words of ['An evening of cards', 'The bus to the clinic', 'The night bus']) {
    expect(page.text).toContain(words)
  }
  expect(page.text).toContain('Ester Lind')
  const left = await per.browser.send(paths.departure(at), {
    successorId: lisa.participantId,
    note: 'The key to the hall hangs at **Eva’s**.',
    'contacts[]': [ester.id],
    agreed: 'yes',
  })
  expect(left.text).toContain('You are no longer a champion here')
  expect((await per.browser.get(`/${lab.slug}/people`)).status).toBe(403)
  expect((await per.browser.get(`/${lab.slug}/me`)).status).toBe(200)
  expect(
    (await per.browser.get(callBackPaths.callBack({ lab: lab.slug, callBackId: call.id }))).status,
  ).not.toBe(200)
  const held = await started.read(sql`select (select led_by from session) as session,
    (select taken_by from call_back) as call, (select assigned_to from feedback_notice) as notice`)
  const to = lisa.participantId
  expect(held[0]).toEqual({ session: to, call: to, notice: to })
  const calls = await lisa.browser.get(`${voicesPaths.callBacks({ lab: lab.slug })}?view=mine`)
  expect(calls.text).toContain('Ester Lind')
  const today = await lisa.browser.get(`/${lab.slug}/today`)
  expect(today.text).toContain('Per Strand handed work over to you')
  const pack = /href="([^"]*hand-overs\/[^"]*)"/.exec(today.text)![1]!
  const read = await lisa.browser.get(pack)
  for (const words of ['Eva’s', 'An evening of cards', 'Ester Lind', '0705554433', '24 November']) {
    expect(read.text).toContain(words)
  }
  expect((await karin.browser.get(pack)).status).toBe(200)
  expect((await per.browser.get(pack)).status).toBe(404)
  const other = await app.person(lab, { role: 'champion' })
  expect((await other.browser.get(pack)).status).toBe(404)
})

test('what a champion arranges for people at sessions is with the successor too', async () => {
  const { lab, started, browser, add, needs, plan, invite, make, line, report } =
    await supportsBegun(app)
  const per = await app.person(lab, { role: 'champion', name: 'Per Strand' })
  const lisa = await app.person(lab, { role: 'champion', name: 'Lisa Berg' })
  const elsa = await add('Elsa Strand')
  await needs(elsa, lift)
  await needs(elsa, { kind: 'plain-print', words: 'Large print', metBy: '' })
  const at = await plan({ ledBy: per.participantId })
  await invite(at, elsa)
  await make(at)
  await report(at, 'Large print', 'met')
  // the coordinator leads it from now on; the lift stays with who was named for it
  await started.read(sql`update session set led_by = null`)
  const person = { lab: lab.slug, participantId: per.participantId }
  const page = await per.browser.get(paths.departure(person))
  expect(page.text).toContain('Elsa Strand: A lift from Långsele')
  expect(page.text).not.toContain('Large print')
  await per.browser.send(paths.departure(person), { successorId: lisa.participantId, note: '' })
  const held = await started.read(
    sql`select what, arranged_by as who from session_support order by what`,
  )
  expect(held).toEqual([
    { what: 'A lift from Långsele', who: lisa.participantId },
    { what: 'Large print', who: per.participantId },
  ])
  const { at: one } = await line(at, 'A lift from Långsele')
  expect((await lisa.browser.get(sessionPaths.support(one))).status).toBe(200)
  const packs = await browser.get(paths.handOvers({ lab: lab.slug }))
  const pack = /href="([^"]*hand-overs\/[0-9a-f-]{36})"/.exec(packs.text)![1]!
  expect((await lisa.browser.get(pack)).text).toContain(`href="${sessionPaths.support(one)}"`)
})

test('nothing moves while something is wrong, and what was typed stays', async () => {
  const { per, lisa, ester, started, at, lab, karin } = await loaded()
  const form = { successorId: lisa.participantId, note: 'Ring first.', agreed: '' }
  const unasked = await per.browser.post(paths.departure(at), {
    ...form,
    'contacts[]': [ester.id],
  } as never)
  expect(unasked.status).toBe(409)
  expect(unasked.text).toContain('Say that the people you ticked have agreed')
  expect(unasked.text).toContain('Ring first.')
  expect((await per.browser.post(paths.departure(at), { ...form, successorId: '' })).status).toBe(
    422,
  )
  const self = { ...form, successorId: per.participantId }
  expect((await per.browser.post(paths.departure(at), self)).text).toContain('Choose somebody else')
  const nobody = await app.person(lab, { role: 'observer' })
  const wrong = { ...form, successorId: nobody.participantId }
  expect((await per.browser.post(paths.departure(at), wrong)).status).toBe(409)
  expect((await lisa.browser.post(paths.departure(at), form)).status).toBe(403)
  expect(await started.read(sql`select 1 from champion_hand_over`)).toHaveLength(0)
  const held = await started.read<{ who: string }>(sql`select led_by as who from session`)
  expect(held[0]!.who).toBe(per.participantId)
  const ended = await karin.browser.send(paths.departure(at), form)
  expect(ended.text).toContain('From Per Strand')
  expect((await karin.browser.post(paths.departure(at), form)).text).toContain(
    'not a champion today',
  )
})

test('who leaves is no mentor and no buddy any more, agreed or asked', async () => {
  const { per, lisa, karin, started, at } = await loaded()
  const pairs = paths.pairs({ lab: at.lab })
  const [a, b] = [per.participantId, lisa.participantId]
  await per.browser.send(pairs, { kind: 'buddy', firstId: b, secondId: a })
  await per.browser.send(pairs, { kind: 'mentor', firstId: a, secondId: b })
  await lisa.browser.send(pairs, { kind: 'mentor', firstId: karin.participantId, secondId: b })
  await per.browser.send(paths.departure(at), { successorId: lisa.participantId, note: '' })
  const open = await started.read<{ first: string }>(
    sql`select first_id as first from champion_pair where ended_at is null`,
  )
  expect(open).toEqual([{ first: karin.participantId }])
  expect(await started.read(sql`select from champion_pair`)).toHaveLength(3)
})

test('two who end the same role at once make one hand-over', async () => {
  const { per, karin, lisa, started, at } = await loaded()
  const form = { successorId: lisa.participantId, note: '', agreed: '' }
  await Promise.all([
    per.browser.post(paths.departure(at), form),
    karin.browser.post(paths.departure(at), form),
  ])
  expect(await started.read(sql`select 1 from champion_hand_over`)).toHaveLength(1)
})

test('a hand-over is gone after ninety days', async () => {
  const { per, lisa, ester, started, at } = await loaded()
  const form = { successorId: lisa.participantId, 'contacts[]': [ester.id], agreed: 'yes' }
  await per.browser.send(paths.departure(at), { ...form, note: '' })
  const sweep = (now: string) =>
    asOwner(app.parts.database, (db) => manifest.sweep!(db, new Date(now)))
  await sweep('2027-02-18T00:00:00Z')
  expect(await started.read(sql`select 1 from champion_hand_over`)).toHaveLength(1)
  await sweep('2027-02-22T00:00:00Z')
  expect(await started.read(sql`select 1 from champion_hand_over`)).toHaveLength(0)
  expect(await started.read(sql`select 1 from champion_hand_over_item`)).toHaveLength(0)
})
