import { sql } from 'drizzle-orm'
import { anonymous, type Actor, type RoleHeld } from '../../src/platform/actor.ts'
import { fixedClock } from '../../src/platform/clock.ts'
import type { Command } from '../../src/platform/command.ts'
import type { AppParts } from '../../src/platform/parts.ts'
import type { LabId } from '../../src/shared/id.ts'
import type { DemoLab, Person } from './cast.ts'
import type { Act } from './in-one.ts'
import { openLab, type OpenedLab } from './open-lab.ts'
import { readResidents } from './residents.ts'
import { openTurns, type Turns } from './turns.ts'

const dayMs = 24 * 3600 * 1000

/** Where a demo lab is played: its people act through the same commands as everybody, at a time of the past. */
export type Stage = Omit<OpenedLab, 'places'> & {
  parts: Pick<AppParts, 'threadKinds' | 'checkers' | 'signingKey'>
  lab: DemoLab
  /** Sets the clock to so many days ago, at ten in the morning. */
  daysAgo(days: number): void
  /** The day that lies so many days from today, as '2026-11-22'. */
  day(daysFromToday: number): string
  act<I, V, C extends string>(who: string, what: Command<I, V, C>, input: unknown): Promise<V>
  /** The same for much that one person does. */
  inOne<T>(who: string, play: (act: Act) => Promise<T>): Promise<T>
  actorFor(who: string): Promise<Actor>
  /** The same for somebody who is not of the cast, such as a browser that nobody has signed in with. */
  actAs<I, V, C extends string>(actor: Actor, what: Command<I, V, C>, input: unknown): Promise<V>
  /** Does what is no command, once everything so far is committed. */
  besides<T>(work: (parts: AppParts, labId: LabId) => Promise<T>): Promise<T>
  /** Does at once, at the time of the stage, what would otherwise wait for the job of this name. */
  work(jobName: string, payload: Record<string, unknown>): Promise<void>
  read: Turns['read']
  /** Commits what was done so far, so that other labs see it. */
  end: Turns['end']
  /** None where the lab's list does not have the place. */
  placeId(name: string): string | undefined
}

/** Opens a lab and the stage on which its story is played. */
export async function openStage(
  original: AppParts,
  programmeId: string,
  lab: DemoLab,
  today: Date,
): Promise<Stage> {
  const clock = fixedClock(today)
  const parts = { ...original, clock }
  const daysAgo = (days: number) => clock.set(new Date(morning(today).getTime() - days * dayMs))
  daysAgo(300)
  const everybody = [...lab.people, ...(await readResidents(lab.slug, lab.languages[0]!))]
  const { places, ...opened } = await openLab(parts, programmeId, lab, everybody)
  const { labId, people } = opened
  const actors = new Map<string, Actor>()
  const turns = openTurns(parts, labId, (fact) => {
    // Whoever gets a role acts with it from now on.
    if (fact.startsWith('role.')) actors.clear()
  })
  const actorFor = async (who: string) => {
    const known = actors.get(who) ?? (await actorOf(turns, everybody, people, who))
    actors.set(who, known)
    return known
  }
  const act: Stage['act'] = async (who, what, input) => turns.act(await actorFor(who), what, input)
  return {
    parts,
    lab,
    ...opened,
    daysAgo,
    day: (days) => new Date(morning(today).getTime() + days * dayMs).toISOString().slice(0, 10),
    placeId: (name) => places.get(name),
    act,
    inOne: (who, play) => play((what, input) => act(who, what, input)),
    actorFor,
    actAs: turns.act,
    async besides(work) {
      await turns.end()
      return work(parts, labId)
    },
    async work(jobName, payload) {
      await turns.end()
      await parts.jobs.find(({ name }) => name === jobName)!.run(parts, { ...payload, labId })
    },
    read: turns.read,
    end: turns.end,
  }
}

function morning(day: Date): Date {
  return new Date(`${day.toISOString().slice(0, 10)}T09:00:00Z`)
}

async function actorOf(
  turns: Turns,
  everybody: readonly Person[],
  people: OpenedLab['people'],
  who: string,
): Promise<Actor> {
  const participantId = people[who]
  if (!participantId) throw new Error(`nobody of the demo is called ${who}`)
  const grants = await turns.read<RoleHeld>(
    sql`select role, initiative_id as "initiativeId" from role_held where participant_id = ${participantId}`,
  )
  const name = everybody.find(({ key }) => key === who)!.name
  return { ...anonymous(), kind: 'participant', participantId, name, grants }
}
