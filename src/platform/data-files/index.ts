export {
  describeMistakes,
  misnamed,
  readDataFile,
  repeatedKeys,
  type FileMistake,
  type PathMistake,
} from './data-file.ts'
export {
  anyLocalText,
  compareVersions,
  fileVersion,
  key,
  localParagraphs,
  localText,
  words,
} from './pieces.ts'
export { reasonFor } from './reasons.ts'
