export { leasts } from './leasts.ts'
export { suppress, suppressTotal } from './suppress.ts'
