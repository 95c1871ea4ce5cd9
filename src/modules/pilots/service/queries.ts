import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { livingId } from '../../people/index.ts'
import { service, type ServiceId, type ServiceRow, type ServiceState } from './schema.ts'

/** A service of this initiative, held until a change is over; who answers for it is the entry that is kept. */
export async function holdService(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<ServiceRow> {
  const [found] = await db
    .select({ row: service, owner: livingId(service.labId, service.ownerId) })
    .from(service)
    .where(and(eq(service.labId, labId), eq(service.id, id as ServiceId)))
    .for('update')
  if (found?.row.initiativeId !== initiativeId) throw new NotFound()
  return { ...found.row, ownerId: found.owner }
}

/** A service as its pages show it: with its owner, place, initiative and pilot by name. */
export type ShownService = Omit<ServiceRow, 'labId' | 'madeBy'> & {
  owner: string | null
  place: string | null
  initiativeTitle: LocalText
  pilotTitle: LocalText | null
  pilotPublic: boolean
}

const shown = {
  name: 'service-shown',
  text: `select s.id, s.initiative_id as "initiativeId", s.pilot_id as "pilotId", s.title, s.what,
      s.for_whom as "forWhom", s.when_words as "whenWords", s.by_phone as "byPhone",
      s.on_paper as "onPaper", s.on_web as "onWeb", s.price, s.responsible, o.id as "ownerId",
      o.name as owner, s.place_id as "placeId", pl.name as place, s.place_words as "placeWords",
      s.public, s.state, s.state_reason as "stateReason", s.paused_until::text as "pausedUntil",
      s.state_since::text as "stateSince", s.made_at as "madeAt", s.version,
      i.title as "initiativeTitle", p.title as "pilotTitle", coalesce(p.public, false) as "pilotPublic"
    from service s
    join initiative i on i.lab_id = s.lab_id and i.id = s.initiative_id
    left join pilot p on p.lab_id = s.lab_id and p.id = s.pilot_id
    left join participant e on e.lab_id = s.lab_id and e.id = s.owner_id
    left join participant o on o.lab_id = e.lab_id and o.id = coalesce(e.merged_into, e.id)
    left join place pl on pl.lab_id = s.lab_id and pl.id = s.place_id
    where s.lab_id = $1 and s.id = $2 and ($3::uuid is null or s.initiative_id = $3)`,
}

/** All that the pages of one service say about it, in one query; under an initiative, only if it is of it. */
export async function findShownService(
  db: Db,
  labId: LabId,
  id: string,
  initiativeId: string | null = null,
): Promise<ShownService> {
  const [found] = await rows<ShownService>(db, shown, [labId, id, initiativeId])
  if (!found) throw new NotFound()
  return found
}

/** How many services one page of a list shows. */
export const servicesPageSize = 30

export type ListedService = Pick<
  ServiceRow,
  'id' | 'initiativeId' | 'title' | 'forWhom' | 'state' | 'pausedUntil' | 'public'
> & { place: string; sortKey: string }

/** What a list is narrowed to; `inside` names the initiatives whose services are shown though they are not public. */
export type ServiceWish = {
  words: string
  ended: boolean
  inside: 'all' | readonly string[]
  initiativeId: string | null
  after: { key: string; id: string } | null
}

const title = `lower(coalesce(s.title ->> $9, s.title ->> 'en', s.title ->> 'sv', ''))`
const listed = {
  name: 'services-listed',
  text: `select * from (select s.id, s.initiative_id as "initiativeId", s.title, s.for_whom as "forWhom",
      s.state, s.paused_until::text as "pausedUntil", s.public, ${title} as "sortKey",
      coalesce(nullif(s.place_words, ''), pl.name, '') as place
    from service s left join place pl on pl.lab_id = s.lab_id and pl.id = s.place_id
    where s.lab_id = $1 and (s.state = 'ended') = $2 and (s.public or $3 or s.initiative_id = any($4::uuid[]))
      and ($5::uuid is null or s.initiative_id = $5)
      and ($6 = '' or lower(concat_ws(' ', s.title, s.what, s.for_whom, s.place_words, pl.name)) like $6)) one
    where ("sortKey", id) > ($7, $8::uuid) order by "sortKey", id limit ${servicesPageSize + 1}`,
}
const first = { key: '', id: '00000000-0000-0000-0000-000000000000' }

/** One page of services by name, and one more to know whether the list goes on. */
export async function servicesOf(
  db: Db,
  labId: LabId,
  { words, ended, inside, initiativeId, after }: ServiceWish,
  language: string,
): Promise<ListedService[]> {
  const { key, id } = after ?? first
  const pattern = words ? `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : ''
  const [all, some] = inside === 'all' ? [true, []] : [false, inside]
  const asked = [labId, ended, all, some, initiativeId, pattern, key, id, language]
  return rows<ListedService>(db, listed, asked)
}

const decided = {
  name: 'service-pilots-decided',
  text: `select p.id, p.title from pilot p
    join lateral (select x.outcome from pilot_exit x where x.lab_id = p.lab_id and x.pilot_id = p.id
      order by x.id desc limit 1) x on x.outcome <> 'stop'
    where p.lab_id = $1 and p.initiative_id = $2 and p.state in ('decided', 'closed') and p.archived_at is null
    order by p.id desc limit 200`,
}

/** Pilots of an initiative that were decided to go on in some form: adopted, adapted, scaled or transferred. */
export async function pilotsThatMayBecome(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<{ id: Id<'pilot'>; title: LocalText }[]> {
  return rows(db, decided, [labId, initiativeId])
}

const ofPilot = {
  name: 'services-of-pilot',
  text: `select id, title, state, public from service where lab_id = $1 and pilot_id = $2 order by id limit 20`,
}
export type ServiceOfPilot = { id: string; title: LocalText; state: ServiceState; public: boolean }

/** The services that a pilot became. */
export async function servicesOfPilot(
  db: Db,
  labId: LabId,
  pilotId: string,
): Promise<ServiceOfPilot[]> {
  return rows<ServiceOfPilot>(db, ofPilot, [labId, pilotId])
}
