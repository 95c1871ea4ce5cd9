import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** How far the loop is closed, for one channel, one group, or all of it. */
export type LoopCount = {
  by: 'all' | 'channel' | 'group'
  /** The channel or the group; empty for all, and for people who said nothing of groups. */
  key: string
  received: number
  answered: number
  /** Told in person, through their own channel. */
  told: number
  /** Unnamed, so that the receipt tells. */
  atReceipt: number
  /** From being received to being answered, half of them in fewer days. */
  medianDays: number | null
}

const counts = {
  name: 'voices-loop',
  text: `with said as (
      select c.channel, coalesce(nullif(coalesce(kept.belongs_to, p.belongs_to), '{}'), '{""}') as groups,
        d.id is not null as answered,
        exists (select from answer_notice a
          join feedback_notice n on n.lab_id = a.lab_id and n.id = a.notice_id and n.told_at is not null
          where a.lab_id = c.lab_id and a.contribution_id = c.id) as told,
        c.participant_id is null and d.id is not null and (b.id is null or b.told_at is not null) as at_receipt,
        extract(epoch from d.decided_at - c.received_at) / 86400 as days
      from contribution c
      left join participant p on p.lab_id = c.lab_id and p.id = c.participant_id
      left join participant kept on kept.lab_id = p.lab_id and kept.id = p.merged_into
      left join disposition d on d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null
      left join answer_batch b on b.lab_id = d.lab_id and b.id = d.batch_id
      where c.lab_id = $1 and c.initiative_id = $2 and c.state = 'received' and c.about_id is null
        and c.erased_at is null),
    cells as (
      select 'all' as by, '' as key, said.* from said
      union all select 'channel', channel, said.* from said
      union all select 'group', g.code, said.* from said cross join lateral unnest(said.groups) g(code))
    select by, key, count(*)::int as received, count(*) filter (where answered)::int as answered,
      count(*) filter (where told)::int as told, count(*) filter (where at_receipt)::int as "atReceipt",
      round((percentile_cont(0.5) within group (order by days))::numeric, 1)::float8 as "medianDays"
    from cells group by by, key order by by, key`,
}

/** The loop of one initiative: all of it, by channel and by group. One query. */
export async function loopOf(db: Db, labId: LabId, initiativeId: string): Promise<LoopCount[]> {
  return rows<LoopCount>(db, counts, [labId, initiativeId])
}
