import type { Manifest } from '../../../platform/manifest.ts'
import resultEn from '../messages/result.en.json'
import resultSv from '../messages/result.sv.json'
import { embedRoutes } from './result/embed/routes.tsx'
import { figuresRoutes } from './result/figures/routes.tsx'
import { liveRoutes } from './result/live/routes.ts'
import { lotteryRoutes } from './result/lottery/routes.tsx'
import { overTimeRoutes } from './result/over-time/routes.tsx'
import { pointsRoutes } from './result/picture/points-routes.ts'
import { recompute } from './result/recompute.ts'
import { reportRoutes } from './result/report/routes.tsx'
import { resultRoutes } from './result/routes.tsx'
import { screenRoutes } from './result/screen/routes.tsx'

/** What shows in the answers. */
export const showing = {
  messages: { en: { ...resultEn }, sv: { ...resultSv } },
  routes: [
    resultRoutes,
    figuresRoutes,
    overTimeRoutes,
    pointsRoutes,
    liveRoutes,
    reportRoutes,
    screenRoutes,
    embedRoutes,
    lotteryRoutes,
  ],
  jobs: [recompute],
} satisfies Partial<Manifest>
