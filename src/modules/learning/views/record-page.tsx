import { pickText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Form,
  Heading,
  Lead,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { LearningPath } from '../path-file.ts'
import { learningPaths } from '../paths.ts'

type Props = {
  people: readonly { id: string; name: string }[]
  paths: readonly LearningPath[]
  values: FormValues
  problems?: readonly Problem[]
}

/** Recording that somebody worked through a path on paper. */
export function RecordPage({ people, paths, values, problems = [] }: Props) {
  const { t, lab, language, today } = usePage()
  const here = { lab: lab!.slug }
  const shared = { values, problems }
  return (
    <>
      <Heading level={1}>{t('learning.record.title')}</Heading>
      <Lead>{t('learning.record.lead')}</Lead>
      <Form action={learningPaths.completions(here)} problems={problems}>
        <Select
          name="participantId"
          label={t('learning.completion.who')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...shared}
        />
        <Select
          name="pathKey"
          label={t('learning.completion.what')}
          options={paths.map(({ id, name }) => ({
            value: id,
            label: pickText(name, language).text,
          }))}
          {...shared}
        />
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
