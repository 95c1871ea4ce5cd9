import type { BesideLink } from '../../../platform/manifest.ts'
import type { PilotPlace } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { PilotState } from './schema.ts'

/** What comes next: measuring while it goes on, telling and closing once it is decided. */
const next: Partial<Record<PilotState, string>> = {
  running: 'pilots.measure.title',
  decided: 'pilots.exit.title',
}

/** The parts of the work on a pilot, in their order; who looks after its people also finds them. */
export function workLinks(at: PilotPlace, state: PilotState, cares: boolean): BesideLink[] {
  const all = [
    ...(cares ? [{ label: 'pilots.people.title', address: paths.people(at) }] : []),
    { label: 'pilots.criteria.title', address: paths.criteria(at) },
    { label: 'pilots.measure.title', address: paths.indicators(at) },
    { label: 'pilots.relations.title', address: paths.relations(at) },
    { label: 'pilots.timeline.title', address: paths.timeline(at) },
    { label: 'pilots.risks.title', address: paths.risks(at) },
    { label: 'pilots.costs.title', address: paths.costs(at) },
    { label: 'pilots.plan.title', address: paths.plan(at) },
    { label: 'pilots.funding.title', address: paths.leads(at) },
    { label: 'pilots.exit.title', address: paths.exit(at) },
  ]
  return all.map((link, order) => ({
    ...link,
    order,
    ...(link.label === next[state] ? { main: true as const } : {}),
  }))
}

/** What those who only look on, such as funders, read beside the page of a pilot. */
export function readLinks(at: PilotPlace): BesideLink[] {
  return [
    { label: 'pilots.plan.title', address: paths.plan(at), order: 1 },
    { label: 'pilots.funding.title', address: paths.leads(at), order: 2 },
  ]
}
