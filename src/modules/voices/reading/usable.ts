import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import { agreedTo } from '../contribution/reach.ts'
import { readableBy } from '../contribution/readable.ts'

const personal = sql`(c.sensitive or c.kind in ('story', 'interview'))`

/** Whether `contribution c` may inform the work: it stands, and the teller of a story has agreed to this use. */
export const informs: SQL = sql`(c.state = 'received'
  and (not ${personal} or ${agreedTo('story-in-lab')}))`

/** Whether words of `contribution c` may be shown to everybody: a story with consent to quote it, else what is public. */
export const quotable: SQL = sql`(c.state = 'received'
  and case when ${personal} then ${agreedTo('story-quote')} else c.reach_public end)`

/** What somebody may read while reading together in an initiative, as a condition on `contribution c`. */
export function curatable(actor: Actor, initiativeId: string): SQL {
  return sql`(${informs} and ${readableBy(actor, initiativeId)})`
}
