export { auditPaths } from './paths.ts'
export { sealLab } from './seal.ts'
export { verifyChain } from './verify.ts'
