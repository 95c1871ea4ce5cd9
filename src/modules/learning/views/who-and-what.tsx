import { pickText } from '../../../shared/language.ts'
import { Select, usePage, type FormValues, type Problem } from '../../../ui/index.ts'
import type { LearningPath } from '../path-file.ts'

/** What a form about somebody and a path offers, and what was sent of it. */
export type WhoAndWhatProps = {
  people: readonly { id: string; name: string }[]
  paths: readonly LearningPath[]
  values: FormValues
  problems?: readonly Problem[]
}

/** Whom it is about, and which path. */
export function WhoAndWhat({ people, paths, ...shared }: WhoAndWhatProps) {
  const { t, language } = usePage()
  return (
    <>
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
    </>
  )
}
