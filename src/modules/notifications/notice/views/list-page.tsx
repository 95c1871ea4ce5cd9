import type { BesideLink } from '../../../../platform/manifest.ts'
import {
  BesideList,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Heading,
  InlineForm,
  Lead,
  Notice,
  Pager,
  Tabs,
  usePage,
  type Problem,
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
  /** Other people to ring. */
  besides: readonly BesideLink[]
  /** Only what the reader is to see to. */
  mine: boolean
  /** The notice that was marked just now. */
  marked: string | null
  /** This list with other values in its address. */
  addressWith(values: Record<string, string>): string
  next: string | null
  /** Where this page of the list begins; null at its start. */
  after: string | null
  problems: Problem[]
}

/** Notices that wait for somebody to call, visit or find another way; or those of one state, channel or person. */
export function ListPage(props: Props) {
  const { kind, notices, counts, besides, mine, marked, addressWith, next, after, problems } = props
  const { t } = usePage()
  const whose: Record<string, string> = mine ? { mine: 'yes' } : {}
  const title = t(`notifications.page.${kind}.title`)
  return (
    <>
      <ErrorSummary problems={problems} />
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
      {kind === 'failed' && notices.some(({ problem }) => problem === 'no-sms-provider') && (
        <CallInstead />
      )}
      {notices.length === 0 ? (
        <Empty kind={kind} />
      ) : (
        <NoticeTable kind={kind} notices={notices} caption={title} />
      )}
      {(kind === 'calls' || kind === 'visits') && notices.length > 0 && (
        <ToPaper
          kind={kind}
          query={addressWith({ ...whose, ...(after && { after }) }).split('?')[1]}
        />
      )}
      <Pager
        of={title}
        next={next ? addressWith({ ...whose, after: next }) : undefined}
        first={after ? addressWith(whose) : undefined}
      />
      <BesideList links={besides} />
    </>
  )
}

/** This page of the list on paper, for a round without coverage. */
function ToPaper({ kind, query }: { kind: 'calls' | 'visits'; query: string | undefined }) {
  const { t, lab } = usePage()
  const sheet = kind === 'calls' ? noticePaths.callsSheet : noticePaths.visitsSheet
  const address = sheet({ lab: lab!.slug })
  return (
    <div class="button-row">
      <ButtonLink look="secondary" href={query ? `${address}?${query}` : address}>
        {t('notifications.round.open')}
      </ButtonLink>
    </div>
  )
}

/** Nobody should have to open each text message that could not be sent. */
function CallInstead() {
  const { t, lab } = usePage()
  return (
    <Notice tone="warning" title={t('notifications.sms.title')}>
      <p>{t('notifications.sms.instead')}</p>
      <InlineForm action={noticePaths.callsInstead({ lab: lab!.slug })}>
        {t('notifications.sms.call')}
      </InlineForm>
    </Notice>
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
