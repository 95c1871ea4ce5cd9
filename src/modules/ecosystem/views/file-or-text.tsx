import { FileField, TextArea, usePage, type FormValues, type Problem } from '../../../ui/index.ts'
import { fileLimits } from '../import/limits.ts'

type Props = { values: FormValues; problems: readonly Problem[] }

/** A file of lines to take in, or its text. */
export function FileOrText({ values, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <FileField
        name="file"
        label={t('ecosystem.import.file')}
        hint={t('ecosystem.import.file-hint', { max: fileLimits.lines })}
        accept=".csv,text/csv,text/plain"
        problems={problems}
        optional
      />
      <TextArea
        name="csv"
        label={t('ecosystem.import.csv')}
        rows={8}
        charsMax={fileLimits.textChars}
        values={values}
        problems={problems}
        optional
      />
    </>
  )
}
