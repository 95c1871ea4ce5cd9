import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import { maySeeWork } from '../../initiatives/index.ts'
import { lessonPaths } from '../paths.ts'
import { mayReadLesson } from '../policy.ts'
import type { LessonRow } from './schema.ts'

type Named = Pick<LessonRow, 'id' | 'initiativeId' | 'claim' | 'state'> & { at: Date; lab: string }

const byIds = {
  name: 'thread-lessons',
  text: `select e.id, e.initiative_id as "initiativeId", e.claim, e.state,
      coalesce(e.published_at, e.written_at) as at, l.slug as lab
    from lesson e join lab l on l.id = e.lab_id
    where e.lab_id = $1 and e.id = any($2::uuid[])`,
}
const toPick = {
  name: 'lessons-to-pick',
  text: `select id, claim as title from lesson
    where lab_id = $1 and initiative_id = $2 and (state = 'published' or ($3 and state = 'draft'))
    order by written_at desc, id desc limit 200`,
}

/** A lesson as a thing of the thread, called by its claim: drafts for people with a role. */
export const lessonKind: ThreadKind = {
  kind: 'lesson',
  label: 'lessons.kind',
  async describe(db, labId, actor, ids) {
    const found = await rows<Named>(db, byIds, [labId, ids])
    return new Map<string, ThreadThing>(
      found
        .filter((one) => mayReadLesson(actor, one).ok)
        .map(({ id, initiativeId, claim: title, at, lab }) => {
          const address = lessonPaths.lesson({ lab, lessonId: id })
          return [id, { title, at, initiativeId, address }]
        }),
    )
  },
  pick: (db, labId, actor, initiativeId) =>
    rows(db, toPick, [labId, initiativeId, maySeeWork(actor, initiativeId).ok]),
}
