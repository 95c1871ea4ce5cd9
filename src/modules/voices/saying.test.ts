import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { asking, begin, codeOn, say } from '../../../tests/support/voices.ts'
import { publishConsentText } from '../people/index.ts'
import { system } from '../../platform/actor.ts'
import { sweep } from '../../platform/sweep.ts'
import { voicesPaths as paths } from './index.ts'

const app = await testApp()
const pageOf = (address: { lab: string; initiativeId: string }, step: string) =>
  `${paths.saying(address)}/${step}`

test('a visitor says something without an account, page by page, and gets a receipt', async () => {
  const { address, read } = await asking(app)
  const visitor = app.visitor()
  const first = await visitor.get(paths.saying(address))
  expect(first.text).toContain('What keeps you awake at night?')
  const receipt = await say(visitor, address, { body: 'The night bus never comes to us.' })
  expect(receipt.text).toContain('Thank you. We have it')
  expect(receipt.text).toContain('The night bus never comes to us.')
  const later = await app.visitor().get(paths.receipt({ lab: address.lab, code: codeOn(receipt) }))
  expect(later.text).toContain('It has arrived.')
  const list = await app.visitor().get(paths.voices(address))
  expect(list.text).toContain('The night bus never comes to us.')
  const [row] = await read<{ language: string; kept: number }>(sql`select language,
    (select count(*)::int from saying_draft) as kept from contribution`)
  expect(row).toEqual({ language: 'en', kept: 0 })
})

test('what was written is there after a lost connection, on the page where one left off', async () => {
  const { address } = await asking(app)
  const visitor = app.visitor()
  await visitor.get(paths.saying(address))
  await visitor.post(paths.saying(address), { kind: 'story' })
  const body = 'It was minus thirty and the van would not start.'
  await visitor.post(pageOf(address, 'words'), { body, title: '', website: '' })
  const again = await visitor.get(paths.saying(address))
  expect(again.text).toContain('Go on where you left off')
  expect(again.text).toContain(pageOf(address, 'place'))
  expect((await visitor.get(pageOf(address, 'words'))).text).toContain(body)
  const ahead = await visitor.get(pageOf(address, 'readers'))
  expect(ahead.location).toBe(pageOf(address, 'place'))
  expect((await app.visitor().get(paths.saying(address))).text).not.toContain('left off')
  await visitor.post(pageOf(address, 'draft-removal'))
  expect((await visitor.get(paths.saying(address))).text).not.toContain('left off')
})

test('what is missing or wrong is said, and what was typed stays', async () => {
  const { address } = await asking(app)
  const visitor = app.visitor()
  const empty = await begin(visitor, address, { body: '  ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Write something first.')
  const who = { who: 'named', name: 'Ebba Ö', channel: 'email', email: 'not an address' }
  const wrong = await begin(visitor, address, who)
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Ebba Ö')
  expect(wrong.text).toContain('Write an e-mail address')
  const long = await begin(visitor, address, { body: 'x'.repeat(20_001) })
  expect(long.status).toBe(422)
  const nowhere = await begin(visitor, address, { placeId: randomUUID() })
  expect(nowhere.status).toBe(409)
  await begin(visitor, address)
  const strange = await visitor.post(pageOf(address, 'readers'), { visibility: 'everyone' })
  expect(strange.status).toBe(422)
  expect((await visitor.post(pageOf(address, 'nonsense'))).status).toBe(404)
})

test('a browser that keeps no cookies is told so', async () => {
  const { address } = await asking(app)
  const answer = await app.visitor().post(paths.saying(address), { kind: 'idea' })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('keeps no cookies')
})

test('somebody who gives their name becomes a person of the lab and is read as a resident', async () => {
  const { address, coordinator, read } = await asking(app)
  const named = { who: 'named', name: 'Ebba Öst', channel: 'letter', postalAddress: 'Byvägen 1' }
  await say(app.visitor(), address, { ...named, body: 'More light on the path, please.' })
  const people = await read(sql`select name, preferred_channel as channel from participant
    where name = 'Ebba Öst'`)
  expect(people).toEqual([{ name: 'Ebba Öst', channel: 'letter' }])
  const open = await app.visitor().get(paths.voices(address))
  expect(open.text).toContain('a resident')
  expect(open.text).not.toContain('Ebba Öst')
  expect((await coordinator.browser.get(paths.voices(address))).text).toContain('Ebba Öst')
  await say(app.visitor(), address, { ...named, showName: 'yes', body: 'And a bench to rest on.' })
  expect((await app.visitor().get(paths.voices(address))).text).toContain('Ebba Öst')
})

test('a carer says something for somebody: it waits for their yes, and is not for everybody', async () => {
  const { address, lab, read } = await asking(app)
  const carer = await app.person(lab, { name: 'Greta Lind' })
  const theirs = { whose: 'theirs', theirName: 'Old Nils', who: 'known', visibility: 'lab' }
  const wide = await begin(carer.browser, address, { ...theirs, visibility: 'public' })
  expect(wide.text).toContain('Only the person themselves')
  const receipt = await say(carer.browser, address, { ...theirs, body: 'He cannot hear the bell.' })
  expect(receipt.text).toContain('brought for somebody else')
  expect(receipt.text).toContain('Now say something for yourself')
  const rows = await read(sql`select p.name, c.confirmed_how as how, c.brought_by as carer
    from contribution c join participant p on p.id = c.participant_id`)
  expect(rows).toEqual([{ name: 'Old Nils', how: 'not-yet', carer: carer.participantId }])
  await say(carer.browser, address, { who: 'known', body: 'I have not slept for weeks.' })
  const own = await read(
    sql`select id from contribution where participant_id = ${carer.participantId}`,
  )
  expect(own).toHaveLength(1)
  const unnamed = await begin(app.visitor(), address, { ...theirs, who: 'unnamed' })
  expect(unnamed.text).toContain('Say who you are')
})

test('a story is published only with a yes to just that, kept in its very words', async () => {
  const { address, lab, read } = await asking(app)
  for (const purpose of ['taking-part', 'story-public', 'story-quote']) {
    const body = { en: `You agree: ${purpose}.` }
    await app.run(lab.id, system, publishConsentText, { purpose, body })
  }
  const texts = await read<{ id: string; purpose: string }>(
    sql`select id, purpose from consent_text`,
  )
  const id = (purpose: string) => texts.find((text) => text.purpose === purpose)!.id
  const story = { kind: 'story', body: 'My mother fell and lay there until morning.' }
  const without = await begin(app.visitor(), address, story)
  expect(without.text).toContain('Tick that what you say may be used')
  const half = { ...story, 'consents[]': [id('taking-part')] }
  expect((await begin(app.visitor(), address, half)).text).toContain('also tick that it may be')
  const visitor = app.visitor()
  const whole = { ...story, 'consents[]': [id('taking-part'), id('story-public')] }
  expect((await begin(visitor, address, whole)).text).toContain('My story, for everybody')
  await visitor.send(pageOf(address, 'sending'))
  const given = await read<{ purpose: string }>(sql`select t.purpose from contribution_consent k
    join consent_text t on t.id = k.consent_text_id order by t.purpose`)
  expect(given.map(({ purpose }) => purpose)).toEqual(['story-public', 'taking-part'])
  expect((await app.visitor().get(paths.voices(address))).text).toContain('My mother fell')
})

test('pictures are redrawn without where they were taken, and shown with what they show', async () => {
  const { address } = await asking(app)
  const gps = { IFD3: { GPSLatitude: '62/1 0/1 0/1' } }
  const bytes = await sharp({
    create: { width: 20, height: 20, channels: 3, background: 'green' },
  })
    .withExif(gps)
    .jpeg()
    .toBuffer()
  const photo = new File([new Uint8Array(bytes)], 'stairs.jpg', { type: 'image/jpeg' })
  const visitor = app.visitor()
  await say(visitor, address, {
    photo,
    shows: 'Icy stairs',
    body: 'These stairs are icy all winter.',
  })
  const list = await app.visitor().get(paths.voices(address))
  const page = await app.visitor().get(/href="([^"]*\/voices\/[0-9a-f-]{36})"/.exec(list.text)![1]!)
  expect(page.text).toContain('alt="Icy stairs"')
  const picture = await app.web.request(/src="([^"]*\/photos\/[^"]*)"/.exec(page.text)![1]!)
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
  const stored = await sharp(Buffer.from(await picture.arrayBuffer())).metadata()
  expect(stored.exif).toBeUndefined()
  const no = new File(['%PDF-1.4 nothing'], 'x.pdf', { type: 'application/pdf' })
  expect((await begin(visitor, address, { photo: no })).status).toBe(422)
})

