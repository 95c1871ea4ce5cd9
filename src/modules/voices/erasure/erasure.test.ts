import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { tracesOf } from '../../../../tests/support/traces.ts'
import { heard, type Heard } from '../../../../tests/support/said.ts'
import { gateOf } from '../../../../tests/support/gate.ts'
import { addParticipant, giveRole, mergeParticipants, peoplePaths } from '../../people/index.ts'
import { system } from '../../../platform/actor.ts'
import { inbox } from '../../../platform/mail/index.ts'
import { inLab, onSite } from '../../../platform/db/database.ts'
import { voicesPaths } from '../index.ts'
import { myVoicesPaths as paths } from '../my-voices/paths.ts'

const app = await testApp()
const asked = { askedBy: 'self', askedHow: 'letter', sure: 'yes' }

/** Ester, who has said and done all sorts of things; her name and words appear nowhere else. */
async function ester(there: Heard) {
  const { lab, started, say } = there
  const person = await app.person(lab, {
    name: 'Ester Quillfeather',
    role: 'resident-representative',
  })
  const { participantId } = person
  const id = await say({
    body: 'The nightingale sings at the harbour.',
    title: 'Nightingale',
    kind: 'story',
    visibility: 'public',
    participantId,
  })
  const brought = await say({ body: 'My neighbour wants light.', broughtBy: participantId })
  const at = { seen: '', outcome: 'adopted' }
  const list = voicesPaths.answers(started.address)
  const moved = { 'contributionIds[]': id, 'reason.en': 'The nightingale moved us.' }
  await there.browser.post(list, { ...at, ...moved })
  await there.browser.post(list, {
    ...at,
    'contributionIds[]': brought,
    'reason.en': 'Light it is.',
  })
  await app.drain()
  await started.read(sql`insert into contribution_wording (lab_id, contribution_id, version, title, body, language, replaced_at)
    values (${lab.id}, ${id}, 1, '', 'A nightingale, once', 'en', now())`)
  await started.read(sql`with e as (insert into extract
      (lab_id, id, initiative_id, contribution_id, starts_at, ends_at, quote, cut_at)
      values (${lab.id}, gen_random_uuid(), ${started.id}, ${id}, 4, 15, 'nightingale', now()) returning id),
    f as (insert into finding (lab_id, id, initiative_id, claim, written_at, state, published_at)
      values (${lab.id}, gen_random_uuid(), ${started.id}, '{"en": "Nature matters"}', now(), 'published', now())
      returning id)
    insert into finding_extract (lab_id, finding_id, extract_id, added_at) select ${lab.id}, f.id, e.id, now() from e, f`)
  const bytes = new TextEncoder().encode('A nightingale on a pole')
  const file = { name: 'photo.txt', bytes, declaredType: 'text/plain' }
  const photo = await inLab(app.parts.database, lab.id, (db) =>
    app.parts.blobs.put(db, lab.id, file),
  )
  if (!photo.ok) throw new Error(photo.code)
  await started.read(sql`insert into contribution_photo (lab_id, contribution_id, blob_id, position)
    values (${lab.id}, ${id}, ${photo.value.id}, 0)`)
  await started.read(sql`insert into call_back (lab_id, id, participant_id, name, about, asked_at)
    values (${lab.id}, gen_random_uuid(), ${participantId}, 'Ester Quillfeather', 'nightingale', now())`)
  await started.read(sql`insert into saying_draft (lab_id, id, initiative_id, owner_hash, answers, changed_at)
    values (${lab.id}, gen_random_uuid(), ${started.id}, 'x', '{"name": "Ester Quillfeather"}', now())`)
  const gate = await gateOf(started, 'ecosystem')
  await started.read(sql`insert into sign_off
    (lab_id, id, gate_id, round, participant_id, role, verdict, mode, words, witness, at)
    values (${lab.id}, gen_random_uuid(), ${gate.at.gateId}, 1, ${participantId}, 'resident-representative', 'agree',
      'paper', 'For the nightingale', 'Ester Quillfeather herself', now())`)
  await started.read(sql`insert into sign_off (lab_id, id, gate_id, round, participant_id, role, verdict, mode, witness, at)
    values (${lab.id}, gen_random_uuid(), ${gate.at.gateId}, 1, ${there.coordinator.participantId}, 'coordinator',
      'agree', 'paper', 'Ester Quillfeather was there', now())`)
  return { ...person, contributionId: id, gate, photo: photo.value }
}

