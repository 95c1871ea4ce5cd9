import { holds, type Actor } from '../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'
import { roles, type Role } from '../../shared/role.ts'
import { maySeeWork, workers } from '../initiatives/index.ts'
import { keeperRoles } from '../people/index.ts'
import type { LessonRow } from './lesson/schema.ts'
import type { WrittenPractice } from './practice/queries.ts'

type Owned = { initiativeId: string }

/** Whether somebody may write lessons and practices of an initiative: who works in it, also after its end. */
export function mayWrite(actor: Actor, { initiativeId }: Owned): Decision<'no-role-here'> {
  const may = actor.kind === 'system' || holds(actor, workers, initiativeId)
  return may ? yes : refuse('no-role-here')
}

/** Whether somebody may read a lesson: a draft needs a role in its initiative, the rest is for everyone. */
export function mayReadLesson(
  actor: Actor,
  { state, initiativeId }: Pick<LessonRow, 'state' | 'initiativeId'>,
): Decision<'not-public'> {
  const open = state !== 'draft' || actor.kind === 'system'
  return open || maySeeWork(actor, initiativeId).ok ? yes : refuse('not-public')
}

/** Whether a lesson can be agreed with or contested: while it is published, by anybody who belongs to the lab. */
export function mayTakeStanding(
  actor: Actor,
  { state }: Pick<LessonRow, 'state'>,
): Decision<'no-role-here' | 'lesson-not-published'> {
  if (actor.participantId === null) return refuse('no-role-here')
  return state === 'published' ? yes : refuse('lesson-not-published')
}

/** Whether somebody may note what another person thinks of a lesson: who looks after people here. */
export function mayNoteStanding(actor: Actor, { initiativeId }: Owned): Decision<'no-role-here'> {
  const may = actor.kind === 'system' || holds(actor, keeperRoles, initiativeId)
  return may ? yes : refuse('no-role-here')
}

/** Whether somebody may hide words that break the rules: who looks after people here, but never who wrote the lesson. */
export function mayHideWords(
  actor: Actor,
  { initiativeId, writtenBy }: Pick<LessonRow, 'initiativeId' | 'writtenBy'>,
): Decision<'no-role-here' | 'own-lesson'> {
  if (actor.kind === 'system') return yes
  if (!holds(actor, keeperRoles, initiativeId)) return refuse('no-role-here')
  return actor.participantId === writtenBy ? refuse('own-lesson') : yes
}

/** Whether somebody may read a practice that is still worked on, with its reviews. */
export function mayReadWork(actor: Actor, { initiativeId }: Owned): Decision<'no-role-here'> {
  return actor.kind === 'system' ? yes : maySeeWork(actor, initiativeId)
}

/** The role in which somebody speaks of a practice or lesson; none where they hold none there. */
export function roleIn(actor: Actor, { initiativeId }: Owned): Role | null {
  return roles.find((role) => holds(actor, [role], initiativeId)) ?? null
}

/** Whether somebody may review a practice: anybody with a role there, residents too, but never who wrote or changed it. */
export function mayReview(
  actor: Actor,
  { state, writers, initiativeId }: Pick<WrittenPractice, 'state' | 'writers' | 'initiativeId'>,
): Decision<'no-role-here' | 'own-practice' | 'not-submitted'> {
  if (!actor.participantId || !roleIn(actor, { initiativeId })) return refuse('no-role-here')
  if (writers.includes(actor.participantId)) return refuse('own-practice')
  return state === 'submitted' || state === 'in-review' ? yes : refuse('not-submitted')
}

/** Whether somebody may say what other labs see of this one: its coordinator. */
export function maySpeak(actor: Actor): Decision<'no-role-here'> {
  return actor.kind === 'system' || holds(actor, ['coordinator']) ? yes : refuse('no-role-here')
}

/** Whether somebody may read an adoption: who has a role in the lab, or in the initiative it belongs to. */
export function mayReadAdoption(
  actor: Actor,
  { initiativeId }: { initiativeId: string | null },
): Decision<'no-role-here'> {
  const may =
    actor.kind === 'system' ||
    actor.grants.some((one) => one.initiativeId === null) ||
    (initiativeId !== null && maySeeWork(actor, initiativeId).ok)
  return may ? yes : refuse('no-role-here')
}
