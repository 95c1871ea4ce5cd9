import type { ComponentChild } from 'preact'
import type { BesideLink } from '../../../platform/manifest.ts'
import {
  BesideList,
  ButtonLink,
  ButtonRow,
  DateOf,
  ErrorSummary,
  Heading,
  InlineForm,
  LocalTextOf,
  Markdown,
  Notice,
  Section,
  SummaryList,
  Tag,
  TagRow,
  usePage,
  type Problem,
} from '../../../ui/index.ts'
import { pickText } from '../../../shared/language.ts'
import type { PersonAtSession } from '../attendance/queries.ts'
import { languageName } from '../languages.ts'
import { paths } from '../paths.ts'
import type { OtherLed } from '../session/leader-busy.ts'
import type { ShownSession } from '../session/queries.ts'
import type { SupportCounts } from '../support/queries.ts'
import { PeopleList } from './people-list.tsx'
import { SessionStateTag, When, whereOf } from './when.tsx'

export type SessionPageProps = {
  at: { lab: string; initiativeId: string; sessionId: string }
  found: ShownSession
  people: readonly PersonAtSession[]
  /** The reader keeps this session: reads names and changes it. */
  keeps: boolean
  mayCancel: boolean
  mayTick: boolean
  besides: readonly BesideLink[]
  /** What is arranged for people, in number; null for readers whose business it is not. */
  supports: SupportCounts | null
  /** What else its leader leads at that time or close to it; `named` where the reader may know of it. */
  nearby: readonly (OtherLed & { named: boolean })[]
  /** Whom to ring about it; empty when the lab has said no number. */
  phone: string
  thread: string
  problems: readonly Problem[]
}

/** A session: when and where, who is invited, who came, and what was said. */
export function SessionPage(props: SessionPageProps) {
  const { found, keeps, besides, thread, problems } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t(`sessions.kind.${found.kind}`)}>
        <LocalTextOf text={found.title} />
      </Heading>
      <TagRow>
        <SessionStateTag state={found.state} />
        {keeps && <Tag>{t(found.public ? 'sessions.public-tag' : 'sessions.private-tag')}</Tag>}
      </TagRow>
      <ErrorSummary problems={problems} />
      <Cancelled {...props} />
      {keeps && <Nearby {...props} />}
      {keeps && <NextStep {...props} />}
      <Facts {...props} />
      <Purpose {...props} />
      {found.state !== 'cancelled' && !keeps && <ComeAlong {...props} />}
      {keeps && <People {...props} />}
      {keeps && <Supports {...props} />}
      {(besides.length > 0 || (keeps && found.state === 'held')) && (
        <Section id="said" title={t('sessions.said.title')}>
          <BesideList links={besides} />
          {keeps && <NotesDone {...props} />}
        </Section>
      )}
      <p>
        <a class="ds-link" href={thread}>
          {t('sessions.thread')}
        </a>
      </p>
      {keeps && <Changes {...props} />}
    </>
  )
}

function Cancelled({ at, found, keeps }: SessionPageProps) {
  const { t } = usePage()
  if (found.state !== 'cancelled') return null
  return (
    <>
      <Notice tone="warning" title={t('sessions.cancelled.title')}>
        <p>{found.cancelledBecause}</p>
      </Notice>
      {keeps && (
        <InlineForm action={paths.reinstatement(at)}>{t('sessions.cancelled.undo')}</InlineForm>
      )}
    </>
  )
}

/** The one thing to do next: invite people, and from the day itself say who came. */
function NextStep({ at, found, people, mayTick }: SessionPageProps) {
  const { t } = usePage()
  if (found.state !== 'planned') return null
  return (
    <ButtonRow>
      {mayTick && (
        <ButtonLink href={paths.attendance(at)}>{t('sessions.attendance.title')}</ButtonLink>
      )}
      {!mayTick && people.length === 0 && (
        <ButtonLink href={paths.invitations(at)}>{t('sessions.invite.title')}</ButtonLink>
      )}
      <ButtonLink look="secondary" href={paths.kit(at)}>
        {t('sessions.kit.title')}
      </ButtonLink>
      <ButtonLink look="secondary" href={paths.sheet(at)}>
        {t('sessions.sheet.title')}
      </ButtonLink>
    </ButtonRow>
  )
}

