import { z } from 'zod'
import { leasts } from '../../../analysis/suppression/index.ts'
import type { RequirementChecker, Verdict } from '../../../platform/manifest.ts'
import { listPlaces } from '../../labs/index.ts'
import { findPopulation, type Population } from '../population/queries.ts'
import { funnelOf, voicesLeast } from './funnel.ts'
import { findSpeakers } from './people.ts'

const params = z.strictObject({ voicesMin: z.int().min(voicesLeast).default(voicesLeast) })

/** Rule of the method: who was reached is compared with who lives here. Four queries, however many initiatives. */
export const reachCompared: RequirementChecker = {
  names: ['reach-compared'],
  async check(db, labId, questions) {
    const ids = [...new Set(questions.map(({ initiativeId }) => initiativeId))]
    const population = await findPopulation(db, labId)
    const places = await listPlaces(db, labId)
    const people = await findSpeakers(db, labId, ids)
    return new Map(
      questions.flatMap(({ requirementId, initiativeId, params: given }) => {
        const understood = params.safeParse(given)
        if (!understood.success) return []
        const own = people.get(initiativeId) ?? []
        const { tables } = funnelOf(own, population, places, leasts.inside)
        const most = Math.max(0, ...tables.map(({ voices }) => voices ?? 0))
        return [[requirementId, verdict(population, most, understood.data.voicesMin)] as const]
      }),
    )
  },
}

function verdict(population: Population, count: number, needed: number): Verdict {
  if (population.size === 0) {
    return { state: 'not-met', detail: { key: 'insight.check.no-population' } }
  }
  if (count < needed) {
    return { state: 'not-met', detail: { key: 'insight.check.few', values: { needed } } }
  }
  return { state: 'met', detail: { key: 'insight.check.compared', values: { count } } }
}
