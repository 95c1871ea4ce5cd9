export { effectOf, type Change, type Effect, type Reading, type Side } from './effect.ts'
export { intervalOf, meanOf, type Interval } from './means.ts'
export { shareOf } from './shares.ts'
