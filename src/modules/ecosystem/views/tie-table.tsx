import { DataTable, StateTag, usePage } from '../../../ui/index.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { TieChange } from '../tie/kinds.ts'
import type { ListedTie } from '../tie/queries.ts'
import { SinceText } from './involvement-part.tsx'
import { EntryLink } from './parts.tsx'

type Props = {
  ties: readonly (ListedTie & { change?: TieChange })[]
  /** The reader may change ties: each leads to its page. */
  opens: boolean
  caption?: string
}

/** Ties as a table: who, to whom, how and since when. */
export function TieTable({ ties, opens, caption }: Props) {
  const { t, lab } = usePage()
  const words = ({ kind }: ListedTie) => t(`ecosystem.tie-kind.${kind}`)
  const toTie = (one: ListedTie) => paths.tie({ lab: lab!.slug, tieId: one.id })
  return (
    <DataTable
      caption={caption ?? t('ecosystem.tab.ties')}
      captionHidden
      rows={ties}
      columns={[
        {
          label: t('ecosystem.tie.from'),
          cell: ({ fromId, from }) => <EntryLink id={fromId} name={from} />,
        },
        {
          label: t('ecosystem.tie.kind'),
          cell: (one) =>
            opens ? (
              <a class="ds-link" href={toTie(one)}>
                {words(one)}
                <span class="ds-sr-only"> {`${one.from} – ${one.to}`}</span>
              </a>
            ) : (
              words(one)
            ),
        },
        { label: t('ecosystem.tie.to'), cell: ({ toId, to }) => <EntryLink id={toId} name={to} /> },
        {
          label: t('ecosystem.tie.strength'),
          cell: ({ strength }) => t(`ecosystem.strength.${strength}`),
        },
        { label: t('ecosystem.field.since'), cell: ({ since }) => <SinceText value={since} /> },
        { label: t('ecosystem.field.state'), cell: (one) => <TieState tie={one} /> },
      ]}
    />
  )
}

const tones = {
  new: 'success',
  kept: 'neutral',
  ended: 'warning',
  'came-and-went': 'neutral',
} as const

function TieState({ tie: { until, change } }: { tie: ListedTie & { change?: TieChange } }) {
  const { t, format } = usePage()
  if (change) return <StateTag tone={tones[change]}>{t(`ecosystem.change-of.${change}`)}</StateTag>
  return until ? (
    <StateTag tone="neutral">{t('ecosystem.tie.ended', { day: format.date(until) })}</StateTag>
  ) : (
    <StateTag tone="success">{t('ecosystem.tie.stands')}</StateTag>
  )
}
