import { DataTable, Section, usePage } from '../../../ui/index.ts'
import type { factorsOf } from '../measure/queries.ts'

/** Distance, staffing, cost per head and access in the initiative: where each began, and where it came to. */
export function FactorsPart({ factors }: { factors: Awaited<ReturnType<typeof factorsOf>> }) {
  const { t, format } = usePage()
  return (
    <Section id="remote" title={t('pilots.factors.title')}>
      {factors.length === 0 ? (
        <p>{t('pilots.factors.none')}</p>
      ) : (
        <DataTable
          caption={t('pilots.factors.title')}
          captionHidden
          rows={factors}
          columns={[
            {
              label: t('pilots.factors.factor'),
              cell: ({ factor }) => t(`initiatives.factor.${factor}`),
            },
            {
              label: t('pilots.factors.baseline'),
              numeric: true,
              cell: ({ baseline, unit }) => `${format.number(baseline)} ${unit}`,
            },
            {
              label: t('pilots.factors.result'),
              numeric: true,
              cell: ({ result, unit }) =>
                result === null ? '–' : `${format.number(result)} ${unit}`,
            },
          ]}
        />
      )}
    </Section>
  )
}
