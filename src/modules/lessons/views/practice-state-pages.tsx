import type { LocalText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  Notice,
  Radios,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { lessonPaths as paths } from '../paths.ts'
import { limits } from '../practice/input.ts'
import { reviewVerdicts, type PracticeRow } from '../practice/schema.ts'
import { ConfirmBecause } from './confirm-because.tsx'
import { About } from './parts.tsx'

type Shared = {
  at: { lab: string; goodPracticeId: string }
  values: FormValues
  problems: readonly Problem[]
}
type ReviewProps = Shared & {
  found: PracticeRow
  /** Why the reader may not review it now. */
  refused: string | null
}

/** Says whether a practice is ready, in words that are kept. */
export function ReviewPage({ at, found, refused, values, problems }: ReviewProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('lessons.review.title')}</Heading>
      <About text={found.title} />
      {refused ? (
        <>
          <Notice tone="warning">{t(`lessons.refused.${refused}`)}</Notice>
          <p>
            <a class="ds-link" href={paths.practiceWork(at)}>
              {t('lessons.back')}
            </a>
          </p>
        </>
      ) : (
        <>
          <Lead>{t('lessons.review.lead')}</Lead>
          <Form action={paths.review(at)} problems={problems} keepDraft="practice-review">
            <Radios
              name="verdict"
              label={t('lessons.field.verdict')}
              options={reviewVerdicts.map((value) => ({
                value,
                label: t(`lessons.verdict.${value}`),
              }))}
              values={values}
              problems={problems}
            />
            <TextArea
              name="words"
              label={t('lessons.field.review')}
              hint={t('lessons.hint.review')}
              charsMax={limits.words}
              rows={6}
              values={values}
              problems={problems}
            />
            <ButtonRow>
              <Button>{t('lessons.review.button')}</Button>
              <ButtonLink look="secondary" href={paths.practiceWork(at)}>
                {t('lessons.back')}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  )
}

/** Asks why a practice is no longer recommended. */
export function RetirementPage({ at, title, values, problems }: Shared & { title: LocalText }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('lessons.retire.title')}</Heading>
      <About text={title} />
      <ConfirmBecause
        action={paths.retirement(at)}
        back={paths.practiceWork(at)}
        texts={{
          title: t('lessons.retire.title'),
          text: t('lessons.retire.text'),
          because: t('lessons.retire.because'),
        }}
        values={values}
        problems={problems}
      />
    </>
  )
}
