import { holdsAnywhere } from '../../../platform/actor.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { voicesPaths } from '../paths.ts'

/** After this many days without an answer, what somebody said is stuck. */
const patienceDays = 14
const shownMax = 50

type Waiting = {
  id: string
  title: LocalText
  count: number
  oldest: Date
  late: number
  /** Put off until a day that has come. */
  due: number
}

const waiting = {
  name: 'voices-waiting-answers',
  text: `select i.id, i.title, count(*) filter (where d.id is null)::int as count,
      min(c.received_at) as oldest,
      count(*) filter (where d.id is null and c.received_at < $2::timestamptz - $3 * interval '1 day')::int as late,
      count(d.id)::int as due
    from contribution c
    join initiative i on i.lab_id = c.lab_id and i.id = c.initiative_id and i.state = 'running'
    join lab l on l.id = c.lab_id
    left join disposition d on d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null
    where c.lab_id = $1 and c.state = 'received' and c.about_id is null and c.erased_at is null
      and (d.id is null or (d.outcome = 'deferred'
        and d.deferred_until <= ($2::timestamptz at time zone l.time_zone)::date))
    group by i.id, i.title
    order by min(c.received_at), i.id limit $4`,
}

async function waitingIn(db: Db, labId: LabId, now: Date): Promise<Waiting[]> {
  return rows<Waiting>(db, waiting, [labId, now, patienceDays, shownMax])
}

function pointer(lab: string, one: Waiting, key: string, count: number): Pointer {
  return {
    key,
    values: { count },
    texts: { initiative: one.title },
    address: voicesPaths.answers({ lab, initiativeId: one.id }),
    at: one.oldest,
    urgency: one.late > 0 || one.due > 0 ? 'now' : 'soon',
    part: 'answer',
    about: { id: one.id, title: one.title },
  }
}

const told = {
  name: 'voices-told-me',
  text: `select max(b.told_at) as at from participant e
    join contribution c on c.lab_id = e.lab_id and e.id in (c.participant_id, c.brought_by)
    join disposition d on d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null
    join answer_batch b on b.lab_id = d.lab_id and b.id = d.batch_id
    where e.lab_id = $1 and (e.id = $2 or e.merged_into = $2)`,
}

/** For who has said something and has an answer: where to read it. */
async function ownVoices(db: Db, labId: LabId, lab: string, me: string): Promise<Pointer[]> {
  const [found] = await rows<{ at: Date | null }>(db, told, [labId, me])
  if (!found?.at) return []
  const address = voicesPaths.myVoices({ lab })
  return [{ key: 'voices.mine.gathered', address, at: found.at, urgency: 'later' }]
}

/** What waits for an answer: on the page of what is stuck when it has waited long, and with everyone who may answer. */
export const waitsForAnswers: Pick<Required<GatheredPage>, 'stuck' | 'waitsForMe'> = {
  async stuck(db, labId, lab, now) {
    const found = await waitingIn(db, labId, now)
    return found.flatMap((one): Pointer[] => [
      ...(one.late > 0
        ? [{ ...pointer(lab, one, 'voices.waiting.late', one.late), reason: 'waiting' as const }]
        : []),
      ...(one.due > 0
        ? [{ ...pointer(lab, one, 'voices.waiting.due', one.due), reason: 'overdue' as const }]
        : []),
    ])
  },

  async waitsForMe(db, labId, lab, actor, now) {
    if (!actor.participantId) return []
    if (!holdsAnywhere(actor, handlers)) return ownVoices(db, labId, lab, actor.participantId)
    const found = await waitingIn(db, labId, now)
    return found
      .filter(({ id, count }) => count > 0 && mayHandle(actor, id).ok)
      .map((one) => pointer(lab, one, 'voices.waiting.mine', one.count))
  },
}
