import type { Answers } from '../../../../../analysis/opinion-map/index.ts'
import { csvLines, csvStart } from '../../../../../shared/csv.ts'
import { pickText, type Language } from '../../../../../shared/language.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { isSourced } from '../../map/source.ts'
import { letterOf } from '../../result/group-name.ts'
import { lookResult } from '../../result/queries.ts'
import { spokenWords } from '../../statement/spoken-words.ts'
import { takenStatements, votersOf } from './queries.ts'
import type { About, Read } from './grouping.ts'
import { randomId } from './random-id.ts'

/** What every file is written from. */
export type Taking = About & {
  read: Read
  map: OpinionMapRow
  language: Language
  /** Where the map is, with the site before it. */
  link: string
  signingKey: string
}

/** Key and value on each line: what the map is about and how many took part. */
export async function* summaryFile(taking: Taking): AsyncGenerator<string> {
  const { read, labId, opinionMapId, map, language, link } = taking
  const voters = await read((db) => votersOf(db, labId, opinionMapId))
  const newest = await read((db) => lookResult(db, labId, opinionMapId))
  const statements = await read((db) => takenStatements(db, labId, opinionMapId))
  const authors = new Set(statements.flatMap(({ voterId }) => voterId ?? []))
  const source = isSourced(map)
    ? [
        ['source', map.source],
        ['source-address', map.sourceAddress],
        ['licence', map.licence],
      ]
    : []
  yield (
    csvStart +
      csvLines([
        ['topic', pickText(map.topic, language).text],
        ['url', link],
        ['voters', String(voters.length)],
        ['voters-in-conv', String(newest?.result.grouped ?? 0)],
        ['commenters', String(authors.size)],
        ['comments', String(statements.length)],
        ['groups', String(newest?.result.k ?? 0)],
        ['conversation-description', pickText(map.about, language).text],
        ...source,
      ])
  )
}

const commentColumns = [
  'timestamp',
  'datetime',
  'comment-id',
  'author-id',
  'agrees',
  'disagrees',
  'moderated',
  'comment-body',
  'is-meta',
]
const moderated = { shown: '1', waiting: '0', rejected: '-1' } as const

/**
 * Every statement with its counts, as pages show them: two files, one answer apart, tell nothing of it. Those who do
 * not keep the map get neither what waits or was rejected nor who added it.
 */
export async function* commentsFile(taking: Taking, keeps: boolean): AsyncGenerator<string> {
  const { read, labId, opinionMapId, signingKey } = taking
  const all = await read((db) => takenStatements(db, labId, opinionMapId))
  const shown = await shownFigures(taking)
  yield csvStart + csvLines([commentColumns])
  for (const one of keeps ? all : all.filter(({ state }) => state === 'shown')) {
    const hour = toHour(one.addedAt)
    const author =
      keeps && one.voterId ? String(randomId(signingKey, 'author', opinionMapId, one.voterId)) : ''
    const figures = shown.get(one.number)
    const counts = [countOf(figures?.agree), countOf(figures?.disagree), moderated[one.state]]
    const words = [spokenWords(one, taking.language).text, String(one.isAboutPeople)]
    yield csvLines([
      [String(hour.getTime()), hour.toISOString(), String(one.number), author, ...counts, ...words],
    ])
  }
}

/** A moment to the hour: a time to the second could tell who it was. */
export function toHour(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 3_600_000) * 3_600_000)
}

/** What pages show of each statement by its number: no count of fewer than five people. */
async function shownFigures({ read, labId, opinionMapId }: Taking) {
  const newest = await read((db) => lookResult(db, labId, opinionMapId))
  const figures = newest?.result.figures.filter(({ isFew }) => !isFew) ?? []
  return new Map(figures.map((one) => [one.statement, one]))
}

function countOf(count: number | undefined): string {
  return count === undefined ? '' : String(count)
}

/** Every statement with the counts of each group, as pages show them: nothing rests on fewer than five people. */
export async function* commentGroupsFile(taking: Taking): AsyncGenerator<string> {
  const { read, labId, opinionMapId, language } = taking
  const newest = await read((db) => lookResult(db, labId, opinionMapId))
  const ids = (newest?.result.groups ?? []).map(({ id }) => id)
  const parts = ['votes', 'agrees', 'disagrees', 'passes']
  const columns = ids.flatMap((id) =>
    parts.map((part) => `group-${letterOf(id).toLowerCase()}-${part}`),
  )
  const totals = parts.map((part) => `total-${part}`)
  yield csvStart + csvLines([['comment-id', 'comment', ...totals, ...columns]])
  const shown = await shownFigures(taking)
  const all = await read((db) => takenStatements(db, labId, opinionMapId))
  for (const one of all.filter(({ state }) => state === 'shown')) {
    const figures = shown.get(one.number)
    const groups = ids.flatMap((id) => cellsOf(figures?.groups.find((group) => group.id === id)))
    const words = spokenWords(one, language).text
    yield csvLines([[String(one.number), words, ...cellsOf(figures), ...groups]])
  }
}

/** Counts of some people; empty where they are too few to be told. */
function cellsOf(answers: Answers | undefined): string[] {
  if (!answers) return ['', '', '', '']
  const { agree, disagree, pass } = answers
  return [agree + disagree + pass, agree, disagree, pass].map(String)
}

/** Voters in an order that says nothing about when they came. */
export async function shuffledVoters({ read, labId, opinionMapId, signingKey }: Taking) {
  const ids = await read((db) => votersOf(db, labId, opinionMapId))
  return ids
    .map((id) => ({ id, name: randomId(signingKey, 'voter', opinionMapId, id) }))
    .toSorted((a, b) => a.name - b.name)
}
