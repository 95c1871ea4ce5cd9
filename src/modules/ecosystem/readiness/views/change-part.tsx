import { pickText } from '../../../../shared/language.ts'
import { DataTable, Section, usePage } from '../../../../ui/index.ts'
import type { Change } from '../result/figures.ts'
import { tenths } from '../result/figures.ts'
import type { ReadResult } from '../result/read-result.ts'
import type { StatementsFile } from '../statement-file.ts'
import { jigsawAreas } from '../tiers.ts'
import { tierColumns } from './figure-cell.tsx'

type Props = ReadResult & { file: StatementsFile }

/** Before and after, by area and tier, over the statements that both rounds show. */
export function ChangePart({ since, shown, file }: Props) {
  const { t, language } = usePage()
  if (!since) return null
  const nameOf = (key: string) =>
    pickText(file.areas.find((one) => one.key === key)!.name, language).text
  const rows = jigsawAreas.map((area) => ({
    area,
    changes: since.changes.filter((one) => one.area === area),
  }))
  const before = new Map(since.before.tiers.map(({ tier, answers }) => [tier, answers]))
  const counts = shown.tiers.map(({ tier, answers }) => ({
    tier,
    before: before.get(tier) ?? null,
    after: answers,
  }))
  return (
    <Section id="change" title={t('ecosystem.readiness.since.title')}>
      <p>{t('ecosystem.readiness.since.lead', { closesOn: since.round.closesOn })}</p>
      <DataTable
        caption={t('ecosystem.readiness.since.title')}
        captionHidden
        rows={rows}
        columns={[
          { label: t('ecosystem.readiness.area'), cell: ({ area }) => nameOf(area) },
          ...tierColumns(t, (row: (typeof rows)[number], tier) => (
            <ChangeCell change={row.changes.find((one) => one.tier === tier)} />
          )),
        ]}
      />
      <ul>
        {counts.map((one) => (
          <li key={one.tier}>
            {one.before === null || one.after === null
              ? t('ecosystem.readiness.since.not-comparable', {
                  tier: t(`ecosystem.readiness.tier.${one.tier}`),
                })
              : t('ecosystem.readiness.since.counts', {
                  ...one,
                  tier: t(`ecosystem.readiness.tier.${one.tier}`),
                })}
          </li>
        ))}
      </ul>
      <p class="note">{t('ecosystem.readiness.since.honest')}</p>
    </Section>
  )
}

function ChangeCell({ change }: { change: Change | undefined }) {
  const { t, format } = usePage()
  if (!change || change.before === null || change.after === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span class="ds-sr-only">{t('ecosystem.readiness.result.few')}</span>
      </>
    )
  }
  const { before, after } = change
  const difference = tenths(after - before)
  const values = { before: format.number(before), after: format.number(after) }
  const way = difference > 0 ? 'up' : difference < 0 ? 'down' : 'same'
  return (
    <>
      {t('ecosystem.readiness.since.cell', values)}
      <span class="note">
        {t(`ecosystem.readiness.since.${way}`, { by: format.number(Math.abs(difference)) })}
      </span>
    </>
  )
}
