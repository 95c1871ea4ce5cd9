import type { Pointer } from '../../../platform/manifest.ts'
import { ButtonLink, Heading, Lead, Notice, Section, usePage } from '../../../ui/index.ts'
import type { ChampionDay } from '../champion-day.ts'
import { paths } from '../paths.ts'
import { ChampionsDay } from './champions-day.tsx'
import { PointerList } from './pointer-list.tsx'

const urgencies = ['now', 'soon', 'later'] as const
const stuckShown = 5

export type TodayPageProps = {
  waiting: Pointer[]
  /** Null for those who do not lead the lab. */
  stuck: Pointer[] | null
  /** A champion reads it in the car: by parts of the day, not by urgency. Null for all others. */
  day: ChampionDay | null
  /** Signed in, but nobody in this lab. */
  isGuest: boolean
}

/** What waits for the person who is signed in and, for the coordinator, what is stuck. */
export function TodayPage({ waiting, stuck, day, isGuest }: TodayPageProps) {
  const { t, lab, actor, format, today } = usePage()
  return (
    <>
      <Heading level={1} kicker={format.date(today)}>
        {actor.name ? t('home.today.hello', { name: actor.name }) : t('home.today.title')}
      </Heading>
      <Lead>
        {day && t('home.day.lead', { sessions: day.sessions.length, calls: day.calls.length })}{' '}
        {(!day || waiting.length > 0) && t('home.today.lead', { count: waiting.length })}
      </Lead>
      {isGuest && <Notice title={t('home.today.guest')}>{t('home.today.guestText')}</Notice>}
      {!day && waiting.length === 0 && (
        <p>
          <ButtonLink look="secondary" href={paths.front({ lab: lab!.slug })}>
            {t('home.today.toFront')}
          </ButtonLink>
        </p>
      )}
      {day && <ChampionsDay day={day} waiting={waiting} />}
      <ByUrgency waiting={day ? waiting.filter(({ part }) => !part) : waiting} />
      {stuck && <Stuck stuck={stuck} />}
    </>
  )
}

function ByUrgency({ waiting }: { waiting: Pointer[] }) {
  const { t } = usePage()
  return (
    <>
      {urgencies.map((urgency) => {
        const some = waiting.filter((pointer) => pointer.urgency === urgency)
        if (some.length === 0) return null
        return (
          <Section key={urgency} id={urgency} title={t(`home.today.${urgency}`)}>
            <PointerList pointers={some} saysWhen />
          </Section>
        )
      })}
    </>
  )
}

function Stuck({ stuck }: { stuck: Pointer[] }) {
  const { t, lab } = usePage()
  return (
    <Section id="stuck" title={t('home.stuck.title')}>
      {stuck.length === 0 ? (
        <p>{t('home.stuck.nothing')}</p>
      ) : (
        <>
          <PointerList pointers={stuck.slice(0, stuckShown)} saysWhen />
          {stuck.length > stuckShown && (
            <p>
              <a class="ds-link" href={paths.stuck({ lab: lab!.slug })}>
                {t('home.stuck.all', { count: stuck.length })}
              </a>
            </p>
          )}
        </>
      )}
    </Section>
  )
}
