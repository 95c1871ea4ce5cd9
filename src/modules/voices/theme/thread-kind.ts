import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import { voicesPaths } from '../paths.ts'
import { mayReadTheme } from './policy.ts'
import { themesToPick } from './queries.ts'
import type { ThemeRow } from './schema.ts'

const byIds = {
  name: 'thread-themes',
  text: `select t.id, t.initiative_id as "initiativeId", t.name, t.archived_at as "archivedAt",
      t.merged_into as "mergedInto", t.published_at as "publishedAt", t.made_at as "madeAt", l.slug as lab
    from theme t join lab l on l.id = t.lab_id where t.lab_id = $1 and t.id = any($2::uuid[])`,
}

/** A theme as a thing of the thread: everybody's when published, else for those who read together. */
export const themeKind: ThreadKind = {
  kind: 'theme',
  label: 'voices.kind.theme',
  async describe(db, labId, actor, ids) {
    const found = await rows<ThemeRow & { lab: string }>(db, byIds, [labId, ids])
    return new Map(
      found
        .filter((one) => mayReadTheme(actor, one).ok)
        .map(({ id, initiativeId, lab, name, madeAt }) => {
          const address = voicesPaths.theme({ lab, initiativeId, themeId: id })
          return [id, { title: name, address, at: madeAt, initiativeId }]
        }),
    )
  },
  async pick(db, labId, actor, initiativeId) {
    const found = await themesToPick(db, labId, actor, initiativeId)
    return found.map(({ id, name }) => ({ id, title: name }))
  },
}
