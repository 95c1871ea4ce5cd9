import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp, actorOf } from '../../../tests/support/app.ts'
import { system } from '../../platform/actor.ts'
import { inLab } from '../../platform/db/database.ts'
import { addParticipant, mergeParticipants } from '../people/index.ts'
import { personalData } from './support-personal.ts'
import { supportPaths as paths } from './support-paths.ts'

const app = await testApp()

async function office() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { role: 'champion', name: 'Per Strand' })
  const lisa = await app.person(lab, { role: 'champion', name: 'Lisa Berg' })
  const at = { lab: lab.slug }
  const own = (who: typeof per) => paths.person({ ...at, participantId: who.participantId })
  const read = async <T>(query: ReturnType<typeof sql>) =>
    (await inLab(app.parts.database, lab.id, (db) => db.execute(query))).rows as T[]
  return { lab, karin, per, lisa, at, own, read }
}

/** The clock of a test, put on by days and back again. */
async function later<T>(days: number, work: () => Promise<T>): Promise<T> {
  const before = app.clock.now()
  app.clock.set(new Date(before.getTime() + days * 24 * 3600 * 1000))
  try {
    return await work()
  } finally {
    app.clock.set(before)
  }
}

test('a champion asks for a buddy, who says yes; each sees whom to ring; either ends it', async () => {
  const { per, lisa, karin, at, own, read } = await office()
  expect((await per.browser.get(own(per))).text).toContain('Nobody yet')
  await read(sql`update participant set phone = '0701234567' where name = 'Lisa Berg'`)
  const wish = { kind: 'buddy', firstId: lisa.participantId, secondId: per.participantId }
  await per.browser.send(paths.pairs(at), wish)
  expect((await per.browser.get(own(per))).text).toContain('Lisa Berg has not answered yet')
  expect((await per.browser.get(own(per))).text).not.toContain('0701234567')
  const today = await lisa.browser.get(`/${at.lab}/today`)
  expect(today.text).toContain('Per Strand and you are asked to be buddies')
  expect((await per.browser.post(paths.pairs(at), wish)).text).toContain('asked or paired already')
  const agree = /action="([^"]*\/agreement)"/.exec((await lisa.browser.get(own(lisa))).text)![1]!
  expect((await karin.browser.post(agree)).status).toBe(403)
  await lisa.browser.send(agree)
  expect((await per.browser.get(own(per))).text).toContain('0701234567')
  expect((await lisa.browser.get(own(per))).text).toContain('Mentor and buddies')
  const outside = await app.person(await office().then(({ lab }) => lab), { role: 'champion' })
  expect((await outside.browser.get(own(per))).status).toBe(403)
  await per.browser.send(agree.replace('agreement', 'end'))
  expect((await per.browser.get(own(per))).text).not.toContain('0701234567')
  expect((await karin.browser.get(`${paths.pairs(at)}?ended`)).text).toContain('Ended')
})

test('a coordinator asks a mentor and a champion: it holds when both said yes', async () => {
  const { lab, per, karin, at, own } = await office()
  const rut = await app.person(lab, { name: 'Rut Dahl' })
  const wish = { kind: 'mentor', firstId: rut.participantId, secondId: per.participantId }
  const guess = { ...wish, secondId: rut.participantId, firstId: per.participantId }
  expect((await karin.browser.post(paths.pairs(at), guess)).status).toBe(409)
  await karin.browser.send(paths.pairs(at), wish)
  for (const who of [rut, per]) {
    const agree = /action="([^"]*\/agreement)"/.exec((await who.browser.get(own(who))).text)![1]!
    await who.browser.send(agree)
  }
  expect((await karin.browser.get(paths.pairs(at))).text).toContain('Since')
  const board = await rut.browser.get(paths.questions(at))
  expect(board.status).toBe(200)
})

