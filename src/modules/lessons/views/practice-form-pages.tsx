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
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { ChangedMeanwhile, type Compared } from '../../initiatives/index.ts'
import { lessonPaths as paths } from '../paths.ts'
import { PracticeFields } from './practice-fields.tsx'

type Shared = {
  values: FormValues
  problems: readonly Problem[]
  adoptions: readonly { value: string; label: string }[]
}
type NewProps = Shared & { at: { lab: string; initiativeId: string }; initiativeTitle: LocalText }

/** Describing something that others can use. */
export function NewPracticePage({ at, initiativeTitle, ...form }: NewProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('lessons.practice.new.title')}</Heading>
      <p>
        <LocalTextOf text={initiativeTitle} />
      </p>
      <Lead>{t('lessons.practice.new.lead')}</Lead>
      <Form action={paths.newPractice(at)} problems={form.problems} keepDraft="practice">
        <PracticeFields {...form} />
        <ButtonRow>
          <Button>{t('lessons.practice.new.button')}</Button>
          <ButtonLink look="secondary" href={paths.practices({ lab: at.lab })}>
            {t('lessons.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type DetailsProps = Shared & {
  at: { lab: string; goodPracticeId: string }
  version: number
  changed: readonly Compared[] | null
}

/** Changing a practice before it is reviewed. */
export function PracticeDetailsPage({ at, version, changed, ...form }: DetailsProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('lessons.practice.details.title')}</Heading>
      {changed && <ChangedMeanwhile texts={changed} />}
      <Form action={paths.practiceDetails(at)} problems={form.problems}>
        <HiddenFields values={{ version: String(version) }} />
        <PracticeFields {...form} />
        <ButtonRow>
          <Button>{t('lessons.save')}</Button>
          <ButtonLink look="secondary" href={paths.practiceWork(at)}>
            {t('lessons.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
