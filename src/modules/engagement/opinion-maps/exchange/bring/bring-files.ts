import { sql } from 'drizzle-orm'
import { runCommand, type Who } from '../../../../../platform/command.ts'
import { inLab } from '../../../../../platform/db/database.ts'
import type { AppParts } from '../../../../../platform/parts.ts'
import { done, type Result } from '../../../../../shared/result.ts'
import { isUuid } from '../../../../../shared/id.ts'
import { bringInto, makeFromFiles, type Brought, type Told } from './commands.ts'
import { knowFiles, type GivenFiles } from './files.ts'

/** What is asked: `opinionMapId` names the map to read into, else one is made. */
export type BringWish = { initiativeId: string; opinionMapId?: string } & Record<string, unknown>

export type BringReport = Brought & { id: string; isKnown: boolean }

/** Brings statements and votes in from files, all or nothing; files that were brought in before change nothing. */
export async function bringFiles(
  parts: AppParts,
  who: Who,
  wish: BringWish,
  given: GivenFiles,
  { opId, tell = () => {} }: { opId?: string; tell?: Told } = {},
): Promise<Result<BringReport>> {
  const files = await knowFiles(given)
  if (!files.ok) return files
  const input = { ...wish, filesHash: files.value.hash }
  const result = wish.opinionMapId
    ? await runCommand(parts, who, bringInto(files.value, tell), input, opId)
    : await runCommand(parts, who, makeFromFiles(files.value, tell), input, opId)
  if (result.ok) return done({ ...result.value, isKnown: false })
  if (result.code !== 'files-known') return result
  return done(await lookKnown(parts, who, wish, files.value.hash))
}

/** What the map holds that these files made before. */
async function lookKnown(
  { database }: AppParts,
  { labId }: Who,
  { initiativeId }: BringWish,
  importKey: string,
): Promise<BringReport> {
  if (!isUuid(initiativeId)) throw new Error('files are known in an initiative')
  const found = await inLab(database, labId, (db) =>
    db.execute<{ id: string; voters: number; votes: number }>(sql`
      select m.id, count(distinct r.voter_id)::int as voters, count(r.voter_id)::int as votes
      from opinion_map m
      left join opinion_response r on r.lab_id = m.lab_id and r.opinion_map_id = m.id
      where m.lab_id = ${labId} and m.initiative_id = ${initiativeId} and m.import_key = ${importKey}
      group by m.id`),
  )
  return { ...found.rows[0]!, statements: 0, read: 0, isKnown: true }
}
