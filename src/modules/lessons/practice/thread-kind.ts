import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { maySeeWork } from '../../initiatives/index.ts'
import { lessonPaths as paths } from '../paths.ts'
import { mayReadWork } from '../policy.ts'

type Named = {
  id: string
  initiativeId: string
  title: LocalText
  copied: LocalText | null
  at: Date
  lab: string
}

const byIds = {
  name: 'thread-practices',
  text: `select g.id, g.initiative_id as "initiativeId", g.title, c.title as copied,
      coalesce(c.published_at, g.written_at) as at, l.slug as lab
    from good_practice g join lab l on l.id = g.lab_id
    left join published_practice c on c.lab_id = g.lab_id and c.good_practice_id = g.id
    where g.lab_id = $1 and g.id = any($2::uuid[])`,
}
const toPick = {
  name: 'practices-to-pick',
  text: `select g.id, coalesce(c.title, g.title) as title from good_practice g
    left join published_practice c on c.lab_id = g.lab_id and c.good_practice_id = g.id
    where g.lab_id = $1 and g.initiative_id = $2 and ($3 or c.good_practice_id is not null)
    order by g.written_at desc, g.id desc limit 200`,
}

/** A good practice as a thing of the thread: published ones for everyone, the rest for people with a role. */
export const practiceKind: ThreadKind = {
  kind: 'good-practice',
  label: 'lessons.practice.kind',
  async describe(db, labId, actor, ids) {
    const found = await rows<Named>(db, byIds, [labId, ids])
    const things = found.flatMap(({ id, initiativeId, title, copied, at, lab }) => {
      const inside = mayReadWork(actor, { initiativeId }).ok
      if (!copied && !inside) return []
      const to = copied ? paths.practice : paths.practiceWork
      const address = to({ lab, goodPracticeId: id })
      return [[id, { title: copied ?? title, at, initiativeId, address }] as const]
    })
    return new Map<string, ThreadThing>(things)
  },
  pick: (db, labId, actor, initiativeId) =>
    rows(db, toPick, [labId, initiativeId, maySeeWork(actor, initiativeId).ok]),
}
