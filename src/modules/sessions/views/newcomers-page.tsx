import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  LocalTextOf,
  Notice,
  Section,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { languages } from '../../../shared/language.ts'
import type { FoundPerson } from '../attendance/find-people.ts'
import type { PersonAtSession } from '../attendance/queries.ts'
import { paths } from '../paths.ts'
import { inviteChannels } from '../schema.ts'
import type { ShownSession } from '../session/queries.ts'
import { SearchForm } from './search-form.tsx'

type Props = {
  at: { lab: string; initiativeId: string; sessionId: string }
  found: ShownSession
  here: readonly PersonAtSession[]
  words: string
  offered: readonly FoundPerson[]
  mayName: boolean
  added: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Somebody came who was not on the list: looking for them, or writing their name. */
export function NewcomersPage(props: Props) {
  const { at, found, here, words, mayName, added, problems } = props
  const { t, format } = usePage()
  return (
    <>
      <Heading level={1}>{t('sessions.newcomer.title')}</Heading>
      <p>
        <LocalTextOf text={found.title} />
      </p>
      {added && <Notice tone="success" announced title={t('sessions.newcomer.added')} />}
      <ErrorSummary problems={mayName ? [] : problems} />
      {here.length > 0 && (
        <p>
          {t('sessions.newcomer.here', {
            people: format.list(here.map(({ name }) => name)),
          })}
        </p>
      )}
      <SearchForm action={paths.newcomers(at)} words={words} />
      {words && <Offered {...props} />}
      {mayName ? <NameSomebody {...props} /> : <p>{t('sessions.newcomer.ask-keeper')}</p>}
      <ButtonRow>
        <ButtonLink look="secondary" href={paths.session(at)}>
          {t('sessions.newcomer.ready')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

function Offered({ at, offered }: Props) {
  const { t } = usePage()
  if (offered.length === 0) return <EmptyState title={t('sessions.newcomer.nobody')} />
  return (
    <ul class="task-list">
      {offered.map(({ id, name, about }) => (
        <li key={id}>
          <div class="task-what">
            {name}
            {about && <div class="note">{about}</div>}
          </div>
          <InlineForm action={paths.newcomers(at)} fields={{ participantId: id }} about={name}>
            {t('sessions.newcomer.came')}
          </InlineForm>
        </li>
      ))}
    </ul>
  )
}

function NameSomebody({ at, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <Section id="new" title={t('sessions.newcomer.new')}>
      <Form action={paths.newPeople(at)} problems={problems}>
        <TextField name="name" label={t('sessions.people.name')} autocomplete="off" {...form} />
        <Select
          name="preferredChannel"
          label={t('sessions.newcomer.channel')}
          options={inviteChannels.map((value) => ({
            value,
            label: t(`sessions.channel.${value}`),
          }))}
          {...form}
        />
        <Select
          name="language"
          label={t('sessions.newcomer.language')}
          options={languages.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
          {...form}
        />
        <ButtonRow>
          <Button look="secondary">{t('sessions.newcomer.new-button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
