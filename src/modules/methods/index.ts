export {
  openMethods,
  listTemplates,
  lookTemplate,
  findTemplate,
  findPhase,
  roleName,
} from './library.ts'
export { mayOpenPhase, moveTo } from './order.ts'
export type { MoveRefusal, PhaseProgress } from './order.ts'
export { mayBeOverridden } from './rules.ts'
export { checkerParams, evidenceKeys, remoteFactors } from './checkers.ts'
export type { CheckerParams, KnownChecker, RemoteFactor } from './checkers.ts'
export type {
  Application,
  CanonicalStage,
  ExpectedEvidence,
  Ordering,
  Template,
  TemplateActivity,
  TemplateGate,
  TemplatePhase,
} from './template.ts'
export { methodPaths } from './paths.ts'
