import {
  DataTable,
  EmptyState,
  Heading,
  Lead,
  LinkList,
  Notice,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import { noticePaths } from '../../paths.ts'
import { countOf, stateGroups, type StateGroup } from '../counts.ts'
import type { NoticeCount } from '../queries.ts'
import { noticeChannels, type NoticeChannel } from '../schema.ts'
import { NoticeTabs } from './notice-tabs.tsx'

type Props = { counts: NoticeCount[] }

/** How many people wait for an answer, by the way they get it, and what to do next. */
export function OverviewPage({ counts }: Props) {
  const { t } = usePage()
  const used = noticeChannels.filter((channel) => counts.some((one) => one.channel === channel))
  return (
    <>
      <Heading level={1}>{t('notifications.overview.title')}</Heading>
      <Lead>{t('notifications.overview.lead')}</Lead>
      <NoticeTabs counts={counts} current="overview" />
      {used.includes('sms') && (
        <Notice tone="warning" title={t('notifications.sms.title')}>
          <p>{t('notifications.sms.text')}</p>
        </Notice>
      )}
      {used.length === 0 ? (
        <EmptyState title={t('notifications.overview.none')}>
          <p>{t('notifications.overview.noneMeans')}</p>
        </EmptyState>
      ) : (
        <>
          <NextSteps counts={counts} />
          <CountTable counts={counts} channels={used} />
        </>
      )}
    </>
  )
}

function NextSteps({ counts }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const steps = [
    ['calls', noticePaths.calls(here), countOf(counts, 'waiting', 'phone')],
    ['visits', noticePaths.visits(here), countOf(counts, 'waiting', 'visit')],
    ['letters', noticePaths.letters(here), countOf(counts, 'waiting', 'letter')],
    ['failed', noticePaths.failed(here), countOf(counts, 'failed')],
  ] as const
  const due = steps.filter(([, , count]) => count > 0)
  return (
    <Section id="next" title={t('notifications.next.title')}>
      {due.length === 0 ? (
        <p>{t('notifications.next.none')}</p>
      ) : (
        <LinkList
          items={due.map(([step, address, count]) => ({
            address,
            label: t(`notifications.next.${step}`, { count }),
          }))}
        />
      )}
    </Section>
  )
}

function CountTable({ counts, channels }: Props & { channels: readonly NoticeChannel[] }) {
  const { t } = usePage()
  const groups = Object.keys(stateGroups) as StateGroup[]
  return (
    <Section id="counts" title={t('notifications.counts.title')}>
      <DataTable
        caption={t('notifications.counts.title')}
        captionHidden
        rows={channels}
        columns={[
          {
            label: t('notifications.field.channel'),
            cell: (one) => t(`notifications.channel.${one}`),
          },
          ...groups.map((group) => ({
            label: t(`notifications.group.${group}`),
            numeric: true,
            cell: (channel: NoticeChannel) => (
              <CountLink count={countOf(counts, group, channel)} channel={channel} group={group} />
            ),
          })),
        ]}
      />
    </Section>
  )
}

type CountLinkProps = { count: number; channel: NoticeChannel; group: StateGroup }

function CountLink({ count, channel, group }: CountLinkProps) {
  const { t, lab, format } = usePage()
  if (count === 0) return <>0</>
  const address = noticePaths.noticeList({ lab: lab!.slug })
  return (
    <a class="ds-link" href={`${address}?channel=${channel}&state=${group}`}>
      {format.number(count)}
      <span class="ds-sr-only"> {t(`notifications.channel.${channel}`)}</span>
    </a>
  )
}
