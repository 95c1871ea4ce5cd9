import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Inside } from '../practice/queries.ts'
import type { AdoptionState } from '../words.ts'
import {
  adoption,
  type AdoptionId,
  type AdoptionRow,
  type CopiedAdaptation,
  type CopiedReport,
} from './schema.ts'

/** An adoption of this lab, held until a change is over. */
export async function holdAdoption(db: Db, labId: LabId, id: string): Promise<AdoptionRow> {
  return oneAdoption(db, labId, id, true)
}

/** The same to read. */
export async function findAdoption(db: Db, labId: LabId, id: string): Promise<AdoptionRow> {
  return oneAdoption(db, labId, id, false)
}

async function oneAdoption(db: Db, labId: LabId, id: string, hold: boolean): Promise<AdoptionRow> {
  if (!isUuid(id)) throw new NotFound()
  const query = db
    .select()
    .from(adoption)
    .where(and(eq(adoption.labId, labId), eq(adoption.id, id as AdoptionId)))
  const [found] = await (hold ? query.for('update') : query)
  if (!found) throw new NotFound()
  return found
}

/** How many adoptions one page lists, and how many may be picked. */
export const adoptionsPageSize = 30

export type ListedAdoption = {
  id: string
  title: LocalText
  sourceLab: string
  state: AdoptionState
  startedAt: Date
  initiativeTitle: LocalText | null
}

const listed = {
  name: 'adoptions-of-lab',
  text: `select a.id, a.source_title as title, a.source_lab as "sourceLab", a.state,
      a.started_at as "startedAt", i.title as "initiativeTitle"
    from adoption a
    left join initiative i on i.lab_id = a.lab_id and i.id = a.initiative_id
    where a.lab_id = $1 and ($2 or a.initiative_id = any($3::uuid[]))
      and (a.started_at, a.id) < ($4::timestamptz, $5::uuid)
    order by a.started_at desc, a.id desc limit ${adoptionsPageSize + 1}`,
}
const last = { at: '9999-01-01', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** One page of the adoptions that a reader may see, newest first, and one more to know whether it goes on. */
export async function adoptionsOf(
  db: Db,
  labId: LabId,
  { all, initiatives }: Inside,
  after: { at: string; id: string } | null,
): Promise<ListedAdoption[]> {
  const { at, id } = after ?? last
  return rows<ListedAdoption>(db, listed, [labId, all, initiatives, at, id])
}

export type ShownAdaptation = CopiedAdaptation & { id: string }

const adaptations = {
  name: 'adaptations-of-adoption',
  text: `select id, what, was, became, why from adaptation
    where lab_id = $1 and adoption_id = $2 and taken_back_at is null order by id`,
}

/** What was made different here, in the order it was noted. */
export async function adaptationsOf(
  db: Db,
  labId: LabId,
  adoptionId: string,
): Promise<ShownAdaptation[]> {
  return rows<ShownAdaptation>(db, adaptations, [labId, adoptionId])
}

/** How many reports a page shows, and the copy holds. */
const reportsMax = 50

const reports = {
  name: 'reports-of-adoption',
  text: `select reported_on::text as on, result from adoption_report
    where lab_id = $1 and adoption_id = $2 order by reported_on desc, id desc limit ${reportsMax}`,
}

/** What came of it, latest first. */
export async function reportsOf(db: Db, labId: LabId, adoptionId: string): Promise<CopiedReport[]> {
  return rows<CopiedReport>(db, reports, [labId, adoptionId])
}

const initiatives = {
  name: 'adoption-initiatives',
  text: `select id, title from initiative where lab_id = $1 and state <> 'ended'
    order by started_at desc, id desc limit 200`,
}

/** Initiatives that an adoption may belong to, newest first: two hundred at most. */
export async function initiativesToPick(
  db: Db,
  labId: LabId,
): Promise<{ id: string; title: LocalText }[]> {
  return rows(db, initiatives, [labId])
}
