import type { LocalText } from '../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  DataTable,
  DateTimeOf,
  EmptyState,
  Heading,
  LocalTextOf,
  Pager,
  Section,
  usePage,
  type Column,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { ListedSession } from '../session/list-queries.ts'
import { SessionStateTag } from './when.tsx'

type Props = {
  at: { lab: string; initiativeId: string }
  initiativeTitle: LocalText
  ahead: readonly ListedSession[]
  past: readonly ListedSession[]
  /** The reader has a role here and sees what is not public. */
  inside: boolean
  mayPlan: boolean
  next?: string
  first?: string
}

/** The sessions of an initiative: what is ahead, then what is over. */
export function ListPage(props: Props) {
  const { at, initiativeTitle, ahead, past, mayPlan, next, first } = props
  const { t } = usePage()
  const empty = ahead.length === 0 && past.length === 0 && !first
  const action = { label: t('sessions.new.title'), address: paths.newSession(at) }
  return (
    <>
      <Heading level={1}>{t('sessions.list.title')}</Heading>
      <p>
        <LocalTextOf text={initiativeTitle} />
      </p>
      {empty && (
        <EmptyState title={t('sessions.list.none')} action={mayPlan ? action : undefined}>
          <p>{t(mayPlan ? 'sessions.list.none-inside' : 'sessions.list.none-text')}</p>
        </EmptyState>
      )}
      {!empty && mayPlan && (
        <ButtonRow>
          <ButtonLink href={action.address}>{action.label}</ButtonLink>
        </ButtonRow>
      )}
      {!empty && !first && (
        <Section id="ahead" title={t('sessions.list.ahead')}>
          {ahead.length === 0 ? (
            <p>{t('sessions.list.none-ahead')}</p>
          ) : (
            <Sessions {...props} caption={t('sessions.list.ahead')} sessions={ahead} />
          )}
        </Section>
      )}
      {past.length > 0 && (
        <Section id="past" title={t('sessions.list.past')}>
          <Sessions {...props} caption={t('sessions.list.past')} sessions={past} />
        </Section>
      )}
      <Pager of={t('sessions.list.title')} next={next} first={first} />
    </>
  )
}

type ListProps = Props & { caption: string; sessions: readonly ListedSession[] }

function Sessions({ at, caption, sessions, inside }: ListProps) {
  const { t, format } = usePage()
  const columns: Column<ListedSession>[] = [
    {
      label: t('sessions.field.title'),
      cell: ({ id, title }) => (
        <a class="ds-link" href={paths.session({ ...at, sessionId: id })}>
          <LocalTextOf text={title} />
        </a>
      ),
    },
    { label: t('sessions.list.when'), cell: ({ startsAt }) => <DateTimeOf value={startsAt} /> },
    { label: t('sessions.list.where'), cell: ({ place }) => place || '–' },
    { label: t('sessions.field.kind'), cell: ({ kind }) => t(`sessions.kind.${kind}`) },
    { label: t('sessions.list.state'), cell: ({ state }) => <SessionStateTag state={state} /> },
    {
      label: t('sessions.list.came'),
      numeric: true,
      cell: ({ state, came }) => (state === 'held' ? format.number(came) : '–'),
    },
  ]
  if (inside) {
    columns.splice(5, 0, {
      label: t('sessions.list.invited'),
      numeric: true,
      cell: ({ invited }) => format.number(invited),
    })
  }
  return <DataTable caption={caption} captionHidden rows={sessions} columns={columns} />
}
