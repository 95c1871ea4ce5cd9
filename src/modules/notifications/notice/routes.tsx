import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { keepers } from '../../people/index.ts'
import { goOn, noticesCrumb, type Again } from '../answer.ts'
import { noticePaths } from '../paths.ts'
import { assignNotice, markNotice, redirectNotice, returnLetter, undoResult } from './commands.ts'
import { openNotice } from './opened.ts'
import { NoticePage } from './views/notice-page.tsx'

/** One notice: reading it, marking how it went, and finding another way. */
export const noticeRoutes = routes()

noticeRoutes.get(noticePaths.notice.pattern, { access: keepers }, (c) => noticePage(c))

noticeRoutes.post(
  noticePaths.noticeResult.pattern,
  { access: keepers, fact: 'feedback-notice.marked' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(markNotice, { ...fields, ...named(c) })
    return goOn(
      c,
      result,
      ({ id, channel }) => {
        const list = channel === 'visit' ? noticePaths.visits : noticePaths.calls
        return `${list({ lab: c.var.lab.slug })}?marked=${id}`
      },
      (again) => noticePage(c, again, values),
    )
  },
)

changes(noticePaths.noticeResultUndoing.pattern, 'feedback-notice.result-undone', undoResult)
changes(noticePaths.letterReturn.pattern, 'feedback-notice.returned', returnLetter)
changes(noticePaths.noticeChannel.pattern, 'feedback-notice.redirected', redirectNotice)
changes(noticePaths.noticeAssignee.pattern, 'feedback-notice.assigned', assignNotice)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  noticeRoutes.post(pattern, { access: keepers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(what, { ...fields, ...named(c) })
    return goOn(
      c,
      result,
      () => `${noticePaths.notice({ lab: c.var.lab.slug, ...named(c) })}?saved`,
      (again) => noticePage(c, again, values),
    )
  })
}

async function noticePage(c: AppContext, again?: Again, values: FormValues = {}) {
  const opened = await openNotice(c)
  const { notice, person } = opened
  return page(
    c,
    {
      title: c.var.t(`notifications.notice.title.${notice.channel}`, { name: person.name }),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [noticesCrumb(c)],
    },
    <NoticePage
      opened={opened}
      saved={c.req.query('saved') !== undefined}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

function named(c: AppContext) {
  return { feedbackNoticeId: c.req.param('feedbackNoticeId')! }
}
