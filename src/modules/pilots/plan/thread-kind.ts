import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { maySeeWork } from '../../initiatives/index.ts'
import { pilotPaths } from '../paths.ts'
import { mayReadPlan } from '../policy.ts'

type Named = {
  id: string
  pilotId: string
  initiativeId: string
  ownerId: string | null
  title: LocalText
  at: Date
  lab: string
  shown: boolean
}

const byIds = {
  name: 'thread-business-plans',
  text: `select bp.id, p.id as "pilotId", p.initiative_id as "initiativeId",
      coalesce(o.merged_into, o.id) as "ownerId", p.title, bp.written_at as at, l.slug as lab,
      (p.public and bp.published_at is not null) as shown
    from business_plan bp
    join pilot p on p.lab_id = bp.lab_id and p.id = bp.pilot_id
    join lab l on l.id = bp.lab_id
    left join participant o on o.lab_id = p.lab_id and o.id = p.owner_id
    where bp.lab_id = $1 and bp.id = any($2::uuid[])`,
}

const toPick = {
  name: 'business-plans-to-pick',
  text: `select bp.id, p.title from business_plan bp
    join pilot p on p.lab_id = bp.lab_id and p.id = bp.pilot_id and p.archived_at is null
    where bp.lab_id = $1 and p.initiative_id = $2 and ($3 or p.public and bp.published_at is not null)
    order by bp.id desc limit 200`,
}

/** A business plan as a thing of the thread: whole for those who read it, its summary for everybody where it is published. */
export const planKind: ThreadKind = {
  kind: 'business-plan',
  label: 'pilots.plan.title',
  async describe(db, labId, actor, ids) {
    const found = await rows<Named>(db, byIds, [labId, ids])
    return new Map<string, ThreadThing>(
      found.flatMap(({ id, title, at, ownerId, shown, ...place }) => {
        const { initiativeId } = place
        const reads = mayReadPlan(actor, { initiativeId, ownerId }).ok
        if (!reads && !shown) return []
        const address = reads ? pilotPaths.plan(place) : `${pilotPaths.pilot(place)}#plan`
        return [[id, { title, at, initiativeId, address }] as const]
      }),
    )
  },
  pick: (db, labId, actor, initiativeId) =>
    rows(db, toPick, [labId, initiativeId, maySeeWork(actor, initiativeId).ok]),
}
