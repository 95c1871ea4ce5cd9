import {
  ButtonLink,
  ButtonRow,
  DataTable,
  DateOf,
  EmptyState,
  Heading,
  Lead,
  Pager,
  StateTag,
  Tabs,
  usePage,
  type Tone,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import { PeopleTabs } from '../../views/people-tabs.tsx'
import type { InvitationState } from '../policy.ts'
import type { ListedInvitation } from '../queries.ts'

type Shown = ListedInvitation & { state: InvitationState; initiative: string | null }
type Props = { invitations: Shown[]; open: boolean; next: string | null; paged: boolean }

const tones: Record<InvitationState, Tone> = {
  pending: 'info',
  accepted: 'success',
  revoked: 'neutral',
  expired: 'warning',
}

/** How an invitation stands, as a word and a shape. */
export function InvitationStateTag({ state }: { state: InvitationState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`people.invitation.state.${state}`)}</StateTag>
}

/** Invitations that wait for an answer, and those that are over. */
export function InvitationsPage({ invitations, open, next, paged }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const list = peoplePaths.invitations(here)
  const address = (after?: string) =>
    `${list}?${new URLSearchParams({ ...(!open && { state: 'over' }), ...(after && { after }) })}`
  const add = { label: t('people.invitation.new'), address: peoplePaths.newInvitation(here) }
  return (
    <>
      <Heading level={1}>{t('people.invitation.list')}</Heading>
      <Lead>{t('people.invitation.lead')}</Lead>
      <PeopleTabs current="invitations" />
      <ButtonRow>
        <ButtonLink href={add.address}>{add.label}</ButtonLink>
      </ButtonRow>
      <Tabs
        label={t('people.invitation.list')}
        tabs={[
          { label: t('people.invitation.waiting'), address: list, current: open },
          { label: t('people.invitation.over'), address: `${list}?state=over`, current: !open },
        ]}
      />
      {invitations.length === 0 ? (
        <EmptyState title={t('people.invitation.none')} action={open ? add : undefined} />
      ) : (
        <InvitationTable invitations={invitations} lab={here.lab} />
      )}
      <Pager
        of={t('people.invitation.list')}
        next={next ? address(next) : undefined}
        first={paged ? address() : undefined}
      />
    </>
  )
}

function InvitationTable({ invitations, lab }: { invitations: Shown[]; lab: string }) {
  const { t } = usePage()
  return (
    <DataTable
      caption={t('people.invitation.list')}
      captionHidden
      rows={invitations}
      columns={[
        {
          label: t('people.field.name'),
          cell: ({ id, called }) => (
            <a class="ds-link" href={peoplePaths.invitation({ lab, invitationId: id })}>
              {called}
            </a>
          ),
        },
        { label: t('people.role.role'), cell: ({ role }) => t(`people.role.${role}`) },
        {
          label: t('people.role.scope'),
          cell: ({ initiativeId, initiative }) =>
            initiativeId
              ? (initiative ?? t('people.role.one-initiative'))
              : t('people.role.whole-lab'),
        },
        {
          label: t('people.invitation.channel'),
          cell: ({ channel }) => t(`people.invitation.channel.${channel}`),
        },
        {
          label: t('people.invitation.state'),
          cell: ({ state, expiresAt }) => (
            <>
              <InvitationStateTag state={state} />
              {state === 'pending' && (
                <small class="note">
                  {t('people.invitation.until')} <DateOf value={expiresAt} />
                </small>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
