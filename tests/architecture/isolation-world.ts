import sharp from 'sharp'
import { championPaths } from '../../src/modules/champions/index.ts'
import { joinCoreTeam } from '../../src/modules/initiatives/index.ts'
import { recordCompletion, storytelling, waivePath } from '../../src/modules/learning/index.ts'
import { noticePaths } from '../../src/modules/notifications/index.ts'
import {
  addParticipant,
  giveConsent,
  inviteToRole,
  mergeParticipants,
  publishConsentText,
} from '../../src/modules/people/index.ts'
import { planSession } from '../../src/modules/sessions/index.ts'
import { planOutreach, voicesPaths } from '../../src/modules/voices/index.ts'
import { system } from '../../src/platform/actor.ts'
import { asOwner, inLab } from '../../src/platform/db/database.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import { actorOf, type TestApp, type TestPerson } from '../support/app.ts'
import { fileBrought } from '../support/imports.ts'
import { practiceTakenOver } from '../support/lessons.ts'
import { tell } from '../support/notices.ts'
import { ideasTried } from '../support/ideas-tried.ts'
import { pilotTried } from '../support/pilot-tried.ts'
import { thingsTried } from '../support/trying.ts'
import { opinionsGathered } from '../support/opinion-map.ts'
import { senseMade } from '../support/sense.ts'
import { waysInUsed } from '../support/ways-in.ts'

/** Adds to the demo world one of each thing it lacks: an invitation, a consent, a merge, and a file to download. */
export async function fullWorld(app: TestApp): Promise<{ here: LabEntry; there: LabEntry }> {
  const there = (await app.parts.labs.find('donegal'))!
  const here = (await app.parts.labs.find('vasternorrland'))!
  const keeper = await app.person(here, { role: 'coordinator' })
  const actor = actorOf(keeper, 'coordinator')
  await app.run(here.id, actor, inviteToRole, {
    name: 'Somebody',
    role: 'observer',
    channel: 'link',
  })
  await addConsent(app, here, keeper)
  const learned = { participantId: keeper.participantId, pathKey: storytelling, mode: 'site' }
  await app.run(here.id, system, recordCompletion, learned)
  const { participantId } = keeper
  const letOff = { participantId, pathKey: storytelling, reason: 'Has taught it.' }
  await app.run(here.id, system, waivePath, letOff)
  const details = { name: 'Somebody twice', preferredChannel: 'letter', language: 'sv' }
  const kept = await app.run(here.id, actor, addParticipant, details)
  const double = await app.run(here.id, actor, addParticipant, details)
  await app.run(here.id, actor, mergeParticipants, { keptId: kept.id, doubleId: double.id })
  const initiativeId = await idOf(app, here, 'initiative')
  const seat = { initiativeId, participantId: keeper.participantId, perspective: 'management' }
  await app.run(here.id, actor, joinCoreTeam, seat)
  await app.run(here.id, actor, planSession, {
    initiativeId,
    kind: 'meeting',
    mode: 'on-site',
    title: { en: 'Only for us' },
    day: '2026-12-01',
    from: '18:00',
    to: '20:00',
    language: 'en',
  })
  await addNotices(app, here, keeper)
  await waysInUsed(keeper, { lab: here.slug, initiativeId })
  await senseMade(app, here, keeper, initiativeId)
  await answered(app, here, keeper, initiativeId)
  await fileBrought(app, keeper, { lab: here.slug, initiativeId })
  await opinionsGathered(app, here, keeper, initiativeId)
  await pilotTried(app, keeper, { lab: here.slug, initiativeId })
  await thingsTried(keeper, { lab: here.slug, initiativeId })
  await practiceTakenOver(keeper, here.slug)
  await ideasTried(keeper, { lab: here.slug, initiativeId })
  await addFile(app, here)
  await addPhoto(app, here)
  await app.run(here.id, actor, planOutreach, {
    initiativeId,
    title: 'A poster in the shop',
    words: { en: 'Tell us.' },
    aimedAt: [],
    channels: ['poster'],
  })
  await offerReceived(app, here)
  return { here, there }
}

