import {
  DateOf,
  Heading,
  Lead,
  LocalTextOf,
  Panel,
  PrintButton,
  QrCode,
  usePage,
} from '../../../../ui/index.ts'
import type { OpenedInvitation } from '../routes.tsx'

type Props = {
  invitation: OpenedInvitation & { code: string; link: string }
  /** The short address where the code is typed. */
  join: string
}

/** A card to print and hand over: who invites to what, a square code for a phone, a code to type, and no hurry. */
export function CardPage({ invitation, join }: Props) {
  const { t, lab } = usePage()
  const { called, role, initiative, inviterName, code, link, expiresAt } = invitation
  return (
    <>
      <Heading level={1}>{t('people.invitation.card.greeting', { name: called })}</Heading>
      <Lead>
        <LocalTextOf text={lab!.name} />
      </Lead>
      <p>
        {t('people.invitation.card.invites', { role: t(`people.role.${role}`) })}
        {initiative && <> {t('people.invitation.card.in', { initiative })}</>}
      </p>
      {inviterName && <p>{t('people.invitation.card.from', { name: inviterName })}</p>}
      <Panel>
        <QrCode address={link} text={join.replace(/^https?:\/\//, '')} />
        <p>{t('people.invitation.card.type')}</p>
        <p class="big-code">
          <strong>{code}</strong>
        </p>
      </Panel>
      <p>{t('people.invitation.card.paper')}</p>
      <p>
        {t('people.invitation.until')} <DateOf value={expiresAt} />
      </p>
      <p>
        <PrintButton />
      </p>
    </>
  )
}
