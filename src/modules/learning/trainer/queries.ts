import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { training, type Part } from './schema.ts'

/** How many trainings one page of the list shows. */
export const trainingsPageSize = 50
const trainersMax = 1_000

export type Trainer = {
  id: string
  participantId: Id<'participant'>
  name: string
  pathKey: string
  trainedBy: Id<'participant'> | null
  recognisedOn: string
  recognisedBy: string | null
  ended: boolean
  endedBecause: string
  /** How many people they have trained. */
  trained: number
}

const trainers = {
  name: 'learning-trainers',
  text: `with living as (
      select e.id, p.id as person, p.name from participant e
      join participant p on p.lab_id = e.lab_id and p.id = coalesce(e.merged_into, e.id) where e.lab_id = $1),
    taught as (
      select t.path_key, a.person, count(distinct b.person)::int as trained
      from training t
      join training_part up on up.lab_id = t.lab_id and up.training_id = t.id and up.part <> 'trainee'
      join training_part down on down.lab_id = t.lab_id and down.training_id = t.id and down.part = 'trainee'
      join living a on a.id = up.participant_id
      join living b on b.id = down.participant_id
      where t.lab_id = $1 and t.withdrawn_at is null group by t.path_key, a.person)
    select l.id, me.person as "participantId", me.name, l.path_key as "pathKey", teacher.person as "trainedBy",
      l.recognised_on::text as "recognisedOn", by.name as "recognisedBy", l.ended_at is not null as ended,
      l.ended_because as "endedBecause", coalesce(taught.trained, 0) as trained
    from local_trainer l
    join living me on me.id = l.participant_id
    left join living teacher on teacher.id = l.trained_by
    left join living by on by.id = l.recognised_by
    left join taught on taught.path_key = l.path_key and taught.person = me.person
    where l.lab_id = $1 and ($2::text is null or l.path_key = $2)
    order by l.recognised_on, l.id limit ${trainersMax}`,
}

/** Everybody who is or was a trainer, of one path or of all, in the order they became it. */
export async function listTrainers(
  db: Db,
  labId: LabId,
  pathKey: string | null = null,
): Promise<Trainer[]> {
  return rows<Trainer>(db, trainers, [labId, pathKey])
}

export type Candidate = {
  participantId: Id<'participant'>
  name: string
  trainerId: Id<'participant'>
  trainer: string
  heldOn: string
}

const candidates = {
  name: 'learning-trainer-candidates',
  text: `with living as (
      select e.id, p.id as person, p.name from participant e
      join participant p on p.lab_id = e.lab_id and p.id = coalesce(e.merged_into, e.id) where e.lab_id = $1)
    select me.person as "participantId", me.name, teacher.person as "trainerId", teacher.name as trainer,
      max(t.held_on)::text as "heldOn"
    from training t
    join training_part mine on mine.lab_id = t.lab_id and mine.training_id = t.id and mine.part = 'co-trainer'
    join training_part theirs on theirs.lab_id = t.lab_id and theirs.training_id = t.id and theirs.part = 'trainer'
    join living me on me.id = mine.participant_id
    join living teacher on teacher.id = theirs.participant_id
    where t.lab_id = $1 and t.path_key = $2 and t.withdrawn_at is null and me.person <> teacher.person
      and not exists (select from local_trainer l join living it on it.id = l.participant_id
        where l.lab_id = $1 and l.path_key = $2 and l.ended_at is null and it.person = me.person)
    group by me.person, me.name, teacher.person, teacher.name order by me.name, teacher.name`,
}

/** Who has trained others together with a trainer of the path and is no trainer: with each such trainer. */
export async function listCandidates(db: Db, labId: LabId, pathKey: string): Promise<Candidate[]> {
  return rows<Candidate>(db, candidates, [labId, pathKey])
}

const namedParts = (part: Part) => sql<string[]>`array(
  select p.name from training_part tp
  join participant e on e.lab_id = tp.lab_id and e.id = tp.participant_id
  join participant p on p.lab_id = e.lab_id and p.id = coalesce(e.merged_into, e.id)
  where tp.lab_id = training.lab_id and tp.training_id = training.id and tp.part = ${part} order by p.name)`

/** One page of the trainings of a lab, recorded last first, and one more to know whether it goes on. */
export async function listTrainings(db: Db, labId: LabId, before: string | null) {
  return db
    .select({
      id: training.id,
      pathKey: training.pathKey,
      heldOn: training.heldOn,
      withdrawnAt: training.withdrawnAt,
      trainers: namedParts('trainer'),
      trainees: sql<number>`(select count(*)::int from training_part tp where tp.lab_id = training.lab_id
        and tp.training_id = training.id and tp.part = 'trainee')`,
    })
    .from(training)
    .where(
      and(
        eq(training.labId, labId),
        before ? lt(training.id, before as Id<'training'>) : undefined,
      ),
    )
    .orderBy(desc(training.id))
    .limit(trainingsPageSize + 1)
}
export type ListedTraining = Awaited<ReturnType<typeof listTrainings>>[number]

export type TrainingPartOf = { participantId: Id<'participant'>; name: string; part: Part }

const partsOf = {
  name: 'learning-training-parts',
  text: `select p.id as "participantId", p.name, tp.part from training_part tp
    join participant e on e.lab_id = tp.lab_id and e.id = tp.participant_id
    join participant p on p.lab_id = e.lab_id and p.id = coalesce(e.merged_into, e.id)
    where tp.lab_id = $1 and tp.training_id = $2 order by p.name, p.id`,
}

/** One training with everybody who had a part in it, if there is one with this id. */
export async function lookTraining(db: Db, labId: LabId, id: string) {
  const [found] = await db
    .select()
    .from(training)
    .where(and(eq(training.labId, labId), eq(training.id, id as Id<'training'>)))
  if (!found) return undefined
  return { ...found, parts: await rows<TrainingPartOf>(db, partsOf, [labId, id]) }
}
export type ShownTraining = NonNullable<Awaited<ReturnType<typeof lookTraining>>>
