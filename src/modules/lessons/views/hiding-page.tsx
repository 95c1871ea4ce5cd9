import { limits } from '../../../platform/input.ts'
import {
  Confirm,
  Heading,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { lessonPaths as paths } from '../paths.ts'

type Props = {
  at: { lab: string; lessonId: string; lessonStandingId: string }
  words: string
  values: FormValues
  problems: readonly Problem[]
}

/** Asks why somebody's words are hidden; being against the lesson is no reason. */
export function HidingPage({ at, words, values, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('lessons.hide.title')}</Heading>
      <blockquote>{words}</blockquote>
      <Confirm
        action={paths.standingHiding(at)}
        label={t('lessons.hide.title')}
        danger
        back={paths.lesson(at)}
        problems={problems}
      >
        <p>{t('lessons.hide.text')}</p>
        <TextArea
          name="because"
          label={t('lessons.hide.why')}
          charsMax={limits.reason}
          rows={3}
          values={values}
          problems={problems}
        />
      </Confirm>
    </>
  )
}
