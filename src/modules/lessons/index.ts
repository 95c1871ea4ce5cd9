export { lessonPaths } from './paths.ts'
export { publishLesson, writeLesson } from './lesson/commands.ts'
export { addEvidenceFor } from './evidence/commands.ts'
export { noteStanding, takeStanding } from './standing/commands.ts'
export { publishPractice, submitPractice, writePractice } from './practice/commands.ts'
export { beginReview, reviewPractice } from './practice/review.ts'
export {
  noteAdaptation,
  reportAdoption,
  setAdoptionState,
  startAdoption,
} from './adoption/commands.ts'
