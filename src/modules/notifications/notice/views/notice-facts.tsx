import type { ComponentChildren } from 'preact'
import { DateOf, LocalTextOf, SummaryList, usePage } from '../../../../ui/index.ts'
import { peoplePaths } from '../../../people/index.ts'
import type { OpenedNotice } from '../opened.ts'

type Props = { opened: OpenedNotice }

/** Whom a notice is for, how to reach them, what it is about, and how far it has come. */
export function NoticeFacts({ opened }: Props) {
  const { t } = usePage()
  const { notice, person, place, about, assignedName } = opened
  const { againOn, attempts, createdAt, toldAt } = notice
  const line = (name: string, value: ComponentChildren) =>
    value ? { term: t(`notifications.field.${name}`), value } : null
  const items = [
    line('address', <Reach {...opened} />),
    line('name', <PersonLink {...person} />),
    notice.channel === 'visit' ? line('place', place) : null,
    line('wish', t(`notifications.channel.${person.preferredChannel}`)),
    line('language', t(`ui.language.${notice.language}`)),
    line('support', person.supportNeeds),
    line(
      'about',
      about && (
        <a class="ds-link" href={about.address}>
          <LocalTextOf text={about.title} />
        </a>
      ),
    ),
    line('since', <DateOf value={createdAt} />),
    line('tries', attempts),
    line('again', againOn && <DateOf value={againOn} />),
    line('told', toldAt && <DateOf value={toldAt} />),
    line('assigned', assignedName ?? t('notifications.nobody')),
  ]
  return <SummaryList items={items.filter((item) => item !== null)} />
}

function PersonLink({ id, name }: { id: string; name: string }) {
  const { lab } = usePage()
  const address = peoplePaths.person({ lab: lab!.slug, participantId: id })
  return (
    <a class="ds-link" href={address}>
      {name}
    </a>
  )
}

/** Where it goes: as it was printed or sent, else as the person's details say today. */
function Reach({ notice, person }: OpenedNotice) {
  const { t } = usePage()
  const { channel, address } = notice
  if (channel === 'app') return <>{t('notifications.channel.app')}</>
  if (channel === 'phone' || channel === 'sms') {
    return person.phone ? <PhoneLink number={person.phone} /> : <>{t('notifications.unknown')}</>
  }
  const known = channel === 'email' ? person.email : person.postalAddress
  return <span class="keeps-lines">{address || (known ?? t('notifications.unknown'))}</span>
}

/** Opens the phone where there is one. */
function PhoneLink({ number }: { number: string }) {
  return (
    <a class="ds-link call-us" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  )
}
