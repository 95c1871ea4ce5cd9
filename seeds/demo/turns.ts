import { z } from 'zod'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '../../src/platform/actor.ts'
import { command, type Command, type CommandContext } from '../../src/platform/command.ts'
import { inLab, type Db } from '../../src/platform/db/database.ts'
import type { AppParts } from '../../src/platform/parts.ts'
import { done } from '../../src/shared/result.ts'
import type { LabId } from '../../src/shared/id.ts'
import { changeIn, must } from './in-one.ts'

/** What one person does at one time is one transaction, open until somebody else acts: a visitor waits for the first page of a demo. */
export type Turns = {
  act<I, V, C extends string>(actor: Actor, what: Command<I, V, C>, input: unknown): Promise<V>
  /** Reads what the open turn has done so far, too. */
  read<R extends Record<string, unknown>>(query: SQL): Promise<R[]>
  /** Commits the open turn, so that everybody sees what it did. */
  end(): Promise<void>
}

type Turn = {
  actor: Actor
  at: number
  ctx: CommandContext
  commit(): Promise<void>
  rollBack(error: unknown): Promise<void>
}

/** Takes turns in one lab, one after the other; tells the name of each fact that is recorded. */
export function openTurns(parts: AppParts, labId: LabId, heard: (fact: string) => void): Turns {
  let open: Turn | null = null
  const end = async () => {
    const last = open
    open = null
    await last?.commit()
  }
  const turnOf = async (actor: Actor) => {
    const at = parts.clock.now().getTime()
    if (open?.actor === actor && open.at === at) return open
    await end()
    return (open = await begin(parts, labId, actor, heard))
  }
  return {
    end,
    async act(actor, what, input) {
      const turn = await turnOf(actor)
      try {
        return await changeIn(turn.ctx, what, input)
      } catch (error) {
        open = null
        await turn.rollBack(error)
        throw error
      }
    },
    read: async <R extends Record<string, unknown>>(query: SQL) => {
      const ask = async (db: Db) => (await db.execute(query)).rows as R[]
      return open ? ask(open.ctx.db) : inLab(parts.database, labId, ask)
    },
  }
}

async function begin(
  parts: AppParts,
  labId: LabId,
  actor: Actor,
  heard: (fact: string) => void,
): Promise<Turn> {
  const begun = Promise.withResolvers<CommandContext>()
  const over = Promise.withResolvers<void>()
  const whole = command('world.play', z.null(), async (ctx) => {
    begun.resolve({
      ...ctx,
      record: (fact) => {
        heard(fact.name)
        ctx.record(fact)
      },
    })
    await over.promise
    return done(null)
  })
  const finished = must(parts, { actor, labId }, whole, null)
  // Whoever begins a turn hears of a database that does not answer; whoever ends it, of a commit that failed.
  finished.catch(begun.reject)
  return {
    actor,
    at: parts.clock.now().getTime(),
    ctx: await begun.promise,
    commit: async () => {
      over.resolve()
      await finished
    },
    rollBack: async (error) => {
      over.reject(error)
      await finished.catch(() => {})
    },
  }
}
