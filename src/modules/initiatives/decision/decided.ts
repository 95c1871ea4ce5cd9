import { rows } from '../../../platform/db/database.ts'
import type { GatheredPage, Pointer } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { paths } from '../paths.ts'

const shownMax = 6

type Decided = {
  id: string
  initiativeId: string
  title: LocalText
  question: LocalText
  chosen: LocalText
  at: Date
}

const newestDecisions = {
  name: 'decisions-newest-of-lab',
  text: `select d.id, d.initiative_id as "initiativeId", i.title, d.question,
      coalesce(d.options -> d.chosen, '{}') as chosen, d.decided_on::timestamptz as at
    from decision d
    join initiative i on i.lab_id = d.lab_id and i.id = d.initiative_id
    where d.lab_id = $1
      and not exists (select 1 from decision c where c.lab_id = d.lab_id and c.corrects = d.id)
    order by d.decided_on desc, d.recorded_at desc limit $2`,
}

/** The newest decisions of a lab for its front page, each with what was chosen; corrected ones are left out. */
export const decided: NonNullable<GatheredPage['cameOfIt']> = async (db, labId, lab) => {
  const found = await rows<Decided>(db, newestDecisions, [labId, shownMax])
  return found.map(({ id, initiativeId, title, question, chosen, at }): Pointer => ({
    key: 'initiatives.gathered.decided',
    texts: { title, question, chosen },
    address: paths.decision({ lab, initiativeId, decisionId: id }),
    at,
    urgency: 'later',
  }))
}
