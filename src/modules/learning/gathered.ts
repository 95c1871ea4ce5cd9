import type { Beside, GatheredPage, Pointer } from '../../platform/manifest.ts'
import { dayPlus } from '../../shared/day.ts'
import { isKeeper } from '../people/index.ts'
import { listPaths } from './library.ts'
import { learningPaths } from './paths.ts'
import { countFinished, sinceDue } from './progress.ts'
import { completionsOf, progressOf, type OwnCompletion } from './queries.ts'
import { renewalDays } from './standing.ts'

/** On everyone's own page: paths they have begun and not completed, and those that have to be done again. */
export const gathered: Pick<GatheredPage, 'waitsForMe'> = {
  async waitsForMe(db, labId, lab, { participantId }, now) {
    if (participantId === null) return []
    const progress = await progressOf(db, labId, participantId)
    const completions = await completionsOf(db, labId, participantId, now)
    return listPaths().flatMap((path): Pointer[] => {
      const completion = completions.get(path.id)
      const own = sinceDue(progress.get(path.id), completion?.dueSince ?? null)
      const address = learningPaths.path({ lab, pathKey: path.id })
      const about = { texts: { path: path.name }, address, at: null }
      if (completion && own.size === 0)
        return remind(completion).map((said) => ({ ...said, ...about }))
      if (own.size === 0 || completion?.standing === 'valid') return []
      const values = { done: countFinished(path, own), of: path.modules.length }
      return [{ key: 'learning.pointer.unfinished', values, urgency: 'later', ...about }]
    })
  },
}

/** Before a completion lapses, and for as long afterwards: then somebody who goes no further is left in peace. */
function remind({ standing, validUntil, today }: OwnCompletion) {
  const values = { day: validUntil! }
  if (standing === 'ends-soon')
    return [{ key: 'learning.pointer.ends-soon', values, urgency: 'soon' as const }]
  if (standing !== 'lapsed' || validUntil! < dayPlus(today, -renewalDays)) return []
  return [{ key: 'learning.pointer.lapsed', values, urgency: 'now' as const }]
}

/** On a person's page, for those who keep the list: what they have learned, and where to record more. */
export const besidePerson: Beside = {
  on: 'person',
  async links({ db, labId, lab, actor, now, thingId }) {
    if (!isKeeper(actor)) return []
    const all = [...(await completionsOf(db, labId, thingId, now)).values()]
    const count = all.filter(({ standing }) => standing !== 'lapsed').length
    const address = `${learningPaths.completions({ lab })}?person=${thingId}`
    return [{ label: 'learning.beside.person', values: { count }, address, order: 50 }]
  },
}
