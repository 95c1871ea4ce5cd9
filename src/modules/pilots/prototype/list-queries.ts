import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'

/** How many prototypes one page of an initiative's list shows. */
export const listPageSize = 30

export type ListedPrototype = {
  id: string
  title: LocalText
  public: boolean
  number: number
  madeOn: string
  people: number
}

const listed = {
  name: 'prototypes-of-initiative',
  text: `select p.id, p.title, p.public, v.number, v.made_on::text as "madeOn",
      (select coalesce(sum(t.people), 0)::int from prototype_trial t where t.lab_id = p.lab_id
        and t.prototype_id = p.id and t.taken_back_at is null) as people
    from prototype p
    join lateral (select number, made_on from prototype_version n where n.lab_id = p.lab_id
      and n.prototype_id = p.id order by number desc limit 1) v on true
    where p.lab_id = $1 and p.initiative_id = $2 and (p.public or $3)
      and (p.archived_at is not null) = $4 and p.id < $5::uuid
    order by p.id desc limit ${listPageSize + 1}`,
}
const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

type Wish = { inside: boolean; archived: boolean; after: string | null }

/** One page of the prototypes of an initiative, newest first, and one more to know whether the list goes on. */
export async function prototypesOf(
  db: Db,
  labId: LabId,
  initiativeId: string,
  { inside, archived, after }: Wish,
): Promise<ListedPrototype[]> {
  const values = [labId, initiativeId, inside, archived, after ?? last]
  return rows<ListedPrototype>(db, listed, values)
}

const toPick = {
  name: 'prototypes-to-pick',
  text: `select id, title from prototype
    where lab_id = $1 and initiative_id = $2 and (public or $3) and archived_at is null
    order by id desc limit 200`,
}

/** The prototypes of an initiative for choosing one: the newest two hundred. */
export async function prototypesToPick(
  db: Db,
  labId: LabId,
  initiativeId: string,
  inside: boolean,
): Promise<{ id: string; title: LocalText }[]> {
  return rows(db, toPick, [labId, initiativeId, inside])
}
