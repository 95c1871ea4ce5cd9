import type { GatheredPage, Beside } from '../../platform/manifest.ts'
import { isKeeper } from '../people/index.ts'
import { listPaths } from './library.ts'
import { learningPaths } from './paths.ts'
import { countFinished } from './progress.ts'
import { completionsOf, progressOf } from './queries.ts'

/** On everyone's own page: paths they have begun and not completed. */
export const gathered: Pick<GatheredPage, 'waitsForMe'> = {
  async waitsForMe(db, labId, lab, { participantId }) {
    if (participantId === null) return []
    const progress = await progressOf(db, labId, participantId)
    if (progress.size === 0) return []
    const completed = await completionsOf(db, labId, participantId)
    return listPaths().flatMap((path) => {
      const own = progress.get(path.id)
      if (!own || completed.has(path.id)) return []
      return [
        {
          key: 'learning.pointer.unfinished',
          values: { done: countFinished(path, own), of: path.modules.length },
          texts: { path: path.name },
          address: learningPaths.path({ lab, pathKey: path.id }),
          at: null,
          urgency: 'later' as const,
        },
      ]
    })
  },
}

/** On a person's page, for those who keep the list: what they have learned, and where to record more. */
export const besidePerson: Beside = {
  on: 'person',
  async links({ db, labId, lab, actor, thingId }) {
    if (!isKeeper(actor)) return []
    const completed = await completionsOf(db, labId, thingId)
    const address = `${learningPaths.completions({ lab })}?person=${thingId}`
    return [
      { label: 'learning.beside.person', values: { count: completed.size }, address, order: 50 },
    ]
  },
}
