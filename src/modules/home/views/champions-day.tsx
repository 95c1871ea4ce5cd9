import type { DayPart, Pointer } from '../../../platform/manifest.ts'
import { ButtonLink, ButtonRow, LinkList, Section, usePage } from '../../../ui/index.ts'
import { championPaths, HoursPanel, supportPaths } from '../../champions/index.ts'
import { sessionPaths } from '../../sessions/index.ts'
import { voicesPaths } from '../../voices/index.ts'
import type { ChampionDay } from '../champion-day.ts'
import { paths } from '../paths.ts'
import { CallsToMake } from './calls-to-make.tsx'
import { PointerList } from './pointer-list.tsx'
import { SessionsAhead } from './sessions-ahead.tsx'

type Props = { day: ChampionDay; waiting: readonly Pointer[] }

/** A champion's day: where to go and whom to ring, who waits, what to type up and print, hours, questions. */
export function ChampionsDay({ day, waiting }: Props) {
  const { t, lab } = usePage()
  const at = { lab: lab!.slug }
  const of = (part: DayPart) => waiting.filter((pointer) => pointer.part === part)
  return (
    <>
      <Out day={day} pointers={of('out')} />
      <Section id="answer" title={t('home.today.part.answer')}>
        <Pointers
          pointers={of('answer')}
          nothing={t('home.day.nobody-waits')}
          next={{ label: t('home.today.toFront'), address: paths.front(at) }}
        />
      </Section>
      <Section id="key-in" title={t('home.today.part.key-in')}>
        <Pointers
          pointers={of('key-in')}
          nothing={t('home.day.nothing-to-type')}
          next={{ label: t('home.day.to-phone-desk'), address: voicesPaths.phoneDesk(at) }}
        />
      </Section>
      <ToPrint day={day} pointers={of('print')} />
      <Section id="hours" title={t('home.today.part.hours')}>
        {day.hours ? <HoursPanel {...day.hours} /> : <p>{t('home.day.no-hours')}</p>}
        {of('hours').length > 0 && <PointerList pointers={of('hours')} />}
      </Section>
      <Section id="questions" title={t('home.today.part.questions')}>
        {of('questions').length > 0 ? (
          <PointerList pointers={of('questions')} saysWhen />
        ) : (
          <p>{t('home.day.no-questions')}</p>
        )}
        <ButtonRow>
          <ButtonLink look="secondary" href={supportPaths.newQuestion(at)}>
            {t('home.day.ask')}
          </ButtonLink>
          <ButtonLink look="tertiary" href={supportPaths.questions(at)}>
            {t('home.day.to-questions')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </>
  )
}

type PointersProps = {
  pointers: readonly Pointer[]
  nothing: string
  next: { label: string; address: string }
}

/** What waits, or that nothing does and what one can do instead. */
function Pointers({ pointers, nothing, next }: PointersProps) {
  if (pointers.length > 0) return <PointerList pointers={pointers} saysWhen />
  return (
    <p>
      {nothing}{' '}
      <a class="ds-link" href={next.address}>
        {next.label}
      </a>
    </p>
  )
}

function Out({ day, pointers }: { day: ChampionDay; pointers: readonly Pointer[] }) {
  const { t, lab } = usePage()
  const { sessions, calls } = day
  const next = { label: t('home.day.to-calls'), address: voicesPaths.callBacks({ lab: lab!.slug }) }
  const none = sessions.length + calls.length === 0
  return (
    <Section id="out" title={t('home.today.part.out')}>
      <SessionsAhead sessions={sessions} />
      <CallsToMake calls={calls} />
      {none && <Pointers pointers={[]} nothing={t('home.day.nothing-planned')} next={next} />}
      {pointers.length > 0 && <PointerList pointers={pointers} saysWhen />}
    </Section>
  )
}

/** Paper for the next session, and what else waits at the printer. */
function ToPrint({ day, pointers }: { day: ChampionDay; pointers: readonly Pointer[] }) {
  const { t, lab } = usePage()
  const at = { lab: lab!.slug }
  const [session] = day.sessions
  const papers = session ? papersOf(at.lab, session) : []
  const links = papers.map(({ label, address }) => ({ label: t(label), address }))
  if (day.hours) {
    const address = championPaths.champion({ ...at, championId: day.hours.championId })
    links.push({ label: t('home.day.to-role-card'), address })
  }
  return (
    <Section id="print" title={t('home.today.part.print')}>
      {!session && pointers.length === 0 && <p>{t('home.day.nothing-to-print')}</p>}
      {pointers.length > 0 && <PointerList pointers={pointers} saysWhen />}
      <LinkList items={links} />
    </Section>
  )
}

function papersOf(lab: string, { initiativeId, id }: { initiativeId: string; id: string }) {
  const at = { lab, initiativeId, sessionId: id }
  return [
    { label: 'home.day.kit-of-next', address: sessionPaths.kit(at) },
    { label: 'home.day.paper-sheets', address: voicesPaths.sheets({ lab, initiativeId }) },
  ]
}
