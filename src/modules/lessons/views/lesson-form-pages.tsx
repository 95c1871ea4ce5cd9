import type { LocalText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextOf,
  Notice,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { ChangedMeanwhile, type Compared } from '../../initiatives/index.ts'
import { lessonPaths as paths } from '../paths.ts'
import { ConfirmBecause } from './confirm-because.tsx'
import { LessonFields, type Choices } from './lesson-fields.tsx'
import { About } from './parts.tsx'

type Shared = { values: FormValues; problems?: readonly Problem[]; choices: Choices }
type NewProps = Shared & {
  at: { lab: string; initiativeId: string }
  initiativeTitle: LocalText
}

/** Writing down what was learned. */
export function NewLessonPage({ at, initiativeTitle, values, problems = [], choices }: NewProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('lessons.new.title')}</Heading>
      <p>
        <LocalTextOf text={initiativeTitle} />
      </p>
      <Lead>{t('lessons.new.lead')}</Lead>
      <Form action={paths.newLesson(at)} problems={problems} keepDraft="lesson">
        <HiddenFields values={{ from: String(values.from ?? '') }} />
        <LessonFields values={values} problems={problems} choices={choices} />
        <ButtonRow>
          <Button>{t('lessons.new.button')}</Button>
          <ButtonLink look="secondary" href={paths.lessons({ lab: at.lab })}>
            {t('lessons.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type LessonPlace = { lab: string; lessonId: string }
type DetailsProps = Shared & {
  at: LessonPlace
  version: number
  published: boolean
  changed: readonly Compared[] | null
}

/** Changing a lesson. */
export function LessonDetailsPage(props: DetailsProps) {
  const { at, version, published, values, problems = [], choices, changed } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('lessons.details.title')}</Heading>
      {changed && <ChangedMeanwhile texts={changed} />}
      {published && <Notice>{t('lessons.details.published')}</Notice>}
      <Form action={paths.details(at)} problems={problems}>
        <HiddenFields values={{ version: String(version) }} />
        <LessonFields values={values} problems={problems} choices={choices} />
        <ButtonRow>
          <Button>{t('lessons.save')}</Button>
          <ButtonLink look="secondary" href={paths.lesson(at)}>
            {t('lessons.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type WithdrawalProps = {
  at: LessonPlace
  claim: LocalText
  values: FormValues
  problems: readonly Problem[]
}

/** Asks why a lesson no longer holds. */
export function WithdrawalPage({ at, claim, values, problems }: WithdrawalProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('lessons.withdraw.title')}</Heading>
      <About text={claim} />
      <ConfirmBecause
        action={paths.withdrawal(at)}
        back={paths.lesson(at)}
        texts={{
          title: t('lessons.withdraw.title'),
          text: t('lessons.withdraw.text'),
          because: t('lessons.withdraw.because'),
        }}
        values={values}
        problems={problems}
      />
    </>
  )
}