/** Somebody who offers to be a champion, and an expense with its receipt. */
async function offerReceived(app: TestApp, lab: LabEntry): Promise<void> {
  const offer = { name: 'Somebody', phone: '060 12 34 56' }
  await app.visitor().post(championPaths.callOffer({ lab: lab.slug }), offer)
  const file = { name: 'receipt.txt', bytes: new TextEncoder().encode('12 kr'), declaredType: '' }
  const kept = await inLab(app.database, lab.id, (db) => app.parts.blobs.put(db, lab.id, file))
  if (!kept.ok) throw new Error(kept.code)
  await asOwner(app.database, (db) =>
    db.$client.query('update champion_expense set blob_id = $2 where lab_id = $1', [
      lab.id,
      kept.value.id,
    ]),
  )
}

/** A letter in a batch, as somebody is told what came of what they said. */
async function addNotices(app: TestApp, lab: LabEntry, person: TestPerson): Promise<void> {
  const actor = actorOf(person, 'coordinator')
  const { id: participantId } = await app.run(lab.id, actor, addParticipant, {
    name: 'Somebody with a letter',
    postalAddress: 'Storgatan 1',
    preferredChannel: 'letter',
    language: 'sv',
  })
  const about = { kind: 'initiative', id: await idOf(app, lab, 'initiative') }
  const words = { subject: 'The night bus', body: 'It runs.', language: 'sv' }
  await app.run(lab.id, actor, tell, [{ participantId, about, initiativeId: null, ...words }])
  await person.browser.post(noticePaths.letterBatches({ lab: lab.slug }))
}

/** One answer, given with a reason that is kept for using again. */
async function answered(app: TestApp, lab: LabEntry, person: TestPerson, initiativeId: string) {
  const given = await person.browser.post(voicesPaths.answers({ lab: lab.slug, initiativeId }), {
    seen: '',
    'contributionIds[]': await idOf(app, lab, 'contribution'),
    outcome: 'adopted',
    'reason.en': 'It runs again.',
    saveReason: 'yes',
  })
  if (given.status !== 303) throw new Error(`nothing was answered: ${given.status}`)
}

async function addConsent(app: TestApp, lab: LabEntry, person: TestPerson): Promise<void> {
  const actor = actorOf(person, 'coordinator')
  const body = { en: 'May we quote you?', sv: 'Får vi citera dig?' }
  await app.run(lab.id, actor, publishConsentText, { purpose: 'story-public', body })
  const consentTextId = await idOf(app, lab, 'consent_text')
  const { participantId } = person
  const given = { participantId, consentTextId, mode: 'tap' }
  await app.run(lab.id, actor, giveConsent, given)
}

async function addFile(app: TestApp, lab: LabEntry): Promise<void> {
  const file = { name: 'notes.txt', bytes: new TextEncoder().encode('Minutes'), declaredType: '' }
  const kept = await inLab(app.database, lab.id, (db) => app.parts.blobs.put(db, lab.id, file))
  if (!kept.ok) throw new Error(kept.code)
  await asOwner(app.database, (db) =>
    db.$client.query(
      `update evidence set kind = 'file', blob_id = $2
       where lab_id = $1 and id = (select id from evidence where lab_id = $1 limit 1)`,
      [lab.id, kept.value.id],
    ),
  )
}

/** A picture with something that was said. */
async function addPhoto(app: TestApp, lab: LabEntry): Promise<void> {
  const grey = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
  const file = { name: 'road.png', bytes: await grey.png().toBuffer(), declaredType: 'image/png' }
  const kept = await inLab(app.database, lab.id, (db) => app.parts.blobs.put(db, lab.id, file))
  if (!kept.ok) throw new Error(kept.code)
  const contributionId = await idOf(app, lab, 'contribution')
  await asOwner(app.database, (db) =>
    db.$client.query(
      `insert into contribution_photo (lab_id, contribution_id, blob_id, position, shows)
       values ($1, $2, $3, 0, 'The road')`,
      [lab.id, contributionId, kept.value.id],
    ),
  )
}

async function idOf(app: TestApp, lab: LabEntry, table: string): Promise<string> {
  return asOwner(app.database, async (db) => {
    const newest = `select id from ${table} where lab_id = $1 order by id desc limit 1`
    return (await db.$client.query<{ id: string }>(newest, [lab.id])).rows[0]!.id
  })
}
