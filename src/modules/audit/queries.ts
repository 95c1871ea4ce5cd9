import { sql } from 'drizzle-orm'
import type { Db } from '../../platform/db/database.ts'
import type { LabId } from '../../shared/id.ts'

/** What a reader of the record looks for; `before` is the id of the last entry already shown. */
export type RecordFilter = { name?: string; participant?: string; before?: string }

export type RecordEntry = {
  id: string
  name: string
  subject: string
  actorKind: string
  participantId: string | null
  at: Date
  /** Whether what the fact said was erased. */
  erased: boolean
  sequence: number | null
  hash: string | null
}

export type RecordPage = { entries: RecordEntry[]; next: string | null }

/** Entries of the record, newest first, one page at a time. */
export async function listRecord(
  db: Db,
  labId: LabId,
  filter: RecordFilter,
  limit: number,
): Promise<RecordPage> {
  const { name, participant, before } = filter
  const found = await db.execute<
    Omit<RecordEntry, 'at' | 'sequence'> & { at: string; sequence: string }
  >(sql`
    select f.id, f.name, f.subject, f.actor_kind as "actorKind", f.participant_id as "participantId",
      f.at, f.data is null as erased, s.sequence, encode(s.hash, 'hex') as hash
    from fact f left join seal s on s.lab_id = f.lab_id and s.fact_id = f.id
    where f.lab_id = ${labId}
      ${name ? sql`and f.name = ${name}` : sql``}
      ${participant ? sql`and f.participant_id = ${participant}` : sql``}
      ${before ? sql`and (f.at, f.id) < (select at, id from fact where lab_id = ${labId} and id = ${before})` : sql``}
    order by f.at desc, f.id desc limit ${limit + 1}`)
  const entries = found.rows.slice(0, limit).map((row) => ({
    ...row,
    at: new Date(row.at),
    sequence: row.sequence === null ? null : Number(row.sequence),
  }))
  return { entries, next: found.rows.length > limit ? entries.at(-1)!.id : null }
}

/** What can be filtered by: kinds of fact and people, each found by one step in the index. */
export async function recordChoices(
  db: Db,
  labId: LabId,
): Promise<{ names: string[]; people: string[] }> {
  const found = await db.execute<{ kind: 'name' | 'person'; value: string }>(sql`
    with recursive names(value) as (
      select min(name) from fact where lab_id = ${labId}
      union all
      select (select min(name) from fact where lab_id = ${labId} and name > names.value) from names where names.value is not null
    ), people(value) as (
      (select participant_id from fact where lab_id = ${labId} and participant_id is not null order by participant_id limit 1)
      union all
      select (select participant_id from fact where lab_id = ${labId} and participant_id > people.value order by participant_id limit 1)
      from people where people.value is not null
    )
    select 'name' as kind, value from names where value is not null
    union all (select 'person', value::text from people where value is not null limit 500)`)
  const of = (kind: string) => found.rows.filter((row) => row.kind === kind).map((row) => row.value)
  return { names: of('name'), people: of('person') }
}

/** How far the record is sealed, and the last seal, which stands for everything before it. */
export type SealState = { sealed: number; waiting: number; head: string | null }

/** Reads how far a lab's record is sealed. */
export async function sealState(db: Db, labId: LabId): Promise<SealState> {
  const found = await db.execute<{ facts: number; sealed: number; head: string | null }>(sql`
    select (select count(*)::int from fact where lab_id = ${labId}) as facts,
      coalesce(max(sequence), 0)::int as sealed,
      (select encode(hash, 'hex') from seal where lab_id = ${labId} order by sequence desc limit 1) as head
    from seal where lab_id = ${labId}`)
  const { facts, sealed, head } = found.rows[0]!
  return { sealed, waiting: Math.max(0, facts - sealed), head }
}
