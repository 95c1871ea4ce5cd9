import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { Helix } from '../../../shared/helix.ts'

/** How many entries one page of the table lists. */
export const matrixPageSize = 50

/** How many were judged so. */
export type MatrixCell = { interest: number; influence: number; count: number }
export type Matrix = { cells: MatrixCell[]; unjudged: number }

const counted = {
  name: 'ecosystem-matrix',
  text: `select interest, influence, count(*)::int as count from stakeholder
    where lab_id = $1 and removed_at is null group by interest, influence`,
}

/** All entries by interest and influence: one query. */
export async function findMatrix(db: Db, labId: LabId): Promise<Matrix> {
  type Row = { interest: number | null; influence: number | null; count: number }
  const found = await rows<Row>(db, counted, [labId])
  const judged = found.filter(
    (one): one is MatrixCell => one.interest !== null && one.influence !== null,
  )
  const sum = (some: readonly Row[]) => some.reduce((total, { count }) => total + count, 0)
  return { cells: judged, unjudged: sum(found) - sum(judged) }
}

/** An entry as the table of the matrix shows it. */
export type Judged = {
  id: string
  name: string
  helix: Helix
  interest: number
  influence: number
  sortKey: string
}
export type MatrixCursor = { key: string; id: string }

const judgedOnes = {
  name: 'ecosystem-matrix-entries',
  text: `select * from (
      select id, name, helix, interest, influence,
        (9 - influence)::text || (9 - interest)::text || lower(name) as "sortKey"
      from stakeholder where lab_id = $1 and removed_at is null and interest is not null and influence is not null
        and ($2::int is null or interest = $2) and ($3::int is null or influence = $3)) judged
    where $4::text is null or ("sortKey", id) > ($4, $5::uuid)
    order by "sortKey", id limit ${matrixPageSize + 1}`,
}

/** Those who were judged, the most influential first; of one cell, where one is named. */
export async function judgedEntries(
  db: Db,
  labId: LabId,
  cell: { interest: number | null; influence: number | null },
  after: MatrixCursor | null,
): Promise<Judged[]> {
  const { interest, influence } = cell
  return rows<Judged>(db, judgedOnes, [
    labId,
    interest,
    influence,
    after?.key ?? null,
    after?.id ?? null,
  ])
}
