import type { ComponentChildren } from 'preact'
import type { Translate } from '../../../../platform/i18n.ts'
import { usePage, type Column } from '../../../../ui/index.ts'
import type { Figure } from '../result/figures.ts'
import { tiers, type Tier } from '../tiers.ts'

/** A mean, or a dash where too few answered. */
export function FigureCell({ figure }: { figure: Figure | undefined }) {
  const { t, format } = usePage()
  if (figure) return <>{format.number(figure.mean)}</>
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="ds-sr-only">{t('ecosystem.readiness.result.few')}</span>
    </>
  )
}

/** Between which answers the middle half lies. */
export function SpreadText({ figure }: { figure: Figure | undefined }) {
  const { t } = usePage()
  if (!figure?.middle) return null
  return <span class="note">{t('ecosystem.readiness.result.spread', figure.middle)}</span>
}

/** One column for each tier. */
export function tierColumns<R>(
  t: Translate,
  cell: (row: R, tier: Tier) => ComponentChildren,
): Column<R>[] {
  return tiers.map((tier) => ({
    label: t(`ecosystem.readiness.tier.${tier}`),
    numeric: true,
    cell: (row) => cell(row, tier),
  }))
}
