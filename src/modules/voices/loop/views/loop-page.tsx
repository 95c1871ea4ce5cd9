import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Heading,
  Lead,
  Notice,
  Section,
  SummaryList,
  usePage,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import type { LoopCount } from '../queries.ts'
import { cellMin } from '../suppress.ts'
import { LoopPicture } from './loop-picture.tsx'

type Row = LoopCount & { hidden: boolean }
type Props = {
  address: { lab: string; initiativeId: string }
  all: LoopCount | null
  /** There is something, but too little to show outside the lab. */
  few: boolean
  channels: readonly Row[]
  groups: readonly Row[]
  mayAnswer: boolean
}

/** How many were heard, answered and told; nothing is shown that would give single people away. */
export function LoopPage({ address, all, few, channels, groups, mayAnswer }: Props) {
  const { t } = usePage()
  const say = { label: t('voices.answers.to-voices'), address: voicesPaths.voices(address) }
  return (
    <>
      <Heading level={1}>{t('voices.loop.title')}</Heading>
      <Lead>{t('voices.loop.lead')}</Lead>
      {few && <Notice>{t('voices.loop.few', { least: cellMin.outside })}</Notice>}
      {!all && !few && <EmptyState title={t('voices.loop.nothing')} action={say} />}
      {all && <Totals all={all} />}
      {mayAnswer && all && all.answered < all.received && (
        <ButtonRow>
          <ButtonLink href={voicesPaths.answers(address)}>{t('voices.loop.answer')}</ButtonLink>
        </ButtonRow>
      )}
      {channels.length > 0 && (
        <Section id="channels" title={t('voices.loop.by-channel')}>
          <CountTable
            caption={t('voices.loop.by-channel')}
            label={t('voices.loop.channel')}
            rows={channels}
            name={({ key }) => t(`voices.channel-of.${key}`)}
          />
        </Section>
      )}
      {groups.length > 0 && (
        <Section id="groups" title={t('voices.loop.by-group')}>
          <p>{t('voices.loop.by-group-text', { least: cellMin.inside })}</p>
          <CountTable
            caption={t('voices.loop.by-group')}
            label={t('voices.loop.group')}
            rows={groups}
            name={({ key }) => (key ? t(`people.belonging.${key}`) : t('voices.loop.no-group'))}
          />
        </Section>
      )}
    </>
  )
}

function Totals({ all }: { all: LoopCount }) {
  const { t, format } = usePage()
  const { received, answered, told, atReceipt, medianDays } = all
  return (
    <>
      <LoopPicture all={all} />
      <SummaryList
        items={[
          { term: t('voices.loop.received'), value: format.number(received) },
          { term: t('voices.loop.answered'), value: format.number(answered) },
          { term: t('voices.loop.told-person'), value: format.number(told) },
          { term: t('voices.loop.told-receipt'), value: format.number(atReceipt) },
          {
            term: t('voices.loop.median'),
            value: medianDays === null ? '–' : t('voices.loop.days', { days: medianDays }),
          },
        ]}
      />
    </>
  )
}

type TableProps = {
  caption: string
  label: string
  rows: readonly Row[]
  name(row: Row): string
}

function CountTable({ caption, label, rows, name }: TableProps) {
  const { t, format } = usePage()
  const figure = (pick: (row: Row) => number | null) => (row: Row) => {
    const value = pick(row)
    if (row.hidden) return t('voices.loop.hidden')
    return value === null ? '–' : format.number(value)
  }
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        { label, cell: name },
        { label: t('voices.loop.received'), numeric: true, cell: figure((row) => row.received) },
        { label: t('voices.loop.answered'), numeric: true, cell: figure((row) => row.answered) },
        {
          label: t('voices.loop.told'),
          numeric: true,
          cell: figure((row) => row.told + row.atReceipt),
        },
        { label: t('voices.loop.median'), numeric: true, cell: figure((row) => row.medianDays) },
      ]}
    />
  )
}
