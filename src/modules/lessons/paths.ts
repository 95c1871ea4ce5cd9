import { path } from '../../platform/http/paths.ts'

const lesson = '/:lab/lessons/:lessonId'
const practice = '/:lab/practices/:goodPracticeId'
const adoption = '/:lab/adoptions/:adoptionId'

/** The addresses of lessons, practices and adoptions, in the order the router must try them. */
export const lessonPaths = {
  newLesson: path('/:lab/initiatives/:initiativeId/lessons/new'),
  newPractice: path('/:lab/initiatives/:initiativeId/practices/new'),

  lessons: path('/:lab/lessons'),
  lessonFile: path('/:lab/lessons/export'),
  lesson: path(lesson),
  details: path(`${lesson}/details`),
  evidence: path(`${lesson}/evidence`),
  evidenceRemoval: path(`${lesson}/evidence/removal`),
  publication: path(`${lesson}/publication`),
  withdrawal: path(`${lesson}/withdrawal`),
  standing: path(`${lesson}/standing`),
  standingNoted: path(`${lesson}/standing/noted`),
  standingHiding: path(`${lesson}/standing/:lessonStandingId/hiding`),

  practices: path('/:lab/practices'),
  elsewhere: path('/:lab/practices/elsewhere'),
  practice: path(practice),
  practiceData: path(`${practice}/data`),
  practiceWork: path(`${practice}/work`),
  practiceDetails: path(`${practice}/details`),
  practiceEvidence: path(`${practice}/evidence`),
  practiceEvidenceRemoval: path(`${practice}/evidence/removal`),
  submission: path(`${practice}/submission`),
  review: path(`${practice}/review`),
  reviewBegin: path(`${practice}/review/begin`),
  practicePublication: path(`${practice}/publication`),
  revision: path(`${practice}/revision`),
  retirement: path(`${practice}/retirement`),

  adoptions: path('/:lab/adoptions'),
  newAdoption: path('/:lab/adoptions/new'),
  adoption: path(adoption),
  adoptionState: path(`${adoption}/state`),
  adaptations: path(`${adoption}/adaptations`),
  adaptationRemoval: path(`${adoption}/adaptations/:adaptationId/removal`),
  reports: path(`${adoption}/reports`),
}
