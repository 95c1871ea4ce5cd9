import { rows } from '../../platform/db/database.ts'
import type { ThreadKind } from '../../platform/manifest.ts'
import { languages, type LocalText } from '../../shared/language.ts'
import { ecosystemPaths as paths } from './paths.ts'
import { viewOf, type View } from './policy.ts'
import { visibleTo } from './stakeholder/visible.ts'

type Named = { id: string; name: string; at: Date; lab: string }
type Which = 'organisation' | 'stakeholder'

const pickMax = 500
const isKind = (which: Which) => (which === 'organisation' ? '=' : '<>')

const byIds = (which: Which, view: View) => ({
  name: `thread-${which}-${view}`,
  text: `select s.id, s.name, s.added_at as at, l.slug as lab from stakeholder s join lab l on l.id = s.lab_id
    where s.lab_id = $1 and s.id = any($2::uuid[]) and s.kind ${isKind(which)} 'organisation' and ${visibleTo(view)}`,
})
const toPick = (which: Which, view: View) => ({
  name: `thread-${which}-to-pick-${view}`,
  text: `select s.id, s.name from stakeholder s
    where s.lab_id = $1 and s.kind ${isKind(which)} 'organisation' and ${visibleTo(view)}
    order by s.added_at desc, s.id desc limit ${pickMax}`,
})

/** A name is the same in every language. */
function title(name: string): LocalText {
  return Object.fromEntries(languages.map((language) => [language, name]))
}

function kindOf(which: Which): ThreadKind {
  return {
    kind: which,
    label: `ecosystem.kind.${which}`,
    async describe(db, labId, actor, ids) {
      const found = await rows<Named>(db, byIds(which, viewOf(actor)), [labId, ids])
      return new Map(
        found.map(({ id, name, at, lab }) => {
          const address = paths.stakeholder({ lab, stakeholderId: id })
          return [id, { title: title(name), address, at }]
        }),
      )
    },
    async pick(db, labId, actor) {
      const found = await rows<Named>(db, toPick(which, viewOf(actor)), [labId])
      return found.map(({ id, name }) => ({ id, title: title(name) }))
    },
  }
}

/** Organisations, and the other entries of the map, as things of the thread: as far as the reader may see them. */
export const threadKinds = [kindOf('organisation'), kindOf('stakeholder')]
