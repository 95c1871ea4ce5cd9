import { besidesOn } from '../../../platform/besides.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { page } from '../../../ui/index.ts'
import { keepers, packCursor, unpackCursor } from '../../people/index.ts'
import { goOn, noticesCrumb, type Again } from '../answer.ts'
import { noticePaths } from '../paths.ts'
import { callInstead } from './call-instead.ts'
import { isStateGroup, stateGroups } from './counts.ts'
import { listNotices, noticesPageSize, type NoticeSearch } from './list.ts'
import { countNotices } from './queries.ts'
import { noticeChannels } from './schema.ts'
import { ListPage } from './views/list-page.tsx'
import type { NoticeListKind } from './views/notice-table.tsx'
import { OverviewPage } from './views/overview-page.tsx'
import { RoundSheetPage } from './views/round-sheet-page.tsx'
import { scriptOf } from './wording.ts'

/** People to tell: all at a glance, calls, visits, what did not arrive, and any other choice of them. */
export const listRoutes = routes()

listRoutes.get(noticePaths.notices.pattern, { access: keepers }, async (c) => {
  const counts = await c.var.read((db) => countNotices(db, c.var.labId, c.var.actor))
  const title = c.var.t('notifications.overview.title')
  return page(c, { title, wide: true, unlisted: true }, <OverviewPage counts={counts} />)
})

type Wanted = Omit<NoticeSearch, 'after' | 'assignedTo'>

const calls = { channels: ['phone'], states: ['waiting'], order: 'day' } as const
const failed = { states: stateGroups.failed, order: 'oldest' } as const
const visits = { channels: ['visit'], states: ['waiting'], order: 'place' } as const

listRoutes.get(noticePaths.calls.pattern, { access: keepers }, (c) => listPage(c, 'calls', calls))
listRoutes.get(noticePaths.visits.pattern, { access: keepers }, (c) =>
  listPage(c, 'visits', visits),
)

listRoutes.get(noticePaths.failed.pattern, { access: keepers }, (c) =>
  listPage(c, 'failed', failed),
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
  again?: Again,
): Promise<Response> {
  const { labId, actor, lab, t } = c.var
  const { mine, after, assignedTo } = askedOf(c)
  const marked = c.req.query('marked')
  const { found, counts, besides } = await c.var.read(async (db) => ({
    found: await listNotices(db, labId, actor, { ...wanted, assignedTo, after }),
    counts: await countNotices(db, labId, actor),
    besides: kind === 'calls' ? await besidesOn(c, db, 'calls', labId) : [],
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
      status: again?.status,
      breadcrumbs: [noticesCrumb(c)],
    },
    <ListPage
      kind={kind}
      notices={notices}
      counts={counts}
      besides={besides}
      mine={mine}
      marked={isUuid(marked) ? marked : null}
      addressWith={(values) => {
        const query = new URLSearchParams({ ...kept, ...values }).toString()
        return query ? `${address}?${query}` : address
      }}
      next={last && packCursor({ sort: last.sort, id: last.id })}
      after={after && packCursor(after)}
      problems={again?.problems ?? []}
    />,
  )
}

/** Which part of a list is asked for: whose, and from where on. */
function askedOf(c: AppContext) {
  const mine = c.req.query('mine') === 'yes'
  const cursor = unpackCursor(c.req.query('after'), ['sort', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  return { mine, after, assignedTo: mine ? c.var.actor.participantId : null }
}

listRoutes.get(noticePaths.callsSheet.pattern, { access: keepers }, (c) =>
  sheetPage(c, 'calls', calls),
)
listRoutes.get(noticePaths.visitsSheet.pattern, { access: keepers }, (c) =>
  sheetPage(c, 'visits', visits),
)

/** The same page of the list on paper, with what to say. */
async function sheetPage(c: AppContext, kind: 'calls' | 'visits', wanted: Wanted) {
  const { labId, lab, actor, parts, t } = c.var
  const { after, assignedTo } = askedOf(c)
  const { found, sender } = await c.var.read(async (db) => ({
    found: await listNotices(db, labId, actor, { ...wanted, assignedTo, after }),
    sender: await parts.lookSender(db, labId),
  }))
  const caller = actor.name ?? ''
  const stops = found.slice(0, noticesPageSize).map((one) => {
    const say = parts.dictionary.t(one.language)
    return { ...one, script: scriptOf(say, lab, sender, { ...one, caller }) }
  })
  const title = t(`notifications.page.${kind}.title`)
  const back = { label: title, address: addressOf(kind, lab.slug) }
  return page(
    c,
    { title, unlisted: true, breadcrumbs: [noticesCrumb(c), back] },
    <RoundSheetPage kind={kind} stops={stops} />,
  )
}

listRoutes.post(
  noticePaths.callsInstead.pattern,
  { access: keepers, fact: 'feedback-notice.redirected' },
  async (c) => {
    const { fields } = await c.var.form()
    const result = await c.var.run(callInstead, fields)
    const { lab } = c.var
    return goOn(
      c,
      result,
      () => noticePaths.calls({ lab: lab.slug }),
      (again) => listPage(c, 'failed', failed, {}, again),
    )
  },
)

function addressOf(kind: NoticeListKind, lab: string): string {
  return kind === 'list' ? noticePaths.noticeList({ lab }) : noticePaths[kind]({ lab })
}
