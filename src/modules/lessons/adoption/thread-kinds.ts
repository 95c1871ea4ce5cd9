import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { lessonPaths as paths } from '../paths.ts'
import { mayReadAdoption } from '../policy.ts'

type Named = { id: string; title: LocalText; initiativeId: string | null; at: Date; lab: string }

const byIds = {
  name: 'thread-adoptions',
  text: `select a.id, a.source_title as title, a.initiative_id as "initiativeId", a.started_at as at,
      l.slug as lab
    from adoption a join lab l on l.id = a.lab_id
    where a.lab_id = $1 and a.id = any($2::uuid[])`,
}
const toPick = {
  name: 'adoptions-to-pick',
  text: `select id, source_title as title, initiative_id as "initiativeId" from adoption
    where lab_id = $1 and initiative_id = $2 order by started_at desc, id desc limit 200`,
}
const foreign = {
  name: 'thread-practices-elsewhere',
  text: `select distinct on (k.from_id) k.from_id as id, k.foreign_title as title,
      k.foreign_lab as lab, k.made_at as at
    from link k where k.lab_id = $1 and k.from_kind = 'practice-elsewhere'
      and k.from_id = any($2::uuid[]) order by k.from_id, k.made_at`,
}

/** An adoption, called by the practice it came from: for people with a role. */
const adoptionKind: ThreadKind = {
  kind: 'adoption',
  label: 'lessons.adoption.kind',
  async describe(db, labId, actor, ids) {
    const found = await rows<Named>(db, byIds, [labId, ids])
    return new Map<string, ThreadThing>(
      found
        .filter((one) => mayReadAdoption(actor, one).ok)
        .map(({ id, title, initiativeId, at, lab }) => {
          const address = paths.adoption({ lab, adoptionId: id })
          return [id, { title, at, initiativeId, address }]
        }),
    )
  },
  async pick(db, labId, actor, initiativeId) {
    if (!mayReadAdoption(actor, { initiativeId }).ok) return []
    return rows(db, toPick, [labId, initiativeId])
  },
}

/** The foreign end of an adoption: another lab's practice by the title it had, at its permanent address. */
const elsewhereKind: ThreadKind = {
  kind: 'practice-elsewhere',
  label: 'lessons.elsewhere.kind',
  async describe(db, labId, _actor, ids) {
    const found = await rows<Named>(db, foreign, [labId, ids])
    return new Map<string, ThreadThing>(
      found.map(({ id, title, at, lab }) => {
        const address = paths.practice({ lab, goodPracticeId: id })
        return [id, { title, at, address }]
      }),
    )
  },
}

export const adoptionKinds: readonly ThreadKind[] = [adoptionKind, elsewhereKind]
