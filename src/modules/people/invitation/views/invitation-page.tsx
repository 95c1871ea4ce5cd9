import {
  Button,
  ButtonLink,
  ButtonRow,
  DateOf,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Notice,
  Radios,
  Section,
  SummaryList,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import { confirmations } from '../input.ts'
import type { OpenedInvitation } from '../routes.tsx'
import { InvitationStateTag } from './invitations-page.tsx'

type Props = { invitation: OpenedInvitation; sent: boolean; problems: Problem[] }

/** One invitation: where it stands, its link or card, and noting an answer given on paper or by voice. */
export function InvitationPage({ invitation, sent, problems }: Props) {
  const { t } = usePage()
  const { state, mine } = invitation
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{t('people.invitation.for', { name: invitation.called })}</Heading>
      {sent && state === 'pending' && (
        <Notice tone="success" announced>
          <p>{t(`people.invitation.sent.${invitation.channel}`)}</p>
        </Notice>
      )}
      <Facts invitation={invitation} />
      {state === 'pending' && mine && <HandOver invitation={invitation} />}
      {mine && (state === 'pending' || state === 'expired') && (
        <>
          <Manage invitation={invitation} />
          <Assisted invitation={invitation} problems={problems} />
        </>
      )}
    </>
  )
}

function Facts({ invitation }: Pick<Props, 'invitation'>) {
  const { t } = usePage()
  const { role, initiativeId, initiative, channel, email, state, expiresAt } = invitation
  const { inviterName, accepterName, acceptedAt, confirmedHow } = invitation
  const scope = initiativeId
    ? (initiative ?? t('people.role.one-initiative'))
    : t('people.role.whole-lab')
  const items = [
    { term: t('people.role.role'), value: t(`people.role.${role}`) },
    { term: t('people.role.scope'), value: scope },
    { term: t('people.invitation.channel'), value: t(`people.invitation.channel.${channel}`) },
    email ? { term: t('people.field.email'), value: email } : null,
    { term: t('people.invitation.state'), value: <InvitationStateTag state={state} /> },
    inviterName ? { term: t('people.invitation.by'), value: inviterName } : null,
    { term: t('people.invitation.until'), value: <DateOf value={expiresAt} /> },
    acceptedAt && {
      term: t('people.invitation.accepted-on'),
      value: <DateOf value={acceptedAt} />,
    },
    accepterName ? { term: t('people.invitation.accepted-by'), value: accepterName } : null,
    confirmedHow
      ? {
          term: t('people.invitation.confirmed'),
          value: t(`people.confirmation.${confirmedHow}`),
        }
      : null,
  ]
  return <SummaryList items={items.filter((item) => item !== null)} />
}

function HandOver({ invitation }: Pick<Props, 'invitation'>) {
  const { t, lab } = usePage()
  const { channel, link, id } = invitation
  if (!link || channel === 'email') return null
  const card = peoplePaths.invitationCard({ lab: lab!.slug, invitationId: id })
  if (channel === 'print') {
    return (
      <ButtonRow>
        <ButtonLink href={card}>{t('people.invitation.open-card')}</ButtonLink>
      </ButtonRow>
    )
  }
  return (
    <Section id="link" title={t('people.invitation.link')}>
      <p>{t('people.invitation.link.lead')}</p>
      <p class="link-to-copy">
        <code>{link}</code>
      </p>
    </Section>
  )
}

function Manage({ invitation }: Pick<Props, 'invitation'>) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, invitationId: invitation.id }
  return (
    <Section id="manage" title={t('people.invitation.manage')}>
      <p>{t('people.invitation.renew.lead')}</p>
      <div class="button-row">
        <InlineForm action={peoplePaths.invitationRenewal(here)}>
          {t(`people.invitation.renew.${invitation.channel}`)}
        </InlineForm>
        <InlineForm action={peoplePaths.invitationRevocation(here)} danger>
          {t('people.invitation.revoke')}
        </InlineForm>
      </div>
    </Section>
  )
}

function Assisted({ invitation, problems }: Pick<Props, 'invitation' | 'problems'>) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, invitationId: invitation.id }
  return (
    <Section id="assisted" title={t('people.assisted.title', { name: invitation.called })}>
      <p>{t('people.assisted.lead')}</p>
      <Form action={peoplePaths.assistedAcceptance(here)}>
        <Radios
          name="confirmedHow"
          label={t('people.invitation.confirmed')}
          options={confirmations.map((value) => ({
            value,
            label: t(`people.confirmation.${value}`),
          }))}
          problems={problems}
        />
        <ButtonRow>
          <Button look="secondary">{t('people.assisted.note')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
