import { listedFor } from '../asset/permission.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** What an organisation or group offers, gives, gets and has had checked. */
export type WorkCounts = {
  assets: number
  help: number
  given: number
  received: number
  texts: number
  missing: number
}

const counts = {
  name: 'ecosystem-work-counts',
  text: `select
    (select count(*)::int from asset a where a.lab_id = $1 and a.stakeholder_id = $2 and ${listedFor('inside')}) as assets,
    (select count(*)::int from help_offer h where h.lab_id = $1 and $2 in (h.giver_id, h.receiver_id)) as help,
    (select coalesce(sum(g.minutes), 0)::int from help_given g join help_offer h on h.lab_id = g.lab_id
      and h.id = g.help_offer_id where g.lab_id = $1 and h.giver_id = $2 and g.withdrawn_at is null) as given,
    (select coalesce(sum(g.minutes), 0)::int from help_given g join help_offer h on h.lab_id = g.lab_id
      and h.id = g.help_offer_id where g.lab_id = $1 and h.receiver_id = $2 and g.withdrawn_at is null) as received,
    (select count(*)::int from policy_text t where t.lab_id = $1 and t.organisation_id = $2 and t.rounds > 0
      and t.removed_at is null) as texts,
    (select count(*)::int from policy_text t join policy_answer a on a.lab_id = t.lab_id and a.policy_text_id = t.id
      and a.round = t.rounds and a.answer = 'missing' where t.lab_id = $1 and t.organisation_id = $2
      and t.removed_at is null) as missing`,
}

/** Counts what an organisation's page shows of its offers, help and texts: one query. */
export async function workOf(db: Db, labId: LabId, id: string): Promise<WorkCounts> {
  const [found] = await rows<WorkCounts>(db, counts, [labId, id])
  return found!
}
