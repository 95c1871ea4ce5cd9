import type { Manifest } from '../../../platform/manifest.ts'
import mapEn from '../messages/map.en.json'
import mapSv from '../messages/map.sv.json'
import statementEn from '../messages/statement.en.json'
import statementSv from '../messages/statement.sv.json'
import voteEn from '../messages/vote.en.json'
import voteSv from '../messages/vote.sv.json'
import { onPublicPage, onWorkPage } from './besides.ts'
import { opinionMapsGathered } from './gathered.ts'
import { mapFormRoutes } from './map/form-routes.tsx'
import { mapRoutes } from './map/routes.tsx'
import { addingRoutes } from './statement/adding-routes.tsx'
import { statementPageRoutes } from './statement/page-routes.tsx'
import { statementRoutes } from './statement/routes.tsx'
import { seedRoutes } from './statement/seed-routes.tsx'
import { takingBack } from './statement/taken-back.ts'
import { opinionMapKind, opinionStatementKind } from './thread-kinds.ts'
import { votingRoutes } from './vote/routes.tsx'

/** Maps, their statements, and answers to them. */
export const core = {
  messages: {
    en: { ...mapEn, ...voteEn, ...statementEn },
    sv: { ...mapSv, ...voteSv, ...statementSv },
  },
  routes: [
    mapFormRoutes,
    mapRoutes,
    addingRoutes,
    statementRoutes,
    seedRoutes,
    statementPageRoutes,
    votingRoutes,
  ],
  threadKinds: [opinionMapKind, opinionStatementKind],
  listeners: takingBack,
  besides: [onPublicPage, onWorkPage],
  gathered: opinionMapsGathered,
} satisfies Partial<Manifest>
