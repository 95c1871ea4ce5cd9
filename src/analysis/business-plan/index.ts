export { fits, limits, lineIn, type PlanLine } from './line.ts'
export {
  missingBy,
  reckon,
  type BreakEven,
  type Plan,
  type PlanResult,
  type PlanYear,
} from './reckon.ts'
export { shareIn, type Secured } from './secured.ts'
export { sensitivityOf, type Sensitivity } from './sensitivity.ts'
