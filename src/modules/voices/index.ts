export { voicesPaths } from './paths.ts'
export { outreachPaths } from './outreach/paths.ts'
export { importFile } from './import/import-file.ts'
