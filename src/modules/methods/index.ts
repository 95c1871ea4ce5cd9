export { openMethods, findPhase, roleName } from './library.ts'
export {
  findTemplate,
  findTemplates,
  lookTemplate,
  offeredTemplates,
  versionsOf as methodVersions,
} from './lookup.ts'
export type { MethodRef } from './lookup.ts'
export { isNewer } from './newer.ts'
export { openCards } from './card/library.ts'
export { mayOpenPhase, moveTo } from './order.ts'
export type { MoveRefusal, PhaseProgress } from './order.ts'
export { possibleMoves } from './order.ts'
export { copyTemplate } from './own/begin.ts'
export { skipPart } from './own/arrange.ts'
export { publishTemplate } from './own/publish.ts'
export { seenMark } from './own/seen.ts'
export { differencesOf } from './difference.ts'
export { Differences } from './views/differences.tsx'
export { helpFacts, HelpText } from './views/activity-help.tsx'
export { mayBeOverridden } from './rules.ts'
export { checkerParams, evidenceKeys, remoteFactors } from './checkers.ts'
export type { CheckerParams, KnownChecker, RemoteFactor } from './checkers.ts'
export type {
  Application,
  CanonicalStage,
  ExpectedEvidence,
  MethodKind,
  Ordering,
  Template,
  TemplateActivity,
  TemplateGate,
  TemplatePhase,
  TemplateRequirement,
} from './template.ts'
export { methodPaths } from './paths.ts'
export { canonicalStages } from './template.ts'
