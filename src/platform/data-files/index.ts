export {
  describeMistakes,
  misnamed,
  readDataFile,
  repeatedKeys,
  type FileMistake,
  type PathMistake,
} from './data-file.ts'
export { compareVersions, fileVersion, key, localParagraphs, localText, words } from './pieces.ts'
