import type { Manifest } from '../../../platform/manifest.ts'
import aloudEn from '../messages/aloud.en.json'
import aloudSv from '../messages/aloud.sv.json'
import exchangeEn from '../messages/exchange.en.json'
import exchangeSv from '../messages/exchange.sv.json'
import paperEn from '../messages/paper.en.json'
import paperSv from '../messages/paper.sv.json'
import { doubtRoutes } from './doubts/routes.tsx'
import { exchangeRoutes } from './exchange/routes.tsx'
import { takeRoutes } from './exchange/take-routes.tsx'
import { keyingRoutes } from './paper/keying-routes.tsx'
import { sheetRoutes } from './paper/routes.tsx'
import { readingAnswerRoutes } from './reading-aloud/answer-routes.tsx'
import { readingRoutes } from './reading-aloud/routes.tsx'

/** Ways in besides the web: paper, reading aloud, files; and crowds that somebody has to look at. */
export const ways = {
  messages: {
    en: { ...paperEn, ...aloudEn, ...exchangeEn },
    sv: { ...paperSv, ...aloudSv, ...exchangeSv },
  },
  routes: [
    exchangeRoutes,
    takeRoutes,
    sheetRoutes,
    keyingRoutes,
    readingRoutes,
    readingAnswerRoutes,
    doubtRoutes,
  ],
} satisfies Partial<Manifest>
