export {
  keepBlob,
  lookBlob,
  openBlobs,
  type BlobProblem,
  type Blobs,
  type ReceivedFile,
} from './blobs.ts'
export { downloadHeaders } from './download.ts'
export { mediaTypes, type MediaType } from './file-kind.ts'
export { imageBytesMax, pdfBytesMax, textBytesMax, type SentFile } from './inspect.ts'
export { blob, type BlobRow } from './schema.ts'
export { fileProblem } from './problem.ts'
