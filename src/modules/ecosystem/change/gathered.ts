import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage } from '../../../platform/manifest.ts'
import { changePaths as paths } from './paths.ts'
import { dayAt } from '../readiness/provider.ts'

const shownMax = 10
const today = dayAt('$2')
const soonDays = 14

type Late = { id: string; name: string; count: number; at: Date; unowned: boolean }
const late = {
  name: 'change-overdue',
  text: `select s.id, s.name, count(*)::int as count, min(a.due_on) as at, a.owner_id is null as unowned
    from change_action a join stakeholder s on s.lab_id = a.lab_id and s.id = a.stakeholder_id and s.removed_at is null
    where a.lab_id = $1 and a.state in ('open', 'started') and (a.due_on < ${today} or a.owner_id is null)
    group by s.id, s.name, a.owner_id is null order by min(a.due_on), s.id limit ${shownMax}`,
}

type Mine = {
  id: string
  organisationId: string
  what: string
  dueOn: string
  at: Date
  overdue: boolean
  mine: boolean
}
const mine = {
  name: 'change-mine',
  text: `select a.id, a.stakeholder_id as "organisationId", a.what, a.due_on::text as "dueOn", a.due_on as at,
      a.due_on < ${today} as overdue, own.mine
    from change_action a
    join stakeholder s on s.lab_id = a.lab_id and s.id = a.stakeholder_id and s.removed_at is null
    cross join lateral (select a.owner_id in (select p.id from participant p
      where p.lab_id = a.lab_id and (p.id = $3 or p.merged_into = $3)) is true as mine) own
    where a.lab_id = $1 and a.state in ('open', 'started') and (
      (own.mine and a.due_on <= ${today} + ${soonDays})
      or ($4 and (a.due_on < ${today}
          or (a.resourced_at is null and (a.hours > 0 or a.money_cents > 0 or a.resources <> '')))
        and exists (select from stakeholder m join participant p on p.lab_id = m.lab_id and p.id = m.participant_id
          where m.lab_id = s.lab_id and m.organisation_id = s.id and m.removed_at is null
            and coalesce(p.merged_into, p.id) = $3)))
    order by a.due_on, a.id limit ${shownMax}`,
}

/** For the coordinator, plans with overdue actions; for owners their own; for a manager what is late or waits for their word. */
export const changeGathered: GatheredPage = {
  async stuck(db, labId, lab, now) {
    const found = await rows<Late>(db, late, [labId, now])
    return found.map(({ id, name, count, at, unowned }) => ({
      key: unowned ? 'ecosystem.change.pointer.unowned' : 'ecosystem.change.pointer.overdue',
      values: { name, count },
      address: paths.plan({ lab, stakeholderId: id }),
      at,
      urgency: 'now' as const,
      reason: unowned ? ('unowned' as const) : ('overdue' as const),
    }))
  },
  async waitsForMe(db, labId, lab, { participantId, grants }, now) {
    if (participantId === null) return []
    const manages = grants.some(({ role }) => role === 'provider-manager')
    const found = await rows<Mine>(db, mine, [labId, now, participantId, manages])
    return found.map(({ id, organisationId, what, dueOn, at, overdue, mine: own }) => ({
      key: `ecosystem.change.pointer.${pointerOf(own, overdue)}`,
      values: { what, dueOn },
      address: paths.action({ lab, stakeholderId: organisationId, changeActionId: id }),
      at,
      urgency: overdue ? ('now' as const) : ('soon' as const),
    }))
  },
}

function pointerOf(own: boolean, overdue: boolean): string {
  if (own) return overdue ? 'mine-late' : 'mine'
  return overdue ? 'late' : 'resources'
}
