import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { SessionKind, SessionMode, SessionState } from '../schema.ts'

/** How many sessions one page of the list shows. */
export const listPageSize = 30
/** How many sessions ahead are shown at once; few initiatives plan more. */
const aheadMax = 60

export type ListedSession = {
  id: string
  kind: SessionKind
  mode: SessionMode
  title: LocalText
  startsAt: Date
  endsAt: Date
  place: string
  state: SessionState
  public: boolean
  /** Named people who came, and those who were only counted. */
  came: number
  invited: number
}

type Past = { before: Date; id: string } | null

const columns = `s.id, s.kind, s.mode, s.title, s.starts_at as "startsAt", s.ends_at as "endsAt",
    coalesce(nullif(s.place_words, ''), pl.name, '') as place, s.state, s.public,
    s.other_count + (select count(distinct coalesce(p.merged_into, p.id))::int from session_person sp
      join participant p on p.lab_id = sp.lab_id and p.id = sp.participant_id
      where sp.lab_id = s.lab_id and sp.session_id = s.id and sp.attended = 'yes') as came,
    (select count(distinct coalesce(p.merged_into, p.id))::int from session_person sp
      join participant p on p.lab_id = sp.lab_id and p.id = sp.participant_id
      where sp.lab_id = s.lab_id and sp.session_id = s.id and sp.invited_at is not null) as invited`

const ahead = {
  name: 'sessions-ahead',
  text: `select ${columns} from session s
    left join place pl on pl.lab_id = s.lab_id and pl.id = s.place_id
    where s.lab_id = $1 and s.initiative_id = $2 and s.ends_at > $3 and (s.public or $4)
    order by s.starts_at, s.id limit ${aheadMax}`,
}

const past = {
  name: 'sessions-past',
  text: `select ${columns} from session s
    left join place pl on pl.lab_id = s.lab_id and pl.id = s.place_id
    where s.lab_id = $1 and s.initiative_id = $2 and s.ends_at <= $3 and (s.public or $4)
      and (s.starts_at, s.id) < ($5, $6)
    order by s.starts_at desc, s.id desc limit ${listPageSize + 1}`,
}

/** The sessions of an initiative that are ahead or going on, soonest first; without `inside` only public ones. */
export async function sessionsAhead(
  db: Db,
  labId: LabId,
  initiativeId: string,
  now: Date,
  inside: boolean,
): Promise<ListedSession[]> {
  return rows<ListedSession>(db, ahead, [labId, initiativeId, now, inside])
}

const last: NonNullable<Past> = {
  before: new Date('9999-01-01T00:00:00Z'),
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
}

/** One page of those that are over, latest first, and one more to know whether the list goes on. */
export async function sessionsPast(
  db: Db,
  labId: LabId,
  initiativeId: string,
  now: Date,
  inside: boolean,
  after: Past,
): Promise<ListedSession[]> {
  const { before, id } = after ?? last
  return rows<ListedSession>(db, past, [labId, initiativeId, now, inside, before, id])
}

const toPick = {
  name: 'sessions-to-pick',
  text: `select id, title from session
    where lab_id = $1 and initiative_id = $2 and (public or $3)
    order by starts_at desc, id desc limit 200`,
}

/** The sessions of an initiative for choosing one, latest first: the newest two hundred. */
export async function listSessions(
  db: Db,
  labId: LabId,
  initiativeId: string,
  inside: boolean,
): Promise<{ id: string; title: LocalText }[]> {
  return rows(db, toPick, [labId, initiativeId, inside])
}
