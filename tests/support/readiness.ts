import { sql } from 'drizzle-orm'
import {
  addStakeholder,
  readinessPaths as paths,
  type Given,
} from '../../src/modules/ecosystem/index.ts'
import { keepResponse } from '../../src/modules/ecosystem/index.ts'
import { inLab } from '../../src/platform/db/database.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import { actorOf, type TestApp, type TestPerson } from './app.ts'

/** An organisation of the map with its manager and somebody of its front line. */
export async function organisation(app: TestApp, lab: LabEntry, coordinator: TestPerson) {
  const actor = actorOf(coordinator, 'coordinator')
  const body = { kind: 'organisation', name: 'Home care', helix: 'public', public: true }
  const { id } = await app.run(lab.id, actor, addStakeholder, body)
  const belongs = async (person: TestPerson) => {
    const { name, participantId } = person
    const entry = { kind: 'person', helix: 'public', name, participantId, organisationId: id }
    await app.run(lab.id, actor, addStakeholder, entry)
    return person
  }
  const manager = await belongs(
    await app.person(lab, { name: 'Maud Manager', role: 'provider-manager' }),
  )
  const nurse = await belongs(await app.person(lab, { name: 'Nils Nurse' }))
  return { id, here: { lab: lab.slug, stakeholderId: id }, manager, nurse, belongs }
}

/** Opens a round from today for so many days, by the front door. */
export async function opened(
  person: TestPerson,
  here: { lab: string; stakeholderId: string },
  days: { opensOn: string; closesOn: string },
): Promise<string> {
  const { status, location, text } = await person.browser.post(paths.rounds(here), days)
  if (status !== 303) throw new Error(`no round was opened: ${status} ${text.slice(-3000)}`)
  return /rounds\/([0-9a-f-]{36})/.exec(location!)![1]!
}

type Answering = { here: { stakeholderId: string }; roundId: string }

/** Many sheets of a tier at once: `value` says what the sheet of this number answers. */
export async function answeredBy(
  app: TestApp,
  lab: LabEntry,
  { here, roundId }: Answering,
  tier: Given['tier'],
  sheets: number,
  value: (sheet: number) => number,
): Promise<void> {
  for (let sheet = 0; sheet < sheets; sheet++) {
    const kept = await keepResponse(app.parts, lab.id, {
      about: { stakeholderId: here.stakeholderId, readinessRoundId: roundId },
      tier,
      way: 'paper',
      people: 1,
      who: { sheet: `${tier} ${sheet}` },
      answers: { 'listens-before-deciding': value(sheet), 'keeps-promises': value(sheet) },
    })
    if (kept !== 'kept') throw new Error(kept)
  }
}

/** Everything that is stored of answers, as one text. */
export async function stored(app: TestApp, lab: LabEntry): Promise<string> {
  return inLab(app.database, lab.id, async (db) =>
    JSON.stringify((await db.execute(sql`select * from readiness_response`)).rows),
  )
}
