import { rows, type Db } from '../../../platform/db/database.ts'
import type { ActivityNeed } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { findTemplates } from '../../methods/index.ts'
import { methodOf } from '../process/queries.ts'

type FoundActivity = {
  id: string
  key: string | null
  title: LocalText
  phase: LocalText
  placeId: string | null
  open: boolean
  templateId: string
  templateVersion: string
}

const activitiesOf = {
  name: 'initiatives-activity-needs',
  text: `select a.id, a.key, a.title, ph.name as phase, i.place_id as "placeId",
      a.state in ('to-do', 'doing', 'blocked') and ph.state <> 'closed' as open, p.template_id as "templateId",
      p.template_version as "templateVersion"
    from activity a
    join phase ph on ph.lab_id = a.lab_id and ph.id = a.phase_id
    join process p on p.lab_id = ph.lab_id and p.id = ph.process_id
    join initiative i on i.lab_id = a.lab_id and i.id = a.initiative_id
    where a.lab_id = $1 and a.initiative_id = $2 and a.retired_at is null
    order by ph.state <> 'open', p.started_at, ph.position, a.position limit 300`,
}

/** What the activities of an initiative need, those of open phases first. One that people added needs what its title says. */
export async function activityNeeds(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<ActivityNeed[]> {
  const found = await rows<FoundActivity>(db, activitiesOf, [labId, initiativeId])
  const methods = await findTemplates(db, labId, found.map(methodOf))
  return found.map(({ id, key, title, phase, placeId, open }, at) => {
    const activities = methods[at]!.phases.flatMap((one) => one.activities)
    const help = key === null ? undefined : activities.find((one) => one.key === key)?.help
    const { materials = [], steps = [], groupSize = null } = help ?? {}
    return { id, title, phase, placeId, open, materials, steps, groupSize }
  })
}
