import { dayIn, dayPlus } from '../../../shared/day.ts'
import { pickText } from '../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  LinkList,
  LocalTextOf,
  usePage,
} from '../../../ui/index.ts'
import { sessionPaths, whereOf, type Upcoming } from '../../sessions/index.ts'

/** So many sessions stand with all one needs on the way; later ones by name. */
const fullyShown = 3

/** The sessions one leads in the next two weeks: when, where, how many, and the papers to take along. */
export function SessionsAhead({ sessions }: { sessions: readonly Upcoming[] }) {
  const { lab } = usePage()
  const when = useWhen()
  if (sessions.length === 0) return null
  const later = sessions.slice(fullyShown)
  return (
    <>
      <CardGrid>
        {sessions.slice(0, fullyShown).map((session) => (
          <SessionCard key={session.id} session={session} />
        ))}
      </CardGrid>
      {later.length > 0 && (
        <LinkList
          items={later.map((session) => ({
            label: <LocalTextOf text={session.title} />,
            address: sessionPaths.session(addressOf(lab!.slug, session)),
            note: [when(session), whereOf(session)].filter(Boolean).join(' · '),
          }))}
        />
      )}
    </>
  )
}

function SessionCard({ session }: { session: Upcoming }) {
  const { t, lab, language } = usePage()
  const when = useWhen()
  const at = addressOf(lab!.slug, session)
  const where = whereOf(session)
  const about = pickText(session.title, language).text
  return (
    <Card
      title={<LocalTextOf text={session.title} />}
      href={sessionPaths.session(at)}
      below={
        <ButtonRow>
          <ButtonLink look="secondary" href={sessionPaths.sheet(at)}>
            {t('home.day.sheet')}
            <span class="ds-sr-only"> {about}</span>
          </ButtonLink>
          <ButtonLink look="secondary" href={sessionPaths.kit(at)}>
            {t('home.day.kit')}
            <span class="ds-sr-only"> {about}</span>
          </ButtonLink>
        </ButtonRow>
      }
    >
      <p>
        <strong>{when(session)}</strong>
        <br />
        {where || t(`home.day.no-place.${session.mode === 'remote' ? 'remote' : 'other'}`)}
        <br />
        {t('home.day.people', { invited: session.invited, phones: session.withPhone })}
      </p>
    </Card>
  )
}

function addressOf(lab: string, { id, initiativeId }: Upcoming) {
  return { lab, initiativeId, sessionId: id }
}

/** Words for when a session is: today and tomorrow by name. */
function useWhen(): (session: Pick<Upcoming, 'startsAt' | 'endsAt'>) => string {
  const { t, format, today, timeZone } = usePage()
  return ({ startsAt, endsAt }) => {
    const on = dayIn(timeZone, startsAt)
    const near = on === today ? 'today' : on === dayPlus(today, 1) ? 'tomorrow' : 'other'
    const times = { from: format.time(startsAt), to: format.time(endsAt) }
    return t('home.day.when', { near, date: format.date(startsAt), ...times })
  }
}
