export { openLearning, storytelling } from './library.ts'
export { recordCompletion } from './completion-commands.ts'
export { completedBy, hasCompleted } from './queries.ts'
export { learningPaths } from './paths.ts'
