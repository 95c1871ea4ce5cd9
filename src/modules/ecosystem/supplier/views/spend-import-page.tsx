import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  LinkList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { FileOrText } from '../../views/file-or-text.tsx'
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
        <FileOrText values={values} problems={problems} />
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