test('a champion without anybody for two weeks is stuck, until somebody is there', async () => {
  const { lab, per, lisa, karin } = await office()
  const stuck = () => karin.browser.get(`/${lab.slug}/stuck`)
  await later(13, async () => expect((await stuck()).text).not.toContain('without mentor'))
  await later(15, async () => {
    expect((await stuck()).text).toContain('Per Strand has been a champion for two weeks')
    const at = { lab: lab.slug }
    const wish = { kind: 'buddy', firstId: lisa.participantId, secondId: per.participantId }
    await per.browser.send(paths.pairs(at), wish)
    expect((await stuck()).text).toContain('Per Strand has been')
    const own = paths.person({ ...at, participantId: lisa.participantId })
    const agree = /action="([^"]*\/agreement)"/.exec((await lisa.browser.get(own)).text)![1]!
    await lisa.browser.send(agree)
    expect((await stuck()).text).not.toContain('for two weeks')
  })
})

test('a question without a name: others answer, the asker says what helped, only coordinators see who asked', async () => {
  const { lab, per, lisa, karin, at } = await office()
  const asked = await per.browser.post(paths.questions(at), {
    title: 'Who pays for the coffee?',
    body: 'The hall is *cold* too.',
    tags: 'Money, #hall, money',
    nameless: 'yes',
  })
  const page = asked.location!
  const seen = await lisa.browser.get(page)
  expect(seen.text).toContain('A champion')
  expect(seen.text).not.toContain('Per Strand')
  expect((await lisa.browser.get(paths.questions(at))).text).not.toContain('Per Strand')
  expect((await karin.browser.get(page)).text).toContain('Per Strand')
  await lisa.browser.send(`${page}/answers`, { body: 'The lab does. Keep the receipt.' })
  expect((await lisa.browser.post(`${page}/answers`, { body: ' ' })).status).toBe(422)
  expect((await per.browser.get(`/${lab.slug}/today`)).text).toContain('Your question was answered')
  const help = /action="([^"]*\/help)"/.exec((await per.browser.get(page)).text)![1]!
  expect((await lisa.browser.get(page)).text).not.toContain('/help"')
  expect((await lisa.browser.post(help)).status).toBe(403)
  expect((await per.browser.send(help)).text).toContain('This helped')
  const list = (query: string) => lisa.browser.get(`${paths.questions(at)}?${query}`)
  expect((await list('q=receipt')).text).toContain('Who pays')
  expect((await list('tag=hall')).text).toContain('Who pays')
  expect((await list('q=100%25')).text).toContain('Nothing fits')
  expect((await list('open=yes')).text).toContain('Nothing fits')
  const outsider = await app.person(lab, { role: 'observer' })
  expect((await outsider.browser.get(page)).status).toBe(403)
  expect((await outsider.browser.post(`${page}/answers`, { body: 'Me' })).status).toBe(403)
})

test('a coordinator takes a question off the board with a reason, and puts it back', async () => {
  const { per, lisa, karin, at } = await office()
  const form = { title: 'About my neighbour Ester', body: '', tags: '' }
  const page = (await per.browser.post(paths.questions(at), form)).location!
  expect((await lisa.browser.post(`${page}/removal`, { because: 'No' })).status).toBe(403)
  expect((await karin.browser.post(`${page}/removal`, { because: '' })).status).toBe(422)
  await karin.browser.send(`${page}/removal`, { because: 'It names a resident.' })
  expect((await lisa.browser.get(page)).status).toBe(404)
  expect((await per.browser.get(page)).text).toContain('It names a resident.')
  expect((await lisa.browser.get(paths.questions(at))).text).not.toContain('neighbour')
  expect((await lisa.browser.post(`${page}/answers`, { body: 'Hm' })).status).not.toBe(303)
  await karin.browser.send(`${page}/return`)
  expect((await lisa.browser.get(page)).status).toBe(200)
})

test('a question nobody answered for three days waits for mentors, not for the asker', async () => {
  const { lab, per, karin, at } = await office()
  await per.browser.post(paths.questions(at), { title: 'Anybody there?', body: '', tags: '' })
  const today = (who: typeof per) => who.browser.get(`/${lab.slug}/today`)
  expect((await today(karin)).text).not.toContain('waited for three days')
  await later(4, async () => {
    expect((await today(karin)).text).toContain('One question of a champion has waited')
    expect((await today(per)).text).not.toContain('waited for three days')
  })
})

