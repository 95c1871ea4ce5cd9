import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { rows, type Db } from '../../../../platform/db/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { LabId } from '../../../../shared/id.ts'
import { opinionStatement } from '../statement/schema.ts'
import type { OwnVote } from '../vote/queries.ts'
import type { Confirmation, StatementWords } from '../words.ts'
import { opinionSheet, type OpinionSheetId, type OpinionSheetRow } from './schema.ts'

const sheetsMax = 200

export type Printable = { number: number; words: StatementWords; language: string; weight: number }
const printed = {
  number: opinionStatement.number,
  words: opinionStatement.words,
  language: opinionStatement.language,
  weight: opinionStatement.weight,
}

/** The statements that may be printed: those that are shown on the web. */
export async function printable(db: Db, labId: LabId, opinionMapId: string): Promise<Printable[]> {
  return db
    .select(printed)
    .from(opinionStatement)
    .where(
      and(
        eq(opinionStatement.labId, labId),
        sql`${opinionStatement.opinionMapId} = ${opinionMapId}`,
        eq(opinionStatement.state, 'shown'),
      ),
    )
    .orderBy(asc(opinionStatement.number))
}

export type ListedSheet = OpinionSheetRow & { keyed: number }

/** The sheets of a map, newest first, with how many copies are typed in. */
export async function listSheets(
  db: Db,
  labId: LabId,
  opinionMapId: string,
): Promise<ListedSheet[]> {
  const keyed = sql<number>`(select count(*)::int from opinion_voter v
    where v.lab_id = opinion_sheet.lab_id and v.sheet_id = opinion_sheet.id)`
  const found = await db
    .select({ sheet: opinionSheet, keyed })
    .from(opinionSheet)
    .where(and(eq(opinionSheet.labId, labId), sql`${opinionSheet.opinionMapId} = ${opinionMapId}`))
    .orderBy(desc(opinionSheet.madeAt), desc(opinionSheet.id))
    .limit(sheetsMax)
  return found.map(({ sheet, keyed: count }) => ({ ...sheet, keyed: count }))
}

/** A sheet of this map. */
export async function findSheet(
  db: Db,
  labId: LabId,
  opinionMapId: string,
  id: string,
): Promise<OpinionSheetRow> {
  const [found] = await db
    .select()
    .from(opinionSheet)
    .where(
      and(
        eq(opinionSheet.labId, labId),
        eq(opinionSheet.id, id as OpinionSheetId),
        sql`${opinionSheet.opinionMapId} = ${opinionMapId}`,
      ),
    )
  if (!found) throw new NotFound()
  return found
}

/** The statements of a sheet in the order in which they are printed; rejected ones too, they stand on the paper. */
export async function statementsOn(
  db: Db,
  labId: LabId,
  { opinionMapId, statements }: OpinionSheetRow,
): Promise<Printable[]> {
  const found = await db
    .select(printed)
    .from(opinionStatement)
    .where(
      and(
        eq(opinionStatement.labId, labId),
        eq(opinionStatement.opinionMapId, opinionMapId),
        inArray(opinionStatement.number, statements),
      ),
    )
  const byNumber = new Map(found.map((one) => [one.number, one]))
  return statements.flatMap((number) => byNumber.get(number) ?? [])
}

export type KeyedCopy = {
  copy: number
  voterId: string
  participantId: string | null
  participantName: string | null
  enteredByName: string | null
  keyedAt: Date
  confirmedHow: Confirmation
}

const keyed = {
  name: 'opinion-sheet-copies',
  text: `select v.copy, v.id as "voterId", v.participant_id as "participantId", p.name as "participantName",
      e.name as "enteredByName", v.began_at as "keyedAt", v.confirmed_how as "confirmedHow"
    from opinion_voter v
    left join participant p on p.lab_id = v.lab_id and p.id = v.participant_id
    left join participant e on e.lab_id = v.lab_id and e.id = v.entered_by
    where v.lab_id = $1 and v.sheet_id = $2 order by v.copy`,
}

/** The copies of a sheet that are typed in, by number: no more than a sheet has copies. */
export async function keyedCopies(
  db: Db,
  labId: LabId,
  opinionSheetId: string,
): Promise<KeyedCopy[]> {
  return rows<KeyedCopy>(db, keyed, [labId, opinionSheetId])
}

const answered = {
  name: 'opinion-sheet-answers',
  text: `select statement, vote, matters, is_noted as "isNoted" from opinion_response
    where lab_id = $1 and opinion_map_id = $2 and voter_id = $3 and is_noted`,
}

/** What was typed in of one copy: for whoever mends it. What its person answered on the web is not theirs to see. */
export async function answersOf(
  db: Db,
  labId: LabId,
  opinionMapId: string,
  voterId: string,
): Promise<OwnVote[]> {
  return rows<OwnVote>(db, answered, [labId, opinionMapId, voterId])
}
