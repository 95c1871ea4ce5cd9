import type { GatheredPage, Pointer, WorkCard } from '../../../platform/manifest.ts'
import { rows } from '../../../platform/db/database.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { RemoteFactor } from '../../methods/index.ts'
import { changeOf } from '../challenge/change.ts'
import { decided } from '../decision/decided.ts'
import { paths } from '../paths.ts'
import { listInitiatives } from './list-queries.ts'

const shownMax = 12

/** What a lab is working on: running initiatives first on the lab's front page. */
const workingOn: GatheredPage['workingOn'] = async (db, labId, lab) => {
  const found = await listInitiatives(db, labId, { states: ['running', 'paused'], limit: shownMax })
  return found.map(({ id, title, summary, state, step, done }): WorkCard => ({
    title,
    summary,
    state,
    step,
    done,
    address: paths.initiative({ lab, initiativeId: id }),
  }))
}

/** Each initiative that runs has something to follow or to take part in. */
const canDoNow: GatheredPage['canDoNow'] = async (db, labId, lab) => {
  const found = await listInitiatives(db, labId, { states: ['running'], limit: shownMax })
  return found.flatMap(({ id, title, step, startedAt }): Pointer[] => {
    if (!step) return []
    return [
      {
        key: 'initiatives.gathered.take-part',
        texts: { title, phase: step.name },
        address: `${paths.initiative({ lab, initiativeId: id })}#now`,
        at: startedAt,
        urgency: 'later',
      },
    ]
  })
}

type Measured = {
  id: string
  title: LocalText
  factor: RemoteFactor
  unit: string
  baseline: number
  result: number
  at: Date
}

const results = {
  name: 'initiatives-results',
  text: `select i.id, i.title, f.factor, f.unit, f.baseline_value::float8 as baseline,
      f.result_value::float8 as result, f.result_on::timestamptz as at
    from remote_factor f
    join initiative i on i.lab_id = f.lab_id and i.id = f.initiative_id
    where f.lab_id = $1 and f.baseline_value is not null and f.result_value is not null
    order by f.result_on desc nulls last, i.id, f.factor limit $2`,
}

/** What came of it: what was decided, and figures that moved since they were first recorded. */
const cameOfIt: GatheredPage['cameOfIt'] = async (db, labId, lab) => [
  ...(await decided(db, labId, lab)),
  ...(await moved(db, labId, lab)),
]

const moved: NonNullable<GatheredPage['cameOfIt']> = async (db, labId, lab) => {
  const found = await rows<Measured>(db, results, [labId, shownMax])
  return found.map((one): Pointer => {
    const { id, title, factor, unit, baseline, result, at } = one
    const { kind } = changeOf(baseline, result)
    return {
      key: `initiatives.gathered.${factor}-${kind}`,
      values: { baseline, result, unit },
      texts: { title },
      address: paths.remoteArea({ lab, initiativeId: id }),
      at,
      urgency: 'later',
    }
  })
}

/** What initiatives show on the lab's front page. */
export const frontPage: GatheredPage = { workingOn, canDoNow, cameOfIt }
