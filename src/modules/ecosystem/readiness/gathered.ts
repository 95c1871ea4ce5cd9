import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage } from '../../../platform/manifest.ts'
import { respondentKey } from './answer/keep-response.ts'
import { dayAt } from './provider.ts'
import { readinessPaths as paths } from './paths.ts'
import { isClosed, showsSomething } from './result/queries.ts'
import { rescoreMonths } from './overview/queries.ts'

const shownMax = 6
const today = dayAt('$2')

type Due = { id: string; name: string; at: Date }
const due = {
  name: 'readiness-rescore-due',
  text: `select s.id, s.name, m.due as at from stakeholder s
    join lateral (select (max(r.closes_on) + interval '${rescoreMonths} months')::date as due from readiness_round r
      where r.lab_id = s.lab_id and r.stakeholder_id = s.id and ${isClosed(today)} and ${showsSomething}) m on m.due <= ${today}
    where s.lab_id = $1 and s.kind = 'organisation' and s.removed_at is null
      and not exists (select from readiness_round r where r.lab_id = s.lab_id and r.stakeholder_id = s.id
        and not ${isClosed(today)})
    order by m.due, s.id limit ${shownMax}`,
}

type Open = { id: string; roundId: string; name: string; closesOn: string }
const asked = {
  name: 'readiness-asked-of-me',
  text: `select s.id, r.id as "roundId", s.name, r.closes_on::text as "closesOn" from readiness_round r
    join stakeholder s on s.lab_id = r.lab_id and s.id = r.stakeholder_id and s.removed_at is null
    where r.lab_id = $1 and not ${isClosed(today)} and r.opens_on <= ${today} and exists (
      select from stakeholder m join participant p on p.lab_id = m.lab_id and p.id = m.participant_id
      where m.lab_id = s.lab_id and m.organisation_id = s.id and m.removed_at is null
        and coalesce(p.merged_into, p.id) = $3)
    order by r.closes_on, r.id limit ${shownMax}`,
}
const answered = {
  name: 'readiness-answered-by-me',
  text: `select round_id as "roundId" from readiness_response
    where lab_id = $1 and respondent_key = any($2::text[])`,
}

/** For the coordinator, organisations to be asked again; for everybody, what their own organisation asks them. */
export const readinessGathered: GatheredPage = {
  async stuck(db, labId, lab, now) {
    const found = await rows<Due>(db, due, [labId, now])
    return found.map(({ id, name, at }) => ({
      key: 'ecosystem.readiness.pointer.rescore',
      values: { name },
      address: paths.organisation({ lab, stakeholderId: id }),
      at,
      urgency: 'soon' as const,
      reason: 'overdue' as const,
    }))
  },
  async waitsForMe(db, labId, lab, { participantId }, now) {
    if (participantId === null) return []
    const open = await rows<Open>(db, asked, [labId, now, participantId])
    if (open.length === 0) return []
    const keys = open.map(({ roundId }) => respondentKey(roundId, { person: participantId }))
    const done = await rows<{ roundId: string }>(db, answered, [labId, keys])
    return open
      .filter(({ roundId }) => !done.some((one) => one.roundId === roundId))
      .map(({ id, roundId, name, closesOn }) => ({
        key: 'ecosystem.readiness.pointer.answer',
        values: { name, closesOn },
        address: paths.own({ lab, stakeholderId: id, readinessRoundId: roundId }),
        at: null,
        urgency: 'soon' as const,
      }))
  },
}
