import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  FileField,
  Form,
  Heading,
  Lead,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { limits } from '../population/input.ts'
import { paths } from '../paths.ts'

type Props = { lab: string; values: FormValues; problems: readonly Problem[] }

/** Importing official figures: the file or its text, and where it comes from. */
export function ImportPage({ lab, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Heading level={1}>{t('insight.import.title')}</Heading>
      <Lead>{t('insight.import.lead')}</Lead>
      <p>
        <a class="ds-link" href={paths.populationExample({ lab })} download>
          {t('insight.import.example')}
        </a>
      </p>
      <Form action={paths.newPopulation({ lab })} problems={problems} upload>
        <TextField
          name="title"
          label={t('insight.field.title')}
          hint={t('insight.field.title-hint')}
          {...form}
        />
        <TextField
          name="address"
          type="url"
          label={t('insight.field.address')}
          hint={t('insight.field.address-hint')}
          {...form}
        />
        <TextField
          name="licence"
          label={t('insight.field.licence')}
          hint={t('insight.field.licence-hint')}
          {...form}
        />
        <DateField
          name="asOf"
          label={t('insight.field.as-of')}
          hint={t('insight.field.as-of-hint')}
          {...form}
        />
        <FileField
          name="file"
          label={t('insight.field.file')}
          hint={t('insight.field.file-hint')}
          accept=".csv,text/csv,text/plain"
          problems={problems}
          optional
        />
        <TextArea
          name="csv"
          label={t('insight.field.csv')}
          hint={t('insight.field.csv-hint')}
          rows={10}
          charsMax={limits.textChars}
          {...form}
          optional
        />
        <ButtonRow>
          <Button>{t('insight.import.button')}</Button>
          <ButtonLink look="secondary" href={paths.population({ lab })}>
            {t('insight.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
