import { DataTable, Section, usePage } from '../../../../../ui/index.ts'
import type { FileMistake } from '../read/mistakes.ts'

/** What is wrong with the lines of a file: where, and why. */
export function MistakesTable({ mistakes }: { mistakes: readonly FileMistake[] }) {
  const { t, format } = usePage()
  if (mistakes.length === 0) return null
  return (
    <Section id="mistakes" title={t('engagement.exchange.mistakes')}>
      <DataTable
        caption={t('engagement.exchange.mistakes')}
        captionHidden
        rows={mistakes}
        columns={[
          { label: t('engagement.exchange.file'), cell: ({ file }) => file },
          {
            label: t('engagement.exchange.line'),
            numeric: true,
            cell: ({ line }) => format.number(line),
          },
          {
            label: t('engagement.exchange.reason'),
            cell: ({ reason }) => t(`engagement.exchange.mistake-${reason}`),
          },
          { label: t('engagement.exchange.stood-there'), cell: ({ value }) => value || '–' },
        ]}
      />
    </Section>
  )
}
