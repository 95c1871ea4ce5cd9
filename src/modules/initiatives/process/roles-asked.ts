import { rows, type Db } from '../../../platform/db/database.ts'
import type { RoleAsked } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { findTemplates } from '../../methods/index.ts'
import { methodOf } from './queries.ts'

type OpenPhase = {
  initiativeId: string
  title: LocalText
  templateId: string
  templateVersion: string
  key: string
}

const openPhases = {
  name: 'initiatives-open-phases',
  text: `select i.id as "initiativeId", i.title, p.template_id as "templateId",
      p.template_version as "templateVersion", ph.key
    from phase ph
    join process p on p.lab_id = ph.lab_id and p.id = ph.process_id
    join initiative i on i.lab_id = ph.lab_id and i.id = ph.initiative_id
    where ph.lab_id = $1 and ph.state = 'open' and i.state = 'running'
    order by i.started_at, ph.position limit 500`,
}

/** Whom the open phases of running initiatives ask for, as their methods say: who takes part, and who a gate wants. */
export async function rolesAsked(db: Db, labId: LabId): Promise<RoleAsked[]> {
  const found = await rows<OpenPhase>(db, openPhases, [labId])
  const methods = await findTemplates(db, labId, found.map(methodOf))
  const asked = new Map<string, RoleAsked>()
  for (const [at, { initiativeId, title, key }] of found.entries()) {
    const phase = methods[at]!.phases.find((one) => one.key === key)
    const wanted = phase?.gate.requirements.flatMap(({ params }) => params.stakeholder ?? []) ?? []
    for (const word of [...(phase?.roles ?? []), ...wanted.map(String)]) {
      asked.set(`${initiativeId} ${word}`, { word, initiativeId, title })
    }
  }
  return [...asked.values()]
}
