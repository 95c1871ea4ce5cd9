import { limits } from '../../../platform/input.ts'
import { pickText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  Select,
  TextArea,
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
  problems: readonly Problem[]
}

/** Letting somebody off a path, with the reason. */
export function WaivePage({ people, paths, values, problems }: Props) {
  const { t, lab, language } = usePage()
  const here = { lab: lab!.slug }
  const shared = { values, problems }
  return (
    <>
      <Heading level={1}>{t('learning.waive.title')}</Heading>
      <Lead>{t('learning.waive.lead')}</Lead>
      <Form action={learningPaths.waivers(here)} problems={problems}>
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
        <TextArea
          name="reason"
          label={t('learning.waive.reason')}
          hint={t('learning.waive.reason-hint')}
          rows={3}
          charsMax={limits.reason}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('learning.waive.button')}</Button>
          <ButtonLink look="secondary" href={learningPaths.waivers(here)}>
            {t('learning.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
