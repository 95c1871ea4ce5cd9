import type { LocalText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { lessonPaths as paths } from '../paths.ts'
import { About } from './parts.tsx'
import { StandingFields } from './standing-fields.tsx'

type Props = {
  at: { lab: string; lessonId: string }
  claim: LocalText
  people: readonly { id: string; name: string }[]
  values: FormValues
  problems: readonly Problem[]
}

/** Noting what somebody thinks of a lesson who said it on the phone, on paper or at the door. */
export function NotedPage({ at, claim, people, values, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('lessons.noted.title')}</Heading>
      <About text={claim} />
      <Lead>{t('lessons.noted.lead')}</Lead>
      <Form action={paths.standingNoted(at)} problems={problems}>
        <Select
          name="participantId"
          label={t('lessons.field.participantId')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          values={values}
          problems={problems}
        />
        <StandingFields values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('lessons.noted.button')}</Button>
          <ButtonLink look="secondary" href={paths.lesson(at)}>
            {t('lessons.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
