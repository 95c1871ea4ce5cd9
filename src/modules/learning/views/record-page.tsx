import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Form,
  Heading,
  Lead,
  TextField,
  usePage,
} from '../../../ui/index.ts'
import { learningPaths } from '../paths.ts'
import { WhoAndWhat, type WhoAndWhatProps } from './who-and-what.tsx'

/** Recording that somebody worked through a path on paper. */
export function RecordPage({ people, paths, values, problems }: WhoAndWhatProps) {
  const { t, lab, today } = usePage()
  const here = { lab: lab!.slug }
  const shared = { values, problems }
  return (
    <>
      <Heading level={1}>{t('learning.record.title')}</Heading>
      <Lead>{t('learning.record.lead')}</Lead>
      <Form action={learningPaths.completions(here)} problems={problems}>
        <WhoAndWhat people={people} paths={paths} {...shared} />
        <DateField
          name="completedOn"
          label={t('learning.completion.on')}
          hint={t('learning.record.on-hint')}
          optional
          max={today}
          {...shared}
        />
        <TextField
          name="note"
          label={t('learning.completion.note')}
          hint={t('learning.record.note-hint')}
          optional
          {...shared}
        />
        <ButtonRow>
          <Button>{t('learning.record.button')}</Button>
          <ButtonLink look="secondary" href={learningPaths.completions(here)}>
            {t('learning.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