function Facts({ found, keeps }: SessionPageProps) {
  const { t, language } = usePage()
  const where = whereOf(found)
  const row = (name: string, value: ComponentChild) => ({
    term: t(`sessions.field.${name}`),
    value,
  })
  return (
    <SummaryList
      items={[
        row('when', <When of={found} />),
        ...(where ? [row('where', where)] : []),
        row('mode', t(`sessions.mode.${found.mode}`)),
        row('language', languageName(found.language, language)),
        ...(keeps && found.leader ? [row('led-by', found.leader)] : []),
        ...(found.activityTitle
          ? [row('activity', <LocalTextOf text={found.activityTitle} />)]
          : []),
        ...(found.phaseName ? [row('phase', <LocalTextOf text={found.phaseName} />)] : []),
      ]}
    />
  )
}

function Purpose({ found }: SessionPageProps) {
  const { t, language } = usePage()
  const { text } = pickText(found.purpose, language)
  if (!text) return null
  return (
    <Section id="purpose" title={t('sessions.field.purpose')}>
      <Markdown text={text} under={2} />
    </Section>
  )
}

function ComeAlong({ found, phone }: SessionPageProps) {
  const { t } = usePage()
  if (found.state === 'held') return <p>{t('sessions.public.held')}</p>
  return (
    <Notice title={t('sessions.public.welcome')}>
      <p>
        {t('sessions.public.welcome-text')}{' '}
        {phone && (
          <a class="ds-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        )}
      </p>
    </Notice>
  )
}

function People({ at, found, people, mayTick }: SessionPageProps) {
  const { t } = usePage()
  const open = found.state !== 'cancelled'
  return (
    <Section id="people" title={t('sessions.people.title')}>
      <PeopleList at={at} people={people} found={found} />
      {open && (
        <ButtonRow>
          {mayTick && (
            <ButtonLink look="secondary" href={paths.attendance(at)}>
              {t('sessions.attendance.title')}
            </ButtonLink>
          )}
          <ButtonLink look="secondary" href={paths.invitations(at)}>
            {t('sessions.invite.title')}
          </ButtonLink>
        </ButtonRow>
      )}
    </Section>
  )
}

function Supports({ at, found, supports }: SessionPageProps) {
  const { t } = usePage()
  if (!supports || (found.state === 'cancelled' && supports.all === 0)) return null
  return (
    <Section id="supports" title={t('sessions.support.title')}>
      <p>{t('sessions.support.counts', supports)}</p>
      <ButtonRow>
        <ButtonLink look="secondary" href={paths.supports(at)}>
          {t('sessions.support.link')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}

/** A leader who cannot be in two places: planned before this was looked after, or with too little time between. */
function Nearby({ nearby }: SessionPageProps) {
  const { t, format, language, lab } = usePage()
  if (nearby.length === 0) return null
  const say = ({ named, title, day, from, to, overlaps, minutes }: (typeof nearby)[number]) =>
    t(`sessions.nearby.${overlaps ? 'overlaps' : 'close'}`, {
      title: named ? pickText(title, language).text : t('sessions.nearby.another'),
      day: format.date(day),
      from,
      to,
      minutes,
    })
  return (
    <Notice tone="warning" title={t('sessions.nearby.title')}>
      {nearby.map((one) => (
        <p key={one.id}>
          {one.named ? (
            <a
              class="ds-link"
              href={paths.session({
                lab: lab!.slug,
                initiativeId: one.initiativeId,
                sessionId: one.id,
              })}
            >
              {say(one)}
            </a>
          ) : (
            say(one)
          )}
        </p>
      ))}
    </Notice>
  )
}

function NotesDone({ at, found }: SessionPageProps) {
  const { t } = usePage()
  if (found.state !== 'held') return null
  if (found.notesDoneAt) {
    return (
      <p class="note">
        {t('sessions.said.done')} <DateOf value={found.notesDoneAt} />
      </p>
    )
  }
  return (
    <>
      <p>{t('sessions.said.text')}</p>
      <InlineForm action={paths.notesDone(at)}>{t('sessions.said.button')}</InlineForm>
    </>
  )
}

function Changes({ at, mayCancel }: SessionPageProps) {
  const { t } = usePage()
  return (
    <ButtonRow>
      <ButtonLink look="secondary" href={paths.details(at)}>
        {t('sessions.details.title')}
      </ButtonLink>
      {mayCancel && (
        <ButtonLink look="tertiary" danger href={paths.cancellation(at)}>
          {t('sessions.cancel.title')}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}
