import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId/voices-export'

/** Taking what people said with one: what the columns mean, and the two files. */
export const exportPaths = {
  page: path(one),
  table: path(`${one}/voices.csv`),
  lines: path(`${one}/voices.jsonl`),
}
