import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  EmptyState,
  Form,
  Heading,
  HiddenFields,
  LocalTextOf,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { FoundPerson } from '../attendance/find-people.ts'
import { paths } from '../paths.ts'
import { inviteChannels } from '../schema.ts'
import type { ShownSession } from '../session/queries.ts'
import { SearchForm } from './search-form.tsx'
import { When } from './when.tsx'

type Props = {
  at: { lab: string; initiativeId: string; sessionId: string }
  found: ShownSession
  words: string
  offered: readonly FoundPerson[]
  invitedCount: number
  values: FormValues
  problems: readonly Problem[]
}

/** Noting who is invited to a session and how they are asked. */
export function InvitationsPage(props: Props) {
  const { at, found, words, offered, invitedCount, values, problems } = props
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Heading level={1}>{t('sessions.invite.title')}</Heading>
      <p>
        <LocalTextOf text={found.title} />, <When of={found} />
      </p>
      <p>{t('sessions.people.invited', { count: invitedCount })}</p>
      <SearchForm action={paths.invitations(at)} words={words} />
      {offered.length === 0 ? (
        <EmptyState title={t('sessions.invite.nobody')} />
      ) : (
        <Form action={paths.invitations(at)} problems={problems}>
          <HiddenFields values={{ words }} />
          <Checkboxes
            name="people"
            label={t('sessions.invite.people')}
            hint={t('sessions.invite.people-hint')}
            options={offered.map(({ id, name, about }) => ({
              value: id,
              label: name,
              hint: about || undefined,
            }))}
            {...form}
          />
          <Select
            name="channel"
            label={t('sessions.invite.channel')}
            hint={t('sessions.invite.channel-hint')}
            options={inviteChannels.map((value) => ({
              value,
              label: t(`sessions.channel.${value}`),
            }))}
            {...form}
          />
          <ButtonRow>
            <Button>{t('sessions.invite.button')}</Button>
            <ButtonLink look="secondary" href={paths.session(at)}>
              {t('sessions.back')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
