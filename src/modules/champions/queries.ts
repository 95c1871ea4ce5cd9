import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id, LabId } from '../../shared/id.ts'
import type { Language } from '../../shared/language.ts'
import { champion, championSetup, type ChampionId, type ChampionRow } from './schema.ts'

/** A champion with who they are today, where two entries of one person were merged. */
export type KnownChampion = ChampionRow & {
  personId: Id<'participant'>
  name: string
  language: Language
  erased: boolean
  /** Whether they can sign in here and say things themselves. */
  hasAccount: boolean
}

const columns = `c.id, c.lab_id as "labId", c.participant_id as "participantId", c.profession,
  c.profession_words as "professionWords", c.organisation, c.employed, c.languages, c.since::text, c.state, c.named,
  c.cap_minutes as "capMinutes", c.ready_at as "readyAt", c.load_told_on::text as "loadToldOn",
  c.added_by as "addedBy", c.added_at as "addedAt", c.asked_for as "askedFor", c.yes_on::text as "yesOn",
  c.yes_how as "yesHow", c.yes_witness as "yesWitness", c.united_with as "unitedWith", c.version,
  p.id as "personId", p.name, p.language, p.erased_at is not null as erased, p.account_id is not null as "hasAccount"`

/** In SQL, champions `c` with the living entry `p` of the person; of two entries of one person the leading one. */
export const championsJoined = `champion c
  join participant said on said.lab_id = c.lab_id and said.id = c.participant_id and c.united_with is null
  join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)`

const byId = {
  name: 'champion-by-id',
  text: `select ${columns} from ${championsJoined} where c.lab_id = $1
    and c.id = (select coalesce(united_with, id) from champion where lab_id = $1 and id = $2)`,
}
const byPerson = {
  name: 'champion-by-person',
  text: `select ${columns} from ${championsJoined} where c.lab_id = $1 and p.id = $2
    order by array_position(array['active', 'paused', 'asked', 'left'], c.state), c.id limit 1`,
}

/** The champion of an address. */
export async function findChampion(db: Db, labId: LabId, id: string): Promise<KnownChampion> {
  const [found] = await rows<KnownChampion>(db, byId, [labId, id])
  if (!found || found.erased) throw new NotFound()
  return found
}

/** The same, held until the change is done. Whatever a change holds besides, it holds this first. */
export async function holdChampion(db: Db, labId: LabId, id: string): Promise<KnownChampion> {
  await lockChampion(db, labId, id)
  const found = await findChampion(db, labId, id)
  if (found.id !== id) await lockChampion(db, labId, found.id)
  return found.id === id ? found : findChampion(db, labId, found.id)
}

async function lockChampion(db: Db, labId: LabId, id: string): Promise<void> {
  await db
    .select({ id: champion.id })
    .from(champion)
    .where(and(eq(champion.labId, labId), eq(champion.id, id as ChampionId)))
    .for('update')
}

/** What somebody is as a champion, if they are one. */
export async function lookOwn(
  db: Db,
  labId: LabId,
  participantId: string | null,
): Promise<KnownChampion | undefined> {
  if (!participantId) return undefined
  const [found] = await rows<KnownChampion>(db, byPerson, [labId, participantId])
  return found
}

export type Setup = Omit<typeof championSetup.$inferSelect, 'labId'>

/** What the lab says to champions; the beginning where it has said nothing. */
export async function findSetup(db: Db, labId: LabId): Promise<Setup> {
  const [found] = await db.select().from(championSetup).where(eq(championSetup.labId, labId))
  return found ?? unsaid
}

const unsaid: Setup = {
  callOpen: false,
  callWords: {},
  trainingWords: {},
  hoursWeek: '',
  currency: 'EUR',
  version: 0,
}
