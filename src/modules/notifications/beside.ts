import { and, eq, sql } from 'drizzle-orm'
import type { Beside } from '../../platform/manifest.ts'
import { isKeeper } from '../people/index.ts'
import { ofPerson } from './notice/list.ts'
import { feedbackNotice } from './notice/schema.ts'
import { noticePaths } from './paths.ts'

/** On a person's page: what they were told and what they still wait for. */
export const besidePerson: Beside = {
  on: 'person',
  async links({ db, labId, lab, actor, thingId }) {
    if (!isKeeper(actor)) return []
    const [found] = await db
      .select({ count: sql<number>`count(*)::int` })
      .from(feedbackNotice)
      .where(and(eq(feedbackNotice.labId, labId), ofPerson(labId, thingId)))
    const count = found!.count
    if (count === 0) return []
    const address = `${noticePaths.noticeList({ lab })}?person=${thingId}`
    return [{ label: 'notifications.beside.person', values: { count }, address, order: 40 }]
  },
}
