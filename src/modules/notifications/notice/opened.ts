import { NotFound } from '../../../platform/errors.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import type { LocalText } from '../../../shared/language.ts'
import { dayIn } from '../../../shared/day.ts'
import { holdersOf, keeperRoles } from '../../people/index.ts'
import { reaches } from './channel.ts'
import { lookNotice } from './list.ts'
import { mayAssign, mayMark, mayMarkReturned, mayRedirect, mayUndoResult } from './policy.ts'
import { noticeChannels } from './schema.ts'
import { scriptOf } from './wording.ts'

/** A notice with all its page shows: whom it is for, what it is about, what to say, and what the reader may do. */
export async function openNotice(c: AppContext) {
  const { labId, lab, actor, parts } = c.var
  const today = dayIn(lab.timeZone, parts.clock.now())
  return c.var.read(async (db) => {
    const found = await lookNotice(db, labId, actor, c.req.param('feedbackNoticeId')!)
    if (!found) throw new NotFound()
    const { notice, person } = found
    const kind = parts.threadKinds.get(notice.aboutKind)
    const things = await kind?.describe(db, labId, actor, [notice.aboutId])
    const thing = things?.get(notice.aboutId)
    const holders = await holdersOf(db, labId, keeperRoles, null, today)
    const keepers = new Map(holders.map(({ participantId, name }) => [participantId, name]))
    const sender = await parts.lookSender(db, labId)
    const { channel, language } = notice
    const t = parts.dictionary.t(language)
    const caller = actor.name ?? ''
    return {
      ...found,
      about: thing ? { title: thing.title as LocalText, address: thing.address } : null,
      keepers: [...keepers].map(([id, name]) => ({ id, name })),
      script: scriptOf(t, lab, sender, { channel, language, name: person.name, caller }),
      channels: noticeChannels.filter((way) => reaches(person, way)),
      may: {
        mark: mayMark(actor, notice).ok,
        undo: mayUndoResult(actor, notice).ok,
        redirect: mayRedirect(actor, notice, parts.clock.now()).ok,
        markReturned: mayMarkReturned(actor, notice).ok,
        assign: mayAssign(actor, notice).ok,
      },
      self: actor.participantId,
    }
  })
}
export type OpenedNotice = Awaited<ReturnType<typeof openNotice>>
