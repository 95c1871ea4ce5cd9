import { archived } from '../experiment/archived.ts'
import { experimentBesides } from '../experiment/besides.ts'
import { experimentFormRoutes } from '../experiment/form-routes.tsx'
import { experimentGathered } from '../experiment/gathered.ts'
import { experimentListRoutes } from '../experiment/list-routes.tsx'
import { experimentPageRoutes } from '../experiment/page-routes.tsx'
import { experimentResultRoutes } from '../experiment/result-routes.tsx'
import { experimentStateRoutes } from '../experiment/state-routes.tsx'
import { experimentKind } from '../experiment/thread-kind.ts'
import type { Part } from '../part.ts'
import { prototypeBesides } from './besides.ts'
import { prototypeFormRoutes } from './form-routes.tsx'
import { prototypeListRoutes } from './list-routes.tsx'
import { prototypePageRoutes } from './page-routes.tsx'
import { prototypeStateRoutes } from './state-routes.tsx'
import { prototypeKind } from './thread-kind.ts'
import { prototypeTrialRoutes } from './trial-routes.tsx'
import { prototypeVersionRoutes } from './version-routes.tsx'

/** What prototypes and experiments bring to the manifest of pilots. */
export const trying: Part = {
  routes: [
    prototypeListRoutes,
    prototypeFormRoutes,
    prototypePageRoutes,
    prototypeVersionRoutes,
    prototypeTrialRoutes,
    prototypeStateRoutes,
    experimentListRoutes,
    experimentFormRoutes,
    experimentPageRoutes,
    experimentResultRoutes,
    experimentStateRoutes,
  ],
  threadKinds: [prototypeKind, experimentKind],
  besides: [...prototypeBesides, ...experimentBesides],
  gathered: [experimentGathered],
  archived,
}
