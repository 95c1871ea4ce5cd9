import { DataTable, DateOf, usePage, type Column } from '../../../../ui/index.ts'
import type { ListedNotice } from '../list.ts'
import { NoticeLink } from './notice-link.tsx'
import { NoticeStateTag } from './notice-state.tsx'

/** The lists there are: what waits for a call, for a visit, what did not arrive, and any other choice. */
export type NoticeListKind = 'calls' | 'visits' | 'failed' | 'list'

type Props = { kind: NoticeListKind; notices: ListedNotice[]; caption: string }

/** Notices under each other, with what the work at hand needs of each. */
export function NoticeTable({ kind, notices, caption }: Props) {
  const { t } = usePage()
  const column = useColumns()
  const shown: Record<NoticeListKind, Column<ListedNotice>[]> = {
    calls: [column.name, column.phone, column.subject, column.again, column.tries, column.doer],
    visits: [column.place, column.name, column.subject, column.again, column.tries, column.doer],
    failed: [column.name, column.subject, column.problem, column.since, column.doer],
    list: [column.name, column.subject, column.channel, column.state, column.told],
  }
  return (
    <DataTable
      caption={caption || t('notifications.navigation')}
      captionHidden
      rows={notices}
      columns={shown[kind]}
    />
  )
}

function useColumns() {
  const { t } = usePage()
  const column = (
    name: string,
    cell: Column<ListedNotice>['cell'],
    more: Partial<Column<ListedNotice>> = {},
  ): Column<ListedNotice> => ({ label: t(`notifications.field.${name}`), cell, ...more })
  return {
    name: column('name', ({ id, name }) => <NoticeLink id={id}>{name}</NoticeLink>, {
      heads: true,
    }),
    phone: column('phone', ({ phone }) => phone ?? t('notifications.unknown')),
    place: column('place', ({ place }) => place ?? t('notifications.unknown')),
    subject: column('subject', ({ subject, language }) => <span lang={language}>{subject}</span>),
    again: column('again', ({ againOn }) => (againOn ? <DateOf value={againOn} /> : null)),
    tries: column('tries', ({ attempts }) => attempts, { numeric: true }),
    doer: column('assigned', ({ assignedName }) => assignedName ?? t('notifications.nobody')),
    problem: column('problem', ({ channel, problem }) => (
      <>
        {t(`notifications.channel.${channel}`)}: {problem && t(`notifications.problem.${problem}`)}
      </>
    )),
    channel: column('channel', ({ channel }) => t(`notifications.channel.${channel}`)),
    state: column('state', ({ state }) => <NoticeStateTag state={state} />),
    since: column('since', ({ createdAt }) => <DateOf value={createdAt} />),
    told: column('told', ({ toldAt }) => toldAt && <DateOf value={toldAt} />),
  }
}
