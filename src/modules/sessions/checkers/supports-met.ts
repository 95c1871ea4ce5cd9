import { z } from 'zod'
import { rows } from '../../../platform/db/database.ts'
import type { RequirementChecker, Verdict } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'

/** How many sessions a sentence names. */
const namedMax = 3

const params = { 'supports-met': z.strictObject({}) }

/** A session of a phase that was held or whose time has come, with what people needed there. */
type Counted = {
  phaseId: string
  title: LocalText
  needs: number
  /** Open, or arranged and nobody said that it was there, or on a plan and on no list. */
  open: number
  notMet: number
  people: string[]
  asked: string[]
}

const living = (table: string) => `coalesce(${table}.merged_into, ${table}.id)`

/*
 * What an invited person needed when the session began counts also when nobody made it a line: a need that was
 * overlooked is not met.
 */
const counts = {
  name: 'sessions-supports-met',
  text: `with due as (
      select s.lab_id, s.id, s.title, s.starts_at, a.phase_id from session s
      join activity a on a.lab_id = s.lab_id and a.id = s.activity_id
      where s.lab_id = $1 and a.phase_id = any($2::uuid[])
        and (s.state = 'held' or (s.state = 'planned' and s.starts_at <= $3))),
    invited as (
      select distinct d.id as session_id, d.starts_at, ${living('p')} as person from due d
      join session_person sp on sp.lab_id = d.lab_id and sp.session_id = d.id and sp.invited_at is not null
      join participant p on p.lab_id = sp.lab_id and p.id = sp.participant_id),
    overlooked as (
      select v.session_id, count(*)::int as needs from invited v
      join participant e on e.lab_id = $1 and ${living('e')} = v.person
      join support_need n on n.lab_id = $1 and n.participant_id = e.id and n.written_at <= v.starts_at
        and (n.ended_at is null or n.ended_at > v.starts_at)
      where not exists (select from session_support x
        where x.lab_id = $1 and x.session_id = v.session_id and x.support_need_id = n.id)
      group by v.session_id),
    lines as (
      select x.session_id, count(*) filter (where x.state <> 'not-needed')::int as needs,
        count(*) filter (where x.state in ('open', 'arranged'))::int as open,
        count(*) filter (where x.state = 'not-met')::int as not_met
      from session_support x join due d on d.lab_id = x.lab_id and d.id = x.session_id
      group by x.session_id)
    select d.phase_id as "phaseId", d.title, coalesce(l.needs, 0) + coalesce(o.needs, 0) as needs,
      coalesce(l.open, 0) + coalesce(o.needs, 0) as open, coalesce(l.not_met, 0) as "notMet",
      coalesce((select array_agg(v.person) from invited v where v.session_id = d.id), '{}') as people,
      coalesce((select array_agg(v.person) from invited v where v.session_id = d.id and exists (
        select from participant e where e.lab_id = $1 and ${living('e')} = v.person
          and (exists (select from access_plan k where k.lab_id = e.lab_id and k.participant_id = e.id)
            or exists (select from support_need n where n.lab_id = e.lab_id and n.participant_id = e.id)))),
        '{}') as asked
    from due d
    left join lines l on l.session_id = d.id
    left join overlooked o on o.session_id = d.id
    order by d.starts_at, d.id`,
}

/** Whether people were asked what they need, and whether it was there, over the sessions of a phase. One query, however many gates. */
export const supportsMet: RequirementChecker = {
  names: Object.keys(params),
  params,
  async check(db, labId, questions, now) {
    const phases = [...new Set(questions.map(({ phaseId }) => phaseId))]
    const found = await rows<Counted>(db, counts, [labId, phases, now])
    return new Map(
      questions.map(({ requirementId, phaseId }) => [
        requirementId,
        judge(found.filter((one) => one.phaseId === phaseId)),
      ]),
    )
  },
}

function judge(sessions: readonly Counted[]): Verdict {
  if (sessions.length === 0) {
    return { state: 'not-applicable', detail: { key: 'sessions.check.supports.no-session' } }
  }
  const sum = (what: 'needs' | 'open' | 'notMet') =>
    sessions.reduce((total, one) => total + one[what], 0)
  const lacking = sessions.filter(({ open, notMet }) => open + notMet > 0)
  if (lacking.length > 0) {
    const values = {
      open: sum('open'),
      notMet: sum('notMet'),
      sessions: lacking.slice(0, namedMax).map(({ title }) => title),
      more: Math.max(0, lacking.length - namedMax),
    }
    return { state: 'not-met', detail: { key: 'sessions.check.supports.lacking', values } }
  }
  const needs = sum('needs')
  if (needs > 0) {
    const values = { count: needs, sessions: sessions.length }
    return { state: 'met', detail: { key: 'sessions.check.supports.met', values } }
  }
  const people = new Set(sessions.flatMap((one) => one.people)).size
  const asked = new Set(sessions.flatMap((one) => one.asked)).size
  if (people === 0) {
    return { state: 'not-applicable', detail: { key: 'sessions.check.supports.none-invited' } }
  }
  const values = { sessions: sessions.length, asked, people }
  if (asked === 0) {
    return { state: 'not-met', detail: { key: 'sessions.check.supports.unasked', values } }
  }
  return { state: 'met', detail: { key: 'sessions.check.supports.nobody', values } }
}
