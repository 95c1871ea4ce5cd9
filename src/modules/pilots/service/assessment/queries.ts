import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../../platform/db/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { LocalText } from '../../../../shared/language.ts'
import type { ServiceId } from '../schema.ts'
import { answersLeast } from './least.ts'
import { serviceAssessment, type AssessmentId, type AssessmentRow, type Side } from './schema.ts'

type Days = Pick<AssessmentRow, 'opensOn' | 'closesOn' | 'closedAt'>

/** Whether a round takes no answers any more: only then is shown what was answered. */
export function isOver({ closesOn, closedAt }: Days, today: string): boolean {
  return closedAt !== null || closesOn < today
}

/** Whether a round takes answers today. */
export function isOpenOn(round: Days, today: string): boolean {
  return round.opensOn <= today && !isOver(round, today)
}

/** A round of this service, held until a change is over; `share` lets answers come at the same time. */
export async function holdRound(
  db: Db,
  labId: LabId,
  serviceId: string,
  id: string,
  how: 'update' | 'share' = 'update',
): Promise<AssessmentRow> {
  const [found] = await db
    .select()
    .from(serviceAssessment)
    .where(
      and(
        eq(serviceAssessment.labId, labId),
        eq(serviceAssessment.id, id as AssessmentId),
        eq(serviceAssessment.serviceId, serviceId as ServiceId),
      ),
    )
    .for(how)
  if (!found) throw new NotFound()
  return found
}

export type Round = Pick<AssessmentRow, 'id' | 'opensOn' | 'closesOn' | 'closedAt'>

const open = {
  name: 'service-assessments-open',
  text: `select id, opens_on::text as "opensOn", closes_on::text as "closesOn", closed_at as "closedAt"
    from service_assessment where lab_id = $1 and service_id = $2 and closed_at is null
      and closes_on >= $3::date order by opens_on, id limit 2`,
}

/** Rounds that are not over: at most one takes answers. */
export async function openRoundsOf(
  db: Db,
  labId: LabId,
  serviceId: string,
  today: string,
): Promise<Round[]> {
  return rows<Round>(db, open, [labId, serviceId, today])
}

/** What one side answered to one statement: how many, the mean, and how far answers lie apart (standard deviation). */
export type SideResult = { people: number; mean: number; spread: number }
/** A round with what each side answered, statement by statement; null where too few did. */
export type ShownRound = Round & {
  users: SideResult[] | null
  staff: SideResult[] | null
  usersCount: number | null
  staffCount: number | null
  /** What people wrote, of a side that is shown; for those who work on the service. */
  words: { side: Side; words: string }[]
}
type Sums = { side: Side; place: number } & SideResult
type Found = Round & { sums: Sums[]; words: ShownRound['words'] }

const withResults = `select a.id, a.opens_on::text as "opensOn", a.closes_on::text as "closesOn",
      a.closed_at as "closedAt",
      coalesce((select jsonb_agg(one) from (select g.side, s.place::int, count(*)::int as people,
          round(avg(s.grade), 1)::float8 as mean, coalesce(round(stddev_samp(s.grade), 1), 0)::float8 as spread
        from service_assessment_answer g cross join lateral unnest(g.grades) with ordinality s(grade, place)
        where g.lab_id = a.lab_id and g.service_assessment_id = a.id
        group by g.side, s.place order by s.place) one), '[]') as sums,
      coalesce((select jsonb_agg(jsonb_build_object('side', g.side, 'words', g.words) order by g.words)
        from service_assessment_answer g where g.lab_id = a.lab_id and g.service_assessment_id = a.id
          and g.words <> ''), '[]') as words
    from service_assessment a where a.lab_id = $1 and a.service_id = $2`

const all = {
  name: 'service-assessments',
  text: `${withResults} order by a.opens_on desc, a.id desc limit 24`,
}
const over = {
  name: 'service-assessment-over',
  text: `${withResults} and (a.closed_at is not null or a.closes_on < $3::date)
    order by a.closes_on desc, a.id desc limit 1`,
}

/** The rounds of a service, the newest first: two dozen. */
export async function roundsOf(db: Db, labId: LabId, serviceId: string): Promise<ShownRound[]> {
  return (await rows<Found>(db, all, [labId, serviceId])).map(withoutFew)
}

const one = {
  name: 'service-assessment',
  text: `${withResults} and a.id = $3`,
}

/** One round of this service, with what was answered so far. */
export async function findRound(
  db: Db,
  labId: LabId,
  serviceId: string,
  id: string,
): Promise<ShownRound> {
  const [found] = await rows<Found>(db, one, [labId, serviceId, id])
  if (!found) throw new NotFound()
  return withoutFew(found)
}

/** The newest round that is over, with what was answered. */
export async function lookLastRound(
  db: Db,
  labId: LabId,
  serviceId: string,
  today: string,
): Promise<ShownRound | undefined> {
  const [found] = await rows<Found>(db, over, [labId, serviceId, today])
  return found && withoutFew(found)
}

/** Hides a side that fewer than five answered: its grades, its words, and how many they were. */
function withoutFew({ sums, words, ...round }: Found): ShownRound {
  const of = (side: Side) => sums.filter((one) => one.side === side)
  const count = (side: Side) => of(side)[0]?.people ?? 0
  const isShown = (side: Side) => count(side) >= answersLeast
  const shown = (side: Side) => (isShown(side) ? of(side) : null)
  const counted = (side: Side) => (count(side) === 0 || isShown(side) ? count(side) : null)
  return {
    ...round,
    users: shown('users'),
    staff: shown('staff'),
    usersCount: counted('users'),
    staffCount: counted('staff'),
    words: words.filter(({ side }) => isShown(side)),
  }
}

export type ShownChange = {
  id: string
  title: LocalText
  words: LocalText
  onDay: string
  roundId: string | null
  roundOn: string | null
}

const changes = {
  name: 'service-changes',
  text: `select c.id, c.title, c.words, c.on_day::text as "onDay", c.service_assessment_id as "roundId",
      a.closes_on::text as "roundOn"
    from service_change c left join service_assessment a on a.lab_id = c.lab_id and a.id = c.service_assessment_id
    where c.lab_id = $1 and c.service_id = $2 order by c.on_day desc, c.id desc limit 50`,
}

/** What was changed, the newest first: fifty. */
export async function changesOf(db: Db, labId: LabId, serviceId: string): Promise<ShownChange[]> {
  return rows<ShownChange>(db, changes, [labId, serviceId])
}
