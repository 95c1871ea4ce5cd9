import {
  Button,
  ButtonLink,
  ButtonRow,
  FileField,
  Form,
  Heading,
  Lead,
  LinkList,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { fileLimits } from '../../import/limits.ts'
import { supplierPaths as paths } from '../paths.ts'

type Props = { values: FormValues; problems: readonly Problem[] }

/** Taking in a file of spending: the file, or its text. */
export function SpendImportPage({ values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('ecosystem.spend.import.title')}</Heading>
      <Lead>{t('ecosystem.spend.import.lead')}</Lead>
      <LinkList
        items={[{ label: t('ecosystem.spend.import.example'), address: paths.spendExample(here) }]}
      />
      <Form action={paths.spendImport(here)} problems={problems} upload>
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
        <ButtonRow>
          <Button>{t('ecosystem.spend.import.button')}</Button>
          <ButtonLink look="secondary" href={paths.spend(here)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
