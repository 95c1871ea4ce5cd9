import {
  EmptyState,
  Heading,
  InlineForm,
  Lead,
  Notice,
  Pager,
  Tabs,
  usePage,
} from '../../../../ui/index.ts'
import { noticePaths } from '../../paths.ts'
import type { ListedNotice } from '../list.ts'
import type { NoticeCount } from '../queries.ts'
import { NoticeLink } from './notice-link.tsx'
import { NoticeTable, type NoticeListKind } from './notice-table.tsx'
import { NoticeTabs } from './notice-tabs.tsx'

type Props = {
  kind: NoticeListKind
  notices: ListedNotice[]
  counts: NoticeCount[]
  /** Only what the reader is to see to. */
  mine: boolean
  /** The notice that was marked just now. */
  marked: string | null
  /** This list with other values in its address. */
  addressWith(values: Record<string, string>): string
  next: string | null
  paged: boolean
}

/** Notices that wait for somebody to call, visit or find another way; or those of one state, channel or person. */
export function ListPage(props: Props) {
  const { kind, notices, counts, mine, marked, addressWith, next, paged } = props
  const { t } = usePage()
  const title = t(`notifications.page.${kind}.title`)
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{t(`notifications.page.${kind}.lead`)}</Lead>
      <NoticeTabs counts={counts} current={kind} />
      {marked && <Marked id={marked} />}
      {kind !== 'list' && (
        <Tabs
          label={t('notifications.mine.label')}
          tabs={[
            { label: t('notifications.mine.all'), address: addressWith({}), current: !mine },
            {
              label: t('notifications.mine.only'),
              address: addressWith({ mine: 'yes' }),
              current: mine,
            },
          ]}
        />
      )}
      {notices.length === 0 ? (
        <Empty kind={kind} />
      ) : (
        <NoticeTable kind={kind} notices={notices} caption={title} />
      )}
      <Pager
        of={title}
        next={next ? addressWith({ ...(mine && { mine: 'yes' }), after: next }) : undefined}
        first={paged ? addressWith(mine ? { mine: 'yes' } : {}) : undefined}
      />
    </>
  )
}

function Marked({ id }: { id: string }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, feedbackNoticeId: id }
  return (
    <Notice tone="success" announced>
      <p>
        {t('notifications.marked')}{' '}
        <NoticeLink id={id}>{t('notifications.marked.open')}</NoticeLink>
      </p>
      <InlineForm action={noticePaths.noticeResultUndoing(here)}>
        {t('notifications.undo')}
      </InlineForm>
    </Notice>
  )
}

function Empty({ kind }: { kind: NoticeListKind }) {
  const { t, lab } = usePage()
  const address = noticePaths.notices({ lab: lab!.slug })
  return (
    <EmptyState
      title={t(`notifications.page.${kind}.none`)}
      action={{ label: t('notifications.back'), address }}
    />
  )
}
