import { isLanguage } from '../../../shared/language.ts'
import { DataTable, Notice, usePage } from '../../../ui/index.ts'
import type { Difference } from '../profile-fields.ts'

/** Tells the second of two people what the first has stored; what was typed stays in the form. */
export function ChangedMeanwhile({ differences }: { differences: Difference[] }) {
  const { t } = usePage()
  const empty = <span class="note">{t('labs.unsaid')}</span>
  return (
    <>
      <Notice tone="warning" title={t('labs.conflict.title')} announced>
        <p>{t('labs.conflict.text')}</p>
      </Notice>
      {differences.length > 0 && (
        <DataTable
          caption={t('labs.conflict.caption')}
          rows={differences}
          columns={[
            { label: t('labs.conflict.field'), cell: ({ field }) => <FieldName field={field} /> },
            { label: t('labs.conflict.stored'), cell: ({ stored }) => stored || empty },
            { label: t('labs.conflict.typed'), cell: ({ typed }) => typed || empty },
          ]}
        />
      )}
    </>
  )
}

function FieldName({ field }: { field: string }) {
  const { t } = usePage()
  const steps = field.replace(/\[\]$/, '').split('.')
  const language = steps.at(-1)
  const named = isLanguage(language) ? steps.slice(0, -1) : steps
  const label = t(`labs.field.${named.join('.')}`)
  if (!isLanguage(language)) return <>{label}</>
  return <>{t('ui.localText.in', { label, language: t(`ui.language.${language}`) })}</>
}
