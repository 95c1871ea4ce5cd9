import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { pilotPaths } from '../paths.ts'
import { agreed } from '../standing.ts'

type Asked = { pilotId: string; initiativeId: string; title: LocalText; at: Date }

const asked = {
  name: 'pilots-asked-of-me',
  text: `select p.id as "pilotId", p.initiative_id as "initiativeId", p.title,
      min(pp.added_at) as at
    from pilot_person pp
    join pilot p on p.lab_id = pp.lab_id and p.id = pp.pilot_id
    join participant pa on pa.lab_id = pp.lab_id and pa.id = pp.participant_id
    where pp.lab_id = $1 and coalesce(pa.merged_into, pa.id) = $2 and pp.left_on is null
      and p.state in ('planned', 'running') and p.archived_at is null
      and exists (select from pilot_consent_text t where t.lab_id = pp.lab_id and t.pilot_id = pp.pilot_id)
    group by p.lab_id, p.id having not bool_or(${agreed}) order by min(pp.added_at) limit 20`,
}

/** Whoever was taken into a pilot finds what they are asked to agree to. */
export const personGathered: GatheredPage = {
  async waitsForMe(db, labId, lab, actor) {
    if (actor.participantId === null) return []
    const found = await rows<Asked>(db, asked, [labId, actor.participantId])
    return found.map(({ title, at, ...one }): Pointer => ({
      key: 'pilots.mine.asked',
      texts: { title },
      address: pilotPaths.myPart({ lab, ...one }),
      at,
      urgency: 'soon',
    }))
  },
}
