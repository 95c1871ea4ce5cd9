export { auditPaths } from './paths.ts'
export { sealLab } from './seal.ts'
export { verifyChain, type ChainBreak, type SoundChain } from './verify.ts'
