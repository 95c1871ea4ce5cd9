import {
  DataTable,
  DateOf,
  EmptyState,
  Heading,
  Lead,
  Section,
  StateTag,
  usePage,
  type Column,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { ShownSeat } from '../queries.ts'
import { JoinForm } from './join-form.tsx'

export type CoreTeamPageProps = {
  at: { lab: string; initiativeId: string }
  seats: readonly ShownSeat[]
  /** The reader has a part in the initiative and reads names. */
  inside: boolean
  /** People who could be given a seat; null: the reader does not keep the list. */
  people: readonly { id: string; name: string }[] | null
  values: FormValues
  problems: readonly Problem[]
}

/** Who steers an initiative, from which perspectives, and what they were trained in. */
export function CoreTeamPage(props: CoreTeamPageProps) {
  const { seats, inside, people } = props
  const { t, format } = usePage()
  const now = seats.filter(({ leftOn }) => leftOn === null)
  const perspectives = [...new Set(now.map(({ perspective }) => perspective))]
  const names = perspectives.map((one) => t(`initiatives.perspective.${one}`))
  return (
    <>
      <Heading level={1}>{t('initiatives.core-team.title')}</Heading>
      <Lead>{t('initiatives.core-team.lead')}</Lead>
      {now.length === 0 ? (
        <EmptyState title={t('initiatives.core-team.none')} />
      ) : (
        <>
          <p>
            {t('initiatives.core-team.seats', {
              seats: now.length,
              count: perspectives.length,
              perspectives: format.list(names),
            })}
          </p>
          <p>
            {t(
              now.some(({ funder }) => funder)
                ? 'initiatives.core-team.with-funder'
                : 'initiatives.core-team.without-funder',
            )}
          </p>
        </>
      )}
      {inside && seats.length > 0 && <Roster {...props} />}
      {people && (
        <Section id="join" title={t('initiatives.core-team.join')}>
          <JoinForm {...props} people={people} />
        </Section>
      )}
    </>
  )
}

function Roster({ at, seats, people }: CoreTeamPageProps) {
  const { t } = usePage()
  const columns: Column<ShownSeat>[] = [
    { label: t('initiatives.core-team.name'), cell: ({ name }) => name },
    { label: t('initiatives.core-team.perspective'), cell: (seat) => <Perspective seat={seat} /> },
    {
      label: t('initiatives.core-team.since'),
      cell: ({ joinedOn }) => <DateOf value={joinedOn} />,
    },
    { label: t('initiatives.core-team.training'), cell: (seat) => <Training seat={seat} /> },
  ]
  if (people) {
    columns.push({
      label: t('initiatives.core-team.change'),
      cell: (seat) => <Changes seat={seat} at={at} />,
    })
  }
  return (
    <DataTable
      caption={t('initiatives.core-team.roster')}
      captionHidden
      columns={columns}
      rows={seats}
    />
  )
}

function Perspective({ seat: { perspective, funder } }: { seat: ShownSeat }) {
  const { t } = usePage()
  return (
    <>
      {t(`initiatives.perspective.${perspective}`)}
      {funder && perspective !== 'funder' && <p>{t('initiatives.core-team.is-funder')}</p>}
    </>
  )
}

function Training({ seat: { trainedOn, training } }: { seat: ShownSeat }) {
  const { t } = usePage()
  if (!trainedOn) {
    return <StateTag tone="warning">{t('initiatives.core-team.not-trained')}</StateTag>
  }
  return (
    <>
      {training}, <DateOf value={trainedOn} />
    </>
  )
}

function Changes({ seat, at }: { seat: ShownSeat; at: CoreTeamPageProps['at'] }) {
  const { t } = usePage()
  const { name, participantId, leftOn } = seat
  if (leftOn) {
    return (
      <>
        {t('initiatives.core-team.left')} <DateOf value={leftOn} />
      </>
    )
  }
  return (
    <ul class="link-list">
      <li>
        <a class="ds-link" href={paths.coreTeamTraining({ ...at, participantId })}>
          {t('initiatives.core-team.note-training')} <span class="ds-sr-only">{name}</span>
        </a>
      </li>
      <li>
        <a class="ds-link" href={paths.coreTeamLeaving({ ...at, participantId })}>
          {t('initiatives.core-team.note-leaving')} <span class="ds-sr-only">{name}</span>
        </a>
      </li>
    </ul>
  )
}
