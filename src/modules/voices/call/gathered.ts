import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { voicesPaths } from '../paths.ts'

const shownMax = 12
type Asking = { id: string; question: LocalText; at: Date }

const asking = {
  name: 'voices-asking',
  text: `select i.id, k.question, k.changed_at as at
    from call_for_voices k
    join initiative i on i.lab_id = k.lab_id and i.id = k.initiative_id
    join lab l on l.id = k.lab_id
    where k.lab_id = $1 and k.open and i.state = 'running'
      and coalesce(k.opens_on, '-infinity') <= ($2::timestamptz at time zone l.time_zone)::date
      and coalesce(k.closes_on, 'infinity') >= ($2::timestamptz at time zone l.time_zone)::date
    order by k.changed_at desc, i.id limit $3`,
}

/** On the lab's front page: each question that is asked now, and the way to what became of an answer. */
export const canDoNow: NonNullable<GatheredPage['canDoNow']> = async (db, labId, lab, now) => {
  const found = await rows<Asking>(db, asking, [labId, now, shownMax])
  const asked = found.map(({ id, question, at }): Pointer => ({
    key: 'voices.gathered.tell-us',
    texts: { question },
    address: voicesPaths.saying({ lab, initiativeId: id }),
    at,
    urgency: 'now',
  }))
  if (asked.length === 0) return []
  const receipts = voicesPaths.receipts({ lab })
  return [
    ...asked,
    { key: 'voices.gathered.receipts', address: receipts, at: null, urgency: 'later' },
  ]
}
