import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { InitiativeState } from '../../initiatives/index.ts'

/** How many initiatives one page of the lab's list shows. */
export const publishablePageSize = 50

export type Publishable = {
  id: string
  title: LocalText
  state: InitiativeState
  publishedAt: Date | null
}

const publishable = {
  name: 'network-publishable',
  text: `select i.id, i.title, i.state, p.published_at as "publishedAt"
    from initiative i
    left join publication p on p.lab_id = i.lab_id and p.initiative_id = i.id
    where i.lab_id = $1 and ($2::uuid is null or (i.started_at, i.id) < (
      select c.started_at, c.id from initiative c where c.lab_id = $1 and c.id = $2))
    order by i.started_at desc, i.id desc limit ${publishablePageSize + 1}`,
}

/** The lab's initiatives, newest first, with whether each is published; one more than a page shows. */
export async function listPublishable(
  db: Db,
  labId: LabId,
  after: string | null,
): Promise<Publishable[]> {
  return rows<Publishable>(db, publishable, [labId, after])
}
