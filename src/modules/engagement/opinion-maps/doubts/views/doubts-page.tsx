import {
  DataTable,
  DateTimeOf,
  EmptyState,
  ErrorSummary,
  Heading,
  InlineForm,
  Lead,
  Notice,
  StateTag,
  usePage,
  type Problem,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { doubts, type Doubt } from '../../words.ts'
import type { DoubtfulHour } from '../queries.ts'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  hours: readonly DoubtfulHour[]
  problems: readonly Problem[]
}

/** How many came at once and when, and whether they count; never who they were or what they answered. */
export function DoubtsPage({ address, hours, problems }: Props) {
  const { t } = usePage()
  const waiting = hours.filter(({ doubt }) => doubt === null)
  const count = waiting.reduce((sum, hour) => sum + hour.count, 0)
  const since = waiting.at(-1)?.hour
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{t('engagement.keeping.doubts')}</Heading>
      <Lead>{t('engagement.doubts.lead')}</Lead>
      {since && (
        <Notice tone="warning" title={t('engagement.doubts.waiting', { count })}>
          <p>
            {t('engagement.doubts.since')} <DateTimeOf value={since} />
          </p>
        </Notice>
      )}
      {hours.length === 0 ? (
        <EmptyState title={t('engagement.doubts.none')}>
          <p>{t('engagement.doubts.none-text')}</p>
        </EmptyState>
      ) : (
        <Hours address={address} hours={hours} />
      )}
    </>
  )
}

function Hours({ address, hours }: Pick<Props, 'address' | 'hours'>) {
  const { t, format } = usePage()
  return (
    <DataTable
      caption={t('engagement.doubts.hours')}
      captionHidden
      rows={hours}
      columns={[
        { label: t('engagement.doubts.hour'), cell: ({ hour }) => <DateTimeOf value={hour} /> },
        {
          label: t('engagement.doubts.newcomers'),
          numeric: true,
          cell: ({ count }) => format.number(count),
        },
        { label: t('engagement.doubts.state'), cell: ({ doubt }) => <State doubt={doubt} /> },
        {
          label: t('engagement.doubts.decide'),
          cell: (row) => <Deciding address={address} row={row} />,
        },
      ]}
    />
  )
}

function State({ doubt }: { doubt: Doubt | null }) {
  const { t } = usePage()
  if (!doubt) return <StateTag tone="warning">{t('engagement.doubts.state-waiting')}</StateTag>
  const tone = doubt === 'counted' ? 'success' : 'neutral'
  return <StateTag tone={tone}>{t(`engagement.doubts.state-${doubt}`)}</StateTag>
}

function Deciding({ address, row }: Pick<Props, 'address'> & { row: DoubtfulHour }) {
  const { t, format } = usePage()
  const others = doubts.filter((one) => one !== row.doubt)
  return (
    <>
      {others.map((decision) => (
        <InlineForm
          key={decision}
          action={paths.doubts(address)}
          fields={{ hour: row.hour.toISOString(), decision }}
          about={format.dateTime(row.hour)}
        >
          {t(`engagement.doubts.decide-${decision}`)}
        </InlineForm>
      ))}
    </>
  )
}
