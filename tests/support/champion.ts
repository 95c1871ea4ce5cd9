import { sql } from 'drizzle-orm'
import { championPaths as paths } from '../../src/modules/champions/index.ts'
import { inLab } from '../../src/platform/db/database.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import type { TestApp, TestPerson } from './app.ts'
import type { FormValues } from './browser.ts'
import { sent } from './sent.ts'

/** What a form says of a champion, unless a test says otherwise. */
export const champion = {
  profession: 'planner',
  organisation: 'County',
  cap: '4',
  since: '2026-01-15',
  'languages[]': 'en',
  wholeLab: 'yes',
}

/** A place of a lab of a test. */
export async function placeIn(app: TestApp, lab: LabEntry, name: string): Promise<string> {
  const [found] = await inLab(app.database, lab.id, async (db) => {
    const made = await db.execute<{ id: string }>(sql`
      insert into place (lab_id, id, name, latitude, longitude)
      values (${lab.id}, gen_random_uuid(), ${name}, 62.5, 17.4) returning id`)
    return made.rows
  })
  return found!.id
}

/** Asks somebody to be a champion by the form, as the coordinator does; answers the id. */
export async function askChampion(
  coordinator: TestPerson,
  lab: LabEntry,
  person: Pick<TestPerson, 'participantId'>,
  wish: FormValues = {},
): Promise<string> {
  const wholeLab = wish['initiativeIds[]'] ? '' : 'yes'
  const form = { ...champion, wholeLab, participantId: person.participantId, ...wish }
  const address = await sent(coordinator.browser, paths.list({ lab: lab.slug }), form)
  return /champions\/([0-9a-f-]{36})/.exec(address)![1]!
}

/** Asks somebody to be a champion, who says yes on their page; answers the id. */
export async function makeChampion(
  coordinator: TestPerson,
  lab: LabEntry,
  person: TestPerson,
  { named = '', ...wish }: FormValues = {},
): Promise<string> {
  const championId = await askChampion(coordinator, lab, person, wish)
  await sent(person.browser, paths.yes({ lab: lab.slug, championId }), { named })
  return championId
}

/** The terms of a mandate as the form sends them. */
export const terms = {
  language: 'en',
  purpose: 'Hear everybody.',
  does: 'Visits.',
  doesNot: 'Decides.',
  week: '4',
  released: '0',
  reportsTo: 'Karin Ek',
  startsOn: '2026-11-01',
  comingId: '',
  version: '0',
}

/** A mandate written, offered, and signed on paper by both, as a keeper notes it; answers its id. */
export async function agreeMandate(
  coordinator: TestPerson,
  lab: LabEntry,
  championId: string,
  wish: FormValues = { managerName: 'Anna Chef' },
): Promise<string> {
  const here = { lab: lab.slug }
  const { browser } = coordinator
  const all = paths.mandates({ ...here, championId })
  const written = await sent(browser, all, { ...terms, ...wish })
  const championMandateId = /mandates\/([0-9a-f-]{36})/.exec(written)![1]!
  const one = { ...here, championMandateId }
  await sent(browser, paths.mandateOffer(one))
  for (const who of ['champion', 'manager']) {
    await sent(browser, paths.mandatePaper(one), { who })
  }
  return championMandateId
}
