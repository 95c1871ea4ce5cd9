import type { Manifest } from '../../platform/manifest.ts'
import { adoptionRoutes } from './adoption/routes.tsx'
import { adoptionKinds } from './adoption/thread-kinds.ts'
import { archived } from './archived.ts'
import { besides } from './besides.ts'
import { lessonChecker } from './checkers/lesson-recorded.ts'
import { evidenceRoutes } from './evidence/routes.tsx'
import { gathered } from './gathered.ts'
import { formRoutes } from './lesson/form-routes.tsx'
import { listRoutes } from './lesson/list-routes.tsx'
import { lessonRoutes } from './lesson/routes.tsx'
import { stateRoutes } from './lesson/state-routes.tsx'
import { lessonKind } from './lesson/thread-kind.ts'
import adoptionEn from './messages/adoption.en.json'
import adoptionSv from './messages/adoption.sv.json'
import lessonEn from './messages/lesson.en.json'
import lessonSv from './messages/lesson.sv.json'
import practiceEn from './messages/practice.en.json'
import practiceSv from './messages/practice.sv.json'
import { lessonPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { formRoutes as practiceFormRoutes } from './practice/form-routes.tsx'
import { listRoutes as practiceListRoutes } from './practice/list-routes.tsx'
import { practiceRoutes } from './practice/routes.tsx'
import { stateRoutes as practiceStateRoutes } from './practice/state-routes.tsx'
import { practiceKind } from './practice/thread-kind.ts'
import { standingRoutes } from './standing/routes.tsx'

/** How lessons are put into the house. */
export const manifest: Manifest = {
  name: 'lessons',
  messages: {
    en: { ...lessonEn, ...practiceEn, ...adoptionEn },
    sv: { ...lessonSv, ...practiceSv, ...adoptionSv },
  },
  routes: [
    listRoutes,
    formRoutes,
    lessonRoutes,
    stateRoutes,
    standingRoutes,
    evidenceRoutes,
    practiceListRoutes,
    practiceFormRoutes,
    practiceRoutes,
    practiceStateRoutes,
    adoptionRoutes,
  ],
  navigation: [
    {
      label: 'lessons.title',
      address: (lab) => lessonPaths.lessons({ lab }),
      shownTo: 'anyone',
      order: 43,
    },
  ],
  checkers: [lessonChecker],
  threadKinds: [lessonKind, practiceKind, ...adoptionKinds],
  besides,
  gathered,
  personalData,
  archived,
}