test('a person has all of it taken away: no table of the database holds her name or words, and she is signed out', async () => {
  const there = await heard(app)
  const person = await ester(there)
  const { browser, email, participantId, contributionId, gate, photo } = person
  const own = paths.erasure({ lab: there.lab.slug })
  expect(await tracesOf(app, ['quillfeather', 'nightingale', email])).not.toEqual([])
  expect((await browser.get(own)).text).toContain(
    'One thing was said in this name. One is quoted in a finding.',
  )
  const unsure = await browser.post(own, { words: 'take' })
  expect([unsure.status, unsure.text.includes('Tick that you are sure.')]).toEqual([422, true])
  const done = await browser.send(own, { words: 'take', sure: 'yes' })
  expect(done.text).toContain('We no longer know who you are.')
  await app.drain()
  expect(await tracesOf(app, ['quillfeather', 'nightingale', email])).toEqual([])
  expect((await browser.get(`/${there.lab.slug}/me`)).status).not.toBe(200)
  await expect(app.parts.blobs.read(there.lab.id, photo)).rejects.toThrow('ENOENT')
  const page = await there.browser.get(gate.page)
  expect(page.text).toContain('a person who asked to be forgotten')
  const [row] = await there.started.read(sql`select state, body, erased_at is not null as erased,
    participant_id from contribution where id = ${contributionId}`)
  expect(row).toEqual({ state: 'withdrawn', body: '', erased: true, participant_id: null })
  const people = await there.browser.get(peoplePaths.people({ lab: there.lab.slug }))
  expect(people.text).not.toContain('a person who asked')
  const kept = await there.browser.get(paths.personErasure({ lab: there.lab.slug, participantId }))
  expect(kept.text).toContain('This person was forgotten on')
  expect(kept.text).toContain('Signatures without a name')
})

test('words may stay without the name: they are read as before, and nothing says whose they were', async () => {
  const there = await heard(app)
  const { browser, contributionId, email } = await ester(there)
  await browser.post(paths.erasure({ lab: there.lab.slug }), { words: 'keep', sure: 'yes' })
  await app.drain()
  expect(await tracesOf(app, ['quillfeather', email])).toEqual([])
  const [row] = await there.started.read(sql`select body, state, participant_id, erased_at
    from contribution where id = ${contributionId}`)
  expect(row).toEqual({
    body: 'The nightingale sings at the harbour.',
    state: 'received',
    participant_id: null,
    erased_at: null,
  })
  expect(await there.standing()).toHaveLength(2)
})

test('a keeper does it for who asks by letter, merged entries and all; work in the lab needs a coordinator', async () => {
  const there = await heard(app)
  const { lab, started } = there
  const kept = await there.resident('Nils Applegarth', { email: 'nils@test.example' })
  const double = await there.resident('Nisse Applegarth', { phone: '070-12' })
  await there.say({ body: 'Applegarth lane is dark', participantId: double })
  await app.run(lab.id, system, mergeParticipants, { keptId: kept, doubleId: double })
  const champion = await app.person(lab, { role: 'champion' })
  const at = paths.personErasure({ lab: lab.slug, participantId: double })
  expect((await champion.browser.get(at)).text).toContain('Forget Nils Applegarth')
  const vague = await champion.browser.post(at, { words: 'take', sure: 'yes' })
  expect(vague.text).toContain('Choose who asked.')
  const sent = { words: 'take', ...asked }
  await app.run(lab.id, system, giveRole, { participantId: kept, role: 'observer' })
  expect((await champion.browser.post(at, sent)).status).toBe(409)
  expect((await there.browser.post(at, sent)).status).toBe(303)
  expect(await tracesOf(app, ['applegarth', '070-12', 'nils@test'])).toEqual([])
  expect((await there.browser.post(at, sent)).status).toBe(409)
  const rows = await started.read(
    sql`select asked_how, asked_by, recorded_by is not null as by from erasure`,
  )
  expect(rows).toEqual([{ asked_how: 'letter', asked_by: 'self', by: true }])
})

