import { DataTable, EmptyState, Heading, Lead, Pager, usePage } from '../../../ui/index.ts'
import type { Judged, Matrix } from '../matrix/queries.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import { MapTabs } from './map-tabs.tsx'
import { MatrixPicture } from './matrix-picture.tsx'
import { EntryLink } from './parts.tsx'

export type MatrixCellAsked = { interest: number | null; influence: number | null }
type Props = {
  matrix: Matrix
  judged: readonly Judged[]
  cell: MatrixCellAsked
  next: string | null
  paged: boolean
}

/** Everybody by interest and influence: who is to be kept close, and who only told. */
export function MatrixPage({ matrix, judged, cell, next, paged }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const address = paths.matrix(here)
  const narrowed = cell.interest !== null || cell.influence !== null
  const list = { label: t('ecosystem.tab.stakeholders'), address: paths.stakeholders(here) }
  return (
    <>
      <Heading level={1}>{t('ecosystem.tab.matrix')}</Heading>
      <Lead>{t('ecosystem.matrix.lead')}</Lead>
      <MapTabs current="matrix" view="keeper" />
      {matrix.cells.length === 0 ? (
        <EmptyState title={t('ecosystem.matrix.none')} action={list}>
          <p>{t('ecosystem.matrix.none-text')}</p>
        </EmptyState>
      ) : (
        <>
          <MatrixPicture cells={matrix.cells} chosen={cell} />
          {narrowed && (
            <p>
              {t('ecosystem.matrix.narrowed', {
                interest: cell.interest ?? 0,
                influence: cell.influence ?? 0,
              })}{' '}
              <a class="ds-link" href={address}>
                {t('ecosystem.list.all')}
              </a>
            </p>
          )}
          <Table judged={judged} />
          <Pager
            of={t('ecosystem.tab.matrix')}
            next={next ? `${address}?${cellQuery(cell, next)}` : undefined}
            first={paged ? `${address}?${cellQuery(cell)}` : undefined}
          />
        </>
      )}
      {matrix.unjudged > 0 && matrix.cells.length > 0 && (
        <p>
          {t('ecosystem.matrix.unjudged', { count: matrix.unjudged })}{' '}
          <a class="ds-link" href={`${list.address}?order=influence`}>
            {list.label}
          </a>
        </p>
      )}
    </>
  )
}

function cellQuery({ interest, influence }: MatrixCellAsked, after?: string): string {
  const given = { interest, influence, after }
  const set = Object.entries(given).flatMap(([name, value]) =>
    value ? [[name, String(value)]] : [],
  )
  return String(new URLSearchParams(set))
}

function Table({ judged }: Pick<Props, 'judged'>) {
  const { t } = usePage()
  return (
    <DataTable
      caption={t('ecosystem.tab.matrix')}
      captionHidden
      rows={judged}
      columns={[
        { label: t('ecosystem.field.name'), cell: (one) => <EntryLink {...one} /> },
        { label: t('ecosystem.field.helix'), cell: ({ helix }) => t(`ecosystem.helix.${helix}`) },
        {
          label: t('ecosystem.field.interest'),
          cell: ({ interest }) => t(`ecosystem.grade.${interest}`),
        },
        {
          label: t('ecosystem.field.influence'),
          cell: ({ influence }) => t(`ecosystem.grade.${influence}`),
        },
        {
          label: t('ecosystem.matrix.advice'),
          cell: (one) => t(`ecosystem.advice.${adviceFor(one)}`),
        },
      ]}
    />
  )
}

const high = 4

/** What the matrix advises for somebody so interested and so influential. */
export function adviceFor({ interest, influence }: { interest: number; influence: number }) {
  if (influence >= high) return interest >= high ? 'close' : 'content'
  return interest >= high ? 'informed' : 'watch'
}
