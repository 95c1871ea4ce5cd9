export { openEgress } from './egress.ts'
export { openFileEgress, type FileAnswer, type FileEgress } from './file-egress.ts'
export { egressFaultOf } from './problem.ts'