test('pictures of what was not sent leave the disk, those still named elsewhere stay', async () => {
  const { address, lab, read } = await asking(app)
  const bytes = await sharp({
    create: { width: 20, height: 20, channels: 3, background: 'red' },
  })
    .png()
    .toBuffer()
  const photo = new File([new Uint8Array(bytes)], 'stairs.png', { type: 'image/png' })
  const [one, other] = [app.visitor(), app.visitor()]
  await begin(one, address, { photo })
  await begin(other, address, { photo })
  const [kept] = await read<{ sha256: string }>(
    sql`select answers #>> '{place,photos,0,sha256}' as sha256 from saying_draft limit 1`,
  )
  await one.post(pageOf(address, 'draft-removal'))
  await app.drain()
  expect((await app.parts.blobs.read(lab.id, kept!)).length).toBeGreaterThan(0)
  await other.post(pageOf(address, 'place'), { placeId: '', [`gone.${kept!.sha256}`]: 'yes' })
  await app.drain()
  await expect(app.parts.blobs.read(lab.id, kept!)).rejects.toThrow()
})

test('a closed question says so, and what comes in about health is sensitive', async () => {
  const closed = await asking(app, { closesOn: '2026-11-21' })
  expect((await app.visitor().get(paths.saying(closed.address))).text).toContain('is over')
  const early = await asking(app, { opensOn: '2026-12-24' })
  expect((await app.visitor().get(paths.saying(early.address))).text).toContain('24 December 2026')
  const { address, coordinator } = await asking(app, { sensitive: true })
  await say(app.visitor(), address, { body: 'My pills come too late.', visibility: 'lab' })
  expect((await app.visitor().get(paths.voices(address))).text).not.toContain('My pills')
  expect((await coordinator.browser.get(paths.voices(address))).text).toContain('My pills')
  const search = await coordinator.browser.get(`${paths.voices(address)}?words=pills`)
  expect(search.text).not.toContain('My pills')
})

test('a draft that nobody sends is gone after a week', async () => {
  const { address, lab, read } = await asking(app)
  const visitor = app.visitor()
  await begin(visitor, address, { body: 'I never sent this one.' })
  await sweep.run(app.parts, { labId: lab.id })
  expect(await read(sql`select from saying_draft`)).toHaveLength(1)
  await read(sql`update saying_draft set changed_at = changed_at - interval '8 days'`)
  await sweep.run(app.parts, { labId: lab.id })
  expect(await read(sql`select from saying_draft`)).toHaveLength(0)
  const late = await visitor.post(pageOf(address, 'sending'))
  expect(late.status).toBe(409)
  expect(late.text).toContain('not here any more')
})
