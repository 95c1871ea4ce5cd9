import {
  DataTable,
  DateOf,
  InlineForm,
  StateTag,
  usePage,
  type Column,
  type Tone,
} from '../../../ui/index.ts'
import type { PersonAtSession } from '../attendance/queries.ts'
import { paths } from '../paths.ts'
import type { Attended } from '../schema.ts'
import type { ShownSession } from '../session/queries.ts'

const tones: Record<Attended, Tone> = { yes: 'success', no: 'neutral', unknown: 'info' }

type Props = {
  at: { lab: string; initiativeId: string; sessionId: string }
  people: readonly PersonAtSession[]
  found: Pick<ShownSession, 'state' | 'otherCount' | 'otherNote'>
}

/** Who was invited and who came, in a sentence and by name. */
export function PeopleList({ at, people, found }: Props) {
  const { t } = usePage()
  const invited = people.filter(({ invitedAt }) => invitedAt !== null).length
  const named = people.filter(({ attended }) => attended === 'yes').length
  return (
    <>
      <p>
        {t('sessions.people.invited', { count: invited })}{' '}
        {found.state === 'held' &&
          t('sessions.people.came', { count: named + found.otherCount, others: found.otherCount })}
      </p>
      {found.otherNote && (
        <p>
          {t('sessions.people.others')} {found.otherNote}
        </p>
      )}
      {people.length > 0 && <Table at={at} people={people} found={found} />}
    </>
  )
}

function Table({ at, people, found }: Props) {
  const { t } = usePage()
  const unread = t('sessions.people.support-unread')
  const columns: Column<PersonAtSession>[] = [
    { label: t('sessions.people.name'), cell: ({ name }) => name },
    { label: t('sessions.people.how'), cell: (person) => <Invited person={person} /> },
    {
      label: t('sessions.people.support'),
      cell: ({ supportNeeds }) => supportNeeds || (supportNeeds === null ? unread : '–'),
    },
    {
      label: t('sessions.people.attended'),
      cell: ({ attended }) => (
        <StateTag tone={tones[attended]}>{t(`sessions.attended.${attended}`)}</StateTag>
      ),
    },
  ]
  if (found.state !== 'cancelled' && people.some(({ invitedAt }) => invitedAt)) {
    columns.push({
      label: t('sessions.people.change'),
      cell: ({ participantId, name, invitedAt }) =>
        invitedAt && (
          <InlineForm
            action={paths.invitationWithdrawal(at)}
            fields={{ participantId }}
            look="tertiary"
            about={name}
          >
            {t('sessions.invite.withdraw')}
          </InlineForm>
        ),
    })
  }
  return (
    <DataTable caption={t('sessions.people.title')} captionHidden rows={people} columns={columns} />
  )
}

function Invited({ person: { invitedAt, invitedBy } }: { person: PersonAtSession }) {
  const { t } = usePage()
  if (!invitedAt || !invitedBy) return <>{t('sessions.people.uninvited')}</>
  return (
    <>
      {t(`sessions.channel.${invitedBy}`)}, <DateOf value={invitedAt} />
    </>
  )
}
