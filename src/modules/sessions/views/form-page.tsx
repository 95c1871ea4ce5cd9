import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { ChangedMeanwhile, RestNotice, type Compared } from '../../initiatives/index.ts'
import { paths } from '../paths.ts'
import { SessionFields, type Choices } from './session-fields.tsx'

type Shared = {
  values: FormValues
  problems?: readonly Problem[]
  choices: Choices
}
type NewProps = Shared & {
  at: { lab: string; initiativeId: string }
  state: 'running' | 'paused' | 'ended'
}

/** Planning a session, or writing down one that was held. */
export function NewSessionPage({ at, state, values, problems = [], choices }: NewProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('sessions.new.title')}</Heading>
      <p>{t('sessions.new.lead')}</p>
      <RestNotice state={state} />
      <Form action={paths.newSession(at)} problems={problems} keepDraft="session">
        <SessionFields values={values} problems={problems} choices={choices} />
        <ButtonRow>
          <Button>{t('sessions.new.button')}</Button>
          <ButtonLink look="secondary" href={paths.sessions(at)}>
            {t('sessions.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type DetailsProps = Shared & {
  at: { lab: string; initiativeId: string; sessionId: string }
  version: number
  changed: readonly Compared[] | null
}

/** Changing when, where and what a session is. */
export function DetailsPage({
  at,
  version,
  values,
  problems = [],
  choices,
  changed,
}: DetailsProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('sessions.details.title')}</Heading>
      {changed && <ChangedMeanwhile texts={changed} />}
      <Form action={paths.details(at)} problems={problems}>
        <HiddenFields values={{ version: String(version) }} />
        <SessionFields values={values} problems={problems} choices={choices} />
        <ButtonRow>
          <Button>{t('sessions.save')}</Button>
          <ButtonLink look="secondary" href={paths.session(at)}>
            {t('sessions.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
