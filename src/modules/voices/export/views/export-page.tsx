import { ButtonLink, ButtonRow, DataTable, Heading, Lead, usePage } from '../../../../ui/index.ts'
import { columns } from '../columns.ts'
import { exportPaths } from '../paths.ts'

/** Two files of the same contributions, and what each column means. */
export function ExportPage({ address }: { address: { lab: string; initiativeId: string } }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.export.title')}</Heading>
      <Lead>{t('voices.export.lead')}</Lead>
      <p>{t('voices.export.careful')}</p>
      <ButtonRow>
        <ButtonLink href={exportPaths.table(address)} download>
          {t('voices.export.table')}
        </ButtonLink>
        <ButtonLink look="secondary" href={exportPaths.lines(address)} download>
          {t('voices.export.lines')}
        </ButtonLink>
      </ButtonRow>
      <DataTable
        caption={t('voices.export.columns')}
        columns={[
          { label: t('voices.export.column'), cell: (name: string) => <code>{name}</code> },
          {
            label: t('voices.export.meaning'),
            cell: (name) => t(`voices.export.column-${name}`),
          },
        ]}
        rows={columns}
      />
    </>
  )
}
