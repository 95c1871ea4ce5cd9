export { analyseVotes } from './analyse.ts'
export { whereIs, type Whereabouts } from './compass.ts'
export { prioritySetAside, priorityUnseen } from './group-votes.ts'
export { seedOf } from './hash.ts'
export { leaveOut } from './left-out.ts'
export { drawNext, drawOrder, type Drawn } from './lottery.ts'
export { matrixBuilder } from './matrix-builder.ts'
export {
  analyseMap,
  type MapInput,
  type MapResult,
  type SharedView,
  type TypicalStatement,
} from './map-result.ts'
export { type Picture } from './picture.ts'
export { readPoints } from './point-file.ts'
export { readVotes } from './read-votes.ts'
export {
  differenceOf,
  dividingStatements,
  type Answers,
  type StatementFigures,
} from './statement-figures.ts'
export { summaryOf } from './summary.ts'
export { type CommonGround } from './common-ground.ts'
