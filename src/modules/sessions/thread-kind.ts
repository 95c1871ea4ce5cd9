import { rows } from '../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../platform/manifest.ts'
import { maySeeWork } from '../initiatives/index.ts'
import { paths } from './paths.ts'
import { mayReadSession } from './policy.ts'
import type { SessionRow } from './schema.ts'
import { listSessions } from './session/list-queries.ts'

type Named = Pick<SessionRow, 'id' | 'initiativeId' | 'title' | 'public'> & {
  at: Date
  lab: string
}

const byIds = {
  name: 'thread-sessions',
  text: `select s.id, s.initiative_id as "initiativeId", s.title, s.starts_at as at, s.public,
      l.slug as lab
    from session s join lab l on l.id = s.lab_id
    where s.lab_id = $1 and s.id = any($2::uuid[])`,
}
/** A session as a thing of the thread: public ones for everyone, the rest for people with a role. */
export const sessionKind: ThreadKind = {
  kind: 'session',
  label: 'sessions.thread-kind',
  async describe(db, labId, actor, ids) {
    const found = await rows<Named>(db, byIds, [labId, ids])
    return new Map<string, ThreadThing>(
      found
        .filter((one) => mayReadSession(actor, one).ok)
        .map(({ id, initiativeId, title, at, lab }) => {
          const address = paths.session({ lab, initiativeId, sessionId: id })
          return [id, { title, at, initiativeId, address }]
        }),
    )
  },
  pick: (db, labId, actor, initiativeId) =>
    listSessions(db, labId, initiativeId, maySeeWork(actor, initiativeId).ok),
}
