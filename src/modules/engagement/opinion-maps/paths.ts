import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/opinion-maps'
const one = `${all}/:opinionMapId` as const

/** The addresses of opinion maps. */
export const opinionMapPaths = {
  maps: path(all),
  newMap: path(`${all}/new`),
  /** A map from files of another place. */
  mapFromFiles: path(`${all}/from-files`),
  map: path(one),
  details: path(`${one}/details`),
  opening: path(`${one}/opening`),
  closing: path(`${one}/closing`),
  removal: path(`${one}/removal`),
  /** One statement at a time, and the answer to it. */
  voting: path(`${one}/voting`),
  myVotes: path(`${one}/my-votes`),
  /** Statements that somebody adds, and those who read them first. */
  newStatement: path(`${one}/statements/new`),
  statements: path(`${one}/statements`),
  statement: path(`${one}/statements/:opinionStatementId`),
  statementWords: path(`${one}/statements/:opinionStatementId/words`),
  statementDecision: path(`${one}/statements/:opinionStatementId/decision`),
  seeds: path(`${one}/seeds`),
  seedsFromVoices: path(`${one}/seeds/voices`),
  seedsFromFile: path(`${one}/seeds/file`),
  /** What shows in the answers. */
  result: path(`${one}/result`),
  figures: path(`${one}/result/statements`),
  overTime: path(`${one}/result/over-time`),
  points: path(`${one}/result/points`),
  live: path(`${one}/live`),
  report: path(`${one}/report`),
  screen: path(`${one}/screen`),
  embed: path(`${one}/embed`),
  lottery: path(`${one}/lottery`),
  lotteryFile: path(`${one}/lottery/table`),
  use: path(`${one}/statements/:opinionStatementId/use`),
  /** Paper, reading aloud, files. */
  sheets: path(`${one}/sheets`),
  sheet: path(`${one}/sheets/:opinionSheetId`),
  sheetPrint: path(`${one}/sheets/:opinionSheetId/print`),
  sheetKeying: path(`${one}/sheets/:opinionSheetId/keying`),
  readings: path(`${one}/readings`),
  reading: path(`${one}/readings/:opinionVoterId`),
  readingBack: path(`${one}/readings/:opinionVoterId/reading-back`),
  doubts: path(`${one}/doubts`),
  files: path(`${one}/files`),
  file: path(`${one}/files/:file`),
}
