import {
  DataTable,
  EmptyState,
  Heading,
  Lead,
  LinkList,
  LocalTextOf,
  PrintButton,
  usePage,
} from '../../../../ui/index.ts'
import type { GateView } from '../../gate/gate-view.ts'
import type { GateAddress } from '../../gate/views/next-step.ts'
import { paths } from '../../paths.ts'
import type { PersonToReach } from '../queries.ts'
import { useCapacityName } from './capacity-name.ts'

export type PhoneListPageProps = {
  at: GateAddress
  view: GateView
  people: readonly PersonToReach[]
}

/** Whom to ring or visit about a signature, and what to say. */
export function PhoneListPage({ at, view, people }: PhoneListPageProps) {
  const { t } = usePage()
  const capacityName = useCapacityName()
  const byHand = people.filter(({ channel, email }) => channel !== 'email' || !email)
  return (
    <>
      <Heading level={1} kicker={t('initiatives.phone.title')}>
        <LocalTextOf text={view.gate.initiativeTitle} />
      </Heading>
      <Lead>{t('initiatives.phone.lead')}</Lead>
      <p>
        <PrintButton />
      </p>
      <blockquote>
        <LocalTextOf text={view.gate.sentence} />
      </blockquote>
      {byHand.length === 0 ? (
        <EmptyState title={t('initiatives.phone.nobody')} />
      ) : (
        <DataTable
          caption={t('initiatives.phone.title')}
          captionHidden
          rows={byHand}
          columns={[
            { label: t('initiatives.sign-off.who'), cell: ({ name }) => name },
            { label: t('initiatives.phone.number'), cell: ({ phone }) => <Phone number={phone} /> },
            { label: t('initiatives.sign-off.as'), cell: ({ role }) => capacityName(role) },
            {
              label: t('initiatives.phone.prefers'),
              cell: ({ channel }) => t(`initiatives.channel.${channel}`),
            },
            {
              label: t('initiatives.phone.support'),
              cell: ({ supportNeeds }) => supportNeeds || '–',
            },
          ]}
        />
      )}
      <LinkList
        items={[
          { label: t('initiatives.sign-off.assisted'), address: paths.assistedSignOff(at) },
          { label: t('initiatives.gate.back'), address: paths.gate(at) },
        ]}
      />
    </>
  )
}

function Phone({ number }: { number: string | null }) {
  const { t } = usePage()
  if (!number) return <>{t('initiatives.phone.none')}</>
  return (
    <a class="ds-link" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </a>
  )
}