test('thanks are with the champion, and public only where both say yes', async () => {
  const { lab, per, karin, lisa, at } = await office()
  const observer = await app.person(lab, { role: 'observer', name: 'Olle Ny' })
  const to = { ...at, participantId: per.participantId }
  const words = { words: 'You drove me home in the snow.', giverAgrees: 'yes' }
  const said = await observer.browser.post(paths.thanksTo(to), words)
  expect(said.status).toBe(303)
  const page = said.location!.replace('?said', '')
  expect((await per.browser.get(paths.person(to))).text).toContain('in the snow')
  expect((await lisa.browser.get(page)).status).toBe(404)
  expect((await karin.browser.get(page)).status).toBe(404)
  const open = () => app.visitor().get(paths.thanks(at))
  expect((await open()).text).not.toContain('snow')
  await per.browser.send(`${page}/publicity`, { agrees: 'yes' })
  expect((await open()).text).toContain('in the snow')
  await observer.browser.send(`${page}/publicity`, { agrees: '' })
  expect((await open()).text).not.toContain('snow')
  expect((await per.browser.post(paths.thanksTo(to), words)).status).toBe(409)
  expect((await lisa.browser.post(`${page}/removal`)).status).toBe(403)
  await per.browser.send(`${page}/removal`)
  expect((await observer.browser.get(page)).status).toBe(404)
})

test('a certificate says from when to when, for the champion and coordinators', async () => {
  const { per, lisa, karin, at } = await office()
  const to = { ...at, participantId: per.participantId }
  const page = await per.browser.get(paths.certificate(to))
  expect(page.text).toContain('22 November 2026')
  expect(page.text).toContain('still a champion')
  expect((await karin.browser.get(paths.certificate(to))).status).toBe(200)
  expect((await lisa.browser.get(paths.certificate(to))).status).toBe(403)
  const none = paths.certificate({ ...at, participantId: karin.participantId })
  expect((await karin.browser.get(none)).status).toBe(404)
})

test('who was in the list twice keeps pairs, questions and thanks; who is forgotten leaves no name', async () => {
  const { lab, per, lisa, karin, at, own, read } = await office()
  const details = { name: 'Per Strand', preferredChannel: 'letter', language: 'sv' }
  const { id: kept } = await app.run(lab.id, system, addParticipant, details)
  const wish = { kind: 'buddy', firstId: lisa.participantId, secondId: per.participantId }
  await per.browser.send(paths.pairs(at), wish)
  await per.browser.post(paths.questions(at), { title: 'Snow?', body: 'Per Strand asks', tags: '' })
  const thanks = { words: 'Thank you, Per Strand', giverAgrees: '' }
  await lisa.browser.post(paths.thanksTo({ ...at, participantId: per.participantId }), thanks)
  const merge = { keptId: kept, doubleId: per.participantId }
  await app.run(lab.id, actorOf(karin, 'coordinator'), mergeParticipants, merge)
  const mine = await per.browser.get(paths.person({ ...at, participantId: kept }))
  expect(mine.text).toContain('Lisa Berg')
  expect(mine.text).toContain('Thank you, Per Strand')
  expect((await lisa.browser.get(own(lisa))).text).toContain('Per Strand')
  const ids = [kept, per.participantId]
  const taken = await inLab(app.parts.database, lab.id, (db) =>
    personalData.gather(db, lab.id, ids),
  )
  for (const text of ['Snow?', 'Thank you', 'buddy']) expect(JSON.stringify(taken)).toContain(text)
  const asked = { askedHow: 'phone', askedBy: 'self', words: 'keep', sure: 'yes' }
  const forgotten = await karin.browser.post(`/${lab.slug}/people/${kept}/erasure`, asked)
  expect(forgotten.status).toBe(303)
  const left = await read<{ text: string }>(sql`
    select (select jsonb_agg(q) from champion_question q)::text || coalesce((select jsonb_agg(t) from champion_thanks t)::text, '') as text`)
  expect(left[0]!.text).not.toContain('Per Strand')
})
