import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { page } from '../../../ui/index.ts'
import { keepers, packCursor, unpackCursor } from '../../people/index.ts'
import { noticesCrumb } from '../answer.ts'
import { noticePaths } from '../paths.ts'
import { isStateGroup, stateGroups } from './counts.ts'
import { listNotices, noticesPageSize, type NoticeSearch } from './list.ts'
import { countNotices } from './queries.ts'
import { noticeChannels } from './schema.ts'
import { ListPage } from './views/list-page.tsx'
import type { NoticeListKind } from './views/notice-table.tsx'
import { OverviewPage } from './views/overview-page.tsx'

/** The answers to give: all at a glance, calls, visits, what did not arrive, and any other choice of them. */
export const listRoutes = routes()

listRoutes.get(noticePaths.notices.pattern, { access: keepers }, async (c) => {
  const counts = await c.var.read((db) => countNotices(db, c.var.labId))
  const title = c.var.t('notifications.overview.title')
  return page(c, { title, wide: true, unlisted: true }, <OverviewPage counts={counts} />)
})

type Wanted = Omit<NoticeSearch, 'after' | 'assignedTo'>

listRoutes.get(noticePaths.calls.pattern, { access: keepers }, (c) =>
  listPage(c, 'calls', { channels: ['phone'], states: ['waiting'], order: 'day' }),
)

listRoutes.get(noticePaths.visits.pattern, { access: keepers }, (c) =>
  listPage(c, 'visits', { channels: ['visit'], states: ['waiting'], order: 'place' }),
)

listRoutes.get(noticePaths.failed.pattern, { access: keepers }, (c) =>
  listPage(c, 'failed', { states: stateGroups.failed, order: 'oldest' }),
)

listRoutes.get(noticePaths.noticeList.pattern, { access: keepers }, (c) => {
  const { channel: asked, state, person } = c.req.query()
  const channel = noticeChannels.find((one) => one === asked)
  return listPage(
    c,
    'list',
    {
      channels: channel && [channel],
      states: isStateGroup(state) ? stateGroups[state] : undefined,
      personId: isUuid(person) ? person : null,
      order: 'newest',
    },
    {
      ...(channel && { channel }),
      ...(isStateGroup(state) && { state }),
      ...(isUuid(person) && { person }),
    },
  )
})

async function listPage(
  c: AppContext,
  kind: NoticeListKind,
  wanted: Wanted,
  kept: Record<string, string> = {},
): Promise<Response> {
  const { labId, lab, actor, t } = c.var
  const mine = c.req.query('mine') === 'yes'
  const marked = c.req.query('marked')
  const cursor = unpackCursor(c.req.query('after'), ['sort', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const assignedTo = mine ? actor.participantId : null
  const { found, counts } = await c.var.read(async (db) => ({
    found: await listNotices(db, labId, { ...wanted, assignedTo, after }),
    counts: await countNotices(db, labId),
  }))
  const notices = found.slice(0, noticesPageSize)
  const last = found.length > noticesPageSize ? notices.at(-1)! : null
  const address = addressOf(kind, lab.slug)
  return page(
    c,
    {
      title: t(`notifications.page.${kind}.title`),
      wide: true,
      unlisted: true,
      breadcrumbs: [noticesCrumb(c)],
    },
    <ListPage
      kind={kind}
      notices={notices}
      counts={counts}
      mine={mine}
      marked={isUuid(marked) ? marked : null}
      addressWith={(values) => {
        const query = new URLSearchParams({ ...kept, ...values }).toString()
        return query ? `${address}?${query}` : address
      }}
      next={last && packCursor({ sort: last.sort, id: last.id })}
      paged={after !== null}
    />,
  )
}

function addressOf(kind: NoticeListKind, lab: string): string {
  return kind === 'list' ? noticePaths.noticeList({ lab }) : noticePaths[kind]({ lab })
}
