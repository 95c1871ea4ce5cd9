export { voicesPaths } from './paths.ts'
