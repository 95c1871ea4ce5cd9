import { Heading, usePage, type FormValues, type Problem } from '../../../ui/index.ts'
import { lessonPaths as paths } from '../paths.ts'
import { ConfirmBecause } from './confirm-because.tsx'

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
      <ConfirmBecause
        action={paths.standingHiding(at)}
        back={paths.lesson(at)}
        texts={{
          title: t('lessons.hide.title'),
          text: t('lessons.hide.text'),
          because: t('lessons.hide.why'),
        }}
        values={values}
        problems={problems}
      />
    </>
  )
}
