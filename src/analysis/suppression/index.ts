export { suppress, suppressTotal } from './suppress.ts'
