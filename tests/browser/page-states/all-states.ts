import type { Site } from '../../support/site.ts'
import { championStates } from './champion-states.ts'
import { ecosystemStates } from './ecosystem-states.ts'
import { openEmptyLab, openQuietLab } from './empty-lab.ts'
import { ideaStates } from './idea-states.ts'
import { findIds } from './ids.ts'
import { lessonStates } from './lesson-states.ts'
import { networkStates } from './network-states.ts'
import { opinionMapStates } from './opinion-map-states.ts'
import { pilotStates } from './pilot-states.ts'
import { serviceStates } from './service-states.ts'
import type { PageState } from './state.ts'
import { pageStates } from './states.ts'
import { tryingStates } from './trying-states.ts'
import { findVoicesIds } from './voices-ids.ts'
import { voicesStates } from './voices-states.ts'

/** Every state a page of a site can be in, with what the demo world lacks for it. */
export async function allStates(site: Site): Promise<PageState[]> {
  await openEmptyLab(site)
  const quiet = await openQuietLab(site)
  return [
    ...pageStates(await findIds(site)),
    ...voicesStates(await findVoicesIds(site), quiet),
    ...(await opinionMapStates(site)),
    ...(await ecosystemStates(site)),
    ...(await championStates(site)),
    ...(await networkStates(site)),
    ...(await lessonStates(site)),
    ...(await ideaStates(site)),
    ...(await pilotStates(site)),
    ...(await tryingStates(site)),
    ...(await serviceStates(site)),
  ]
}
