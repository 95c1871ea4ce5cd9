import { leasts } from '../../../../analysis/suppression/index.ts'
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
import type { ShownCount, ShownTotals } from '../shown.ts'
import { useCountText } from './count-text.ts'
import { LoopPicture } from './loop-picture.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  /** Null before anybody has said anything. */
  totals: ShownTotals | null
  channels: readonly ShownCount[]
  groups: readonly ShownCount[]
  mayAnswer: boolean
}

/** How many were heard, answered and told; nothing is shown that would give single people away. */
export function LoopPage({ address, totals, channels, groups, mayAnswer }: Props) {
  const { t } = usePage()
  const say = { label: t('voices.answers.to-voices'), address: voicesPaths.voices(address) }
  return (
    <>
      <Heading level={1}>{t('voices.loop.title')}</Heading>
      <Lead>{t('voices.loop.lead')}</Lead>
      {!totals && <EmptyState title={t('voices.loop.nothing')} action={say} />}
      {totals?.received === null && (
        <Notice>{t('voices.loop.few', { least: leasts.outside })}</Notice>
      )}
      {totals && totals.received !== null && <Totals totals={totals} />}
      {mayAnswer && totals && totals.answered !== totals.received && (
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
          <p>{t('voices.loop.by-group-text', { least: leasts.inside })}</p>
          <CountTable
            caption={t('voices.loop.by-group')}
            label={t('voices.loop.group')}
            rows={groups}
            name={({ key }) => t(`people.belonging.${key}`)}
          />
        </Section>
      )}
    </>
  )
}

function Totals({ totals }: { totals: ShownTotals }) {
  const { t } = usePage()
  const countText = useCountText()
  const { received, answered, inPerson, atReceipt, medianDays } = totals
  return (
    <>
      <LoopPicture totals={totals} />
      <SummaryList
        items={[
          { term: t('voices.loop.received'), value: countText(received) },
          { term: t('voices.loop.answered'), value: countText(answered) },
          { term: t('voices.loop.told-person'), value: countText(inPerson) },
          { term: t('voices.loop.told-receipt'), value: countText(atReceipt) },
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
  rows: readonly ShownCount[]
  name(row: ShownCount): string
}

function CountTable({ caption, label, rows, name }: TableProps) {
  const { t, format } = usePage()
  const countText = useCountText()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        { label, cell: name },
        { label: t('voices.loop.received'), numeric: true, cell: (row) => countText(row.received) },
        { label: t('voices.loop.answered'), numeric: true, cell: (row) => countText(row.answered) },
        { label: t('voices.loop.told'), numeric: true, cell: (row) => countText(row.told) },
        {
          label: t('voices.loop.median'),
          numeric: true,
          cell: ({ medianDays }) => (medianDays === null ? '–' : format.number(medianDays)),
        },
      ]}
    />
  )
}