test('the last coordinator hands over first; nobody has another person forgotten as if they were them', async () => {
  const there = await heard(app)
  const own = paths.erasure({ lab: there.lab.slug })
  const last = await there.browser.post(own, { words: 'keep', sure: 'yes' })
  expect([last.status, last.text.includes('Let somebody take over first')]).toEqual([409, true])
  const stranger = await app.person(there.lab)
  const at = paths.personErasure({ lab: there.lab.slug, participantId: stranger.participantId })
  expect((await stranger.browser.get(at)).status).toBe(403)
  const asPage = await there.browser.post(at, {
    words: 'keep',
    askedBy: 'self',
    askedHow: 'page',
    sure: 'yes',
  })
  expect(asPage.status).toBe(409)
})

test('an account that another lab knows stays, signed out everywhere; letters of the demo go', async () => {
  const there = await heard(app)
  const person = await app.person(there.lab, { name: 'Ada Thistlewood' })
  const other = await app.lab()
  await app.run(other.id, system, giveRole, {
    participantId: (await secondEntry(other.id, person)).id,
    role: 'observer',
  })
  await app.parts.mail.send({
    to: person.email,
    subject: 'Hello',
    text: 'Hello Ada',
    language: 'en',
  })
  await person.browser.post(paths.erasure({ lab: there.lab.slug }), { words: 'keep', sure: 'yes' })
  expect(await onSite(app.parts.database, (db) => inbox(db, person.email))).toEqual([])
  expect((await person.browser.get(`/${other.slug}/me`)).status).not.toBe(200)
  const left = await app.database.owner.query('select name from account where id = $1', [
    person.accountId,
  ])
  expect(left.rows).toEqual([{ name: 'Ada Thistlewood' }])
})

async function secondEntry(
  labId: Heard['lab']['id'],
  person: { email: string; accountId: string },
) {
  const details = {
    name: 'Ada',
    preferredChannel: 'email',
    language: 'en',
    accountId: person.accountId,
  }
  return app.run(labId, system, addParticipant, details)
}

test('somebody with another name keeps their seat where decision-makers met', async () => {
  const there = await heard(app)
  const { browser } = await ester(there)
  const { lab, started, coordinator } = there
  await started.read(sql`with met as (insert into conversation (lab_id, id, initiative_id, title, on_day, planned_at)
      values (${lab.id}, gen_random_uuid(), ${started.id}, '{"en": "The night"}', '2026-11-20', now()) returning id),
    named as (insert into conversation_seat (lab_id, id, conversation_id, seat, name)
      select ${lab.id}, gen_random_uuid(), met.id, 'decision-maker', name from met,
        (values ('Mary Outsider'), ('Ester Quillfeather')) as seats(name) returning id)
    insert into conversation_seat (lab_id, id, conversation_id, seat, participant_id)
    select ${lab.id}, gen_random_uuid(), met.id, 'facilitator', ${coordinator.participantId} from met`)
  const own = paths.erasure({ lab: lab.slug })
  expect((await browser.send(own, { words: 'take', sure: 'yes' })).status).toBe(200)
  expect(await started.read(sql`select name from conversation_seat order by name`)).toEqual([
    { name: '' },
    { name: 'Mary Outsider' },
    { name: 'a person who asked to be forgotten' },
  ])
})
