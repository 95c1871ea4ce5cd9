import { pickText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  DateField,
  Form,
  Heading,
  Lead,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { LearningPath } from '../path-file.ts'
import { learningPaths } from '../paths.ts'

type Named = { id: string; name: string }
type Props = {
  path: LearningPath
  trainers: readonly Named[]
  /** Who has completed the path and is no trainer of it. */
  helpers: readonly Named[]
  people: readonly Named[]
  values: FormValues
  problems: readonly Problem[]
}

/** Writing down a training that was held: the day, who held it, and everybody who was trained, in one form. */
export function TrainingFormPage({ path, trainers, helpers, people, values, problems }: Props) {
  const { t, lab, language, today } = usePage()
  const here = { lab: lab!.slug, pathKey: path.id }
  const shared = { values, problems }
  const options = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Heading level={1} kicker={pickText(path.name, language).text}>
        {t('learning.training.new')}
      </Heading>
      <Lead>{t('learning.training.lead')}</Lead>
      <Form action={learningPaths.pathTrainings(here)} problems={problems}>
        <DateField
          name="heldOn"
          label={t('learning.training.on')}
          hint={t('learning.record.on-hint')}
          optional
          max={today}
          {...shared}
        />
        <Checkboxes
          name="trainerIds"
          label={t('learning.training.trainers')}
          options={options(trainers)}
          {...shared}
        />
        {helpers.length > 0 && (
          <Checkboxes
            name="coTrainerIds"
            label={t('learning.training.co-trainers')}
            hint={t('learning.training.co-trainers-hint')}
            options={options(helpers)}
            optional
            {...shared}
          />
        )}
        <Checkboxes
          name="traineeIds"
          label={t('learning.training.trainees')}
          hint={t('learning.training.trainees-hint')}
          options={options(people)}
          {...shared}
        />
        <TextField
          name="note"
          label={t('learning.completion.note')}
          hint={t('learning.training.note-hint')}
          optional
          {...shared}
        />
        <ButtonRow>
          <Button>{t('learning.training.button')}</Button>
          <ButtonLink look="secondary" href={learningPaths.pathTrainers(here)}>
            {t('learning.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
