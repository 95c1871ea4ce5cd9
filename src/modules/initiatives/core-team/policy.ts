import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import type { Role } from '../../../shared/role.ts'

/** Who keeps the list of the core team. */
export const teamKeepers: readonly Role[] = ['coordinator', 'champion']

/** Whether somebody may say who sits in the core team and what they were trained in. */
export function mayKeepCoreTeam(
  actor: Actor,
  initiative: { id: string },
): Decision<'no-role-here'> {
  return holds(actor, teamKeepers, initiative.id) ? yes : refuse('no-role-here')
}

export type Seat = { leftOn: string | null; joinedOn: string } | undefined

/** Whether a person can be given a seat: not while they hold one. */
export function mayJoin(seat: Seat): Decision<'in-the-team-already'> {
  return seat && seat.leftOn === null ? refuse('in-the-team-already') : yes
}

/** Whether training may be noted at a seat: while it is held, and not of the future. People may come trained. */
export function mayNoteTraining(
  seat: NonNullable<Seat>,
  trainedOn: string,
  today: string,
): Decision<'left-the-team' | 'day-in-future'> {
  if (seat.leftOn !== null) return refuse('left-the-team')
  return trainedOn > today ? refuse('day-in-future') : yes
}

/** Whether a seat may be given up on a day: once, not before it began and not of the future. */
export function mayLeave(
  seat: NonNullable<Seat>,
  leftOn: string,
  today: string,
): Decision<'left-the-team' | 'day-in-future' | 'before-joining'> {
  const held = mayNoteTraining(seat, leftOn, today)
  if (!held.ok) return held
  return leftOn < seat.joinedOn ? refuse('before-joining') : yes
}
