import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../../../platform/command.ts'
import { newId } from '../../../../../platform/ids.ts'
import { guessLanguage } from '../../../../voices/index.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { opinionStatement } from '../../statement/schema.ts'
import { wordsKey } from '../../statement/words-key.ts'
import type { FileStatement } from '../read/statements.ts'
import type { Mistakes } from '../read/mistakes.ts'
import type { FileVoters } from './voters.ts'

const atOnce = 500

/**
 * Writes down the statements of a file under their own numbers. Those that are there already stay as they are; the
 * same number with other words is a mistake.
 */
export async function bringStatements(
  ctx: CommandContext,
  map: OpinionMapRow,
  statements: readonly FileStatement[],
  { file, voters, mistakes }: { file: string; voters: FileVoters; mistakes: Mistakes },
): Promise<{ added: number; numbers: Set<number> }> {
  const { db, labId, now } = ctx
  const there = await known(ctx, map)
  const keys = new Set(there.values())
  const languageOf = languages(statements, map.languages)
  const fresh = statements.filter(({ line, number, text }) => {
    const before = there.get(number)
    if (before !== undefined && !sameWords(before, text, number))
      mistakes.add(file, line, 'other-words', text)
    return before === undefined
  })
  const rows = fresh.map((one) => {
    const language = languageOf(one.text)
    const key = freeKey(keys, one)
    return {
      labId,
      id: newId<'opinion-statement'>(now),
      opinionMapId: map.id,
      number: one.number,
      words: { [language]: one.text },
      language,
      wordsKey: key,
      origin: 'import' as const,
      isAboutPeople: one.isAboutPeople,
      state: one.isRejected ? ('rejected' as const) : ('shown' as const),
      voterId: voters.idOf(one.author) ?? null,
      addedAt: one.atMs === null ? now : new Date(one.atMs),
    }
  })
  if (mistakes.count() === 0)
    for (let at = 0; at < rows.length; at += atOnce)
      await db.insert(opinionStatement).values(rows.slice(at, at + atOnce))
  const numbers = new Set([...there.keys(), ...statements.map(({ number }) => number)])
  return { added: rows.length, numbers }
}

async function known(
  { db, labId }: CommandContext,
  { id }: OpinionMapRow,
): Promise<Map<number, string>> {
  const found = await db.execute<{ number: number; key: string }>(sql`
    select number, words_key as key from opinion_statement where lab_id = ${labId} and opinion_map_id = ${id}`)
  return new Map(found.rows.map(({ number, key }) => [number, key]))
}

/** Elsewhere two statements may differ by a full stop: votes belong to each, so both are kept. */
function freeKey(taken: Set<string>, { text, number }: FileStatement): string {
  const plain = wordsKey(text)
  const key = taken.has(plain) ? twinKey(plain, number) : plain
  taken.add(key)
  return key
}

function twinKey(key: string, number: number): string {
  return `${key} #${number}`
}

function sameWords(before: string, text: string, number: number): boolean {
  const plain = wordsKey(text)
  return before === plain || before === twinKey(plain, number)
}

const mostShare = 0.5

/** Each statement's language; one that is too short to tell is taken to be in the language of most others. */
function languages(statements: readonly FileStatement[], spoken: readonly string[]) {
  const counts = new Map<string, number>()
  const guess = (text: string) => guessLanguage(text, spoken)
  for (const { text } of statements) {
    const code = guess(text)
    if (code !== 'und') counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1])
  const usual = most && most[1] > total * mostShare ? most[0] : 'und'
  return (text: string) => {
    const code = guess(text)
    return code === 'und' ? usual : code
  }
}
