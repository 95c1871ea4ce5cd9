export {
  openMethods,
  listTemplates,
  versionsOf,
  lookTemplate,
  findTemplate,
  findPhase,
  roleName,
} from './library.ts'
export { mayOpenPhase, moveTo, possibleMoves } from './order.ts'
export type { Move, MoveRefusal, PhaseProgress } from './order.ts'
export { mayBeOverridden } from './rules.ts'
export { checkerParams, evidenceKeys, isKnownChecker, remoteFactors } from './checkers.ts'
export type { CheckerParams, KnownChecker, RemoteFactor } from './checkers.ts'
export { canonicalStages } from './template.ts'
export type {
  Application,
  CanonicalStage,
  ExpectedEvidence,
  Ordering,
  Template,
  TemplateActivity,
  TemplateGate,
  TemplatePhase,
  TemplateRequirement,
} from './template.ts'
export { methodPaths } from './paths.ts'
