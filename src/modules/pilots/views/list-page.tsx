import type { LocalText } from '../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Heading,
  LocalTextOf,
  Pager,
  Tabs,
  usePage,
  type Column,
} from '../../../ui/index.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ListedPilot } from '../pilot/queries.ts'
import { Period, PilotStateTag } from './parts.tsx'

type Props = {
  at: { lab: string; initiativeId: string }
  initiativeTitle: LocalText
  pilots: readonly ListedPilot[]
  archived: boolean
  /** The reader has a role here and sees what is not public. */
  inside: boolean
  mayPlan: boolean
  next?: string
  first?: string
}

/** The pilots of an initiative. */
export function ListPage(props: Props) {
  const { at, initiativeTitle, pilots, archived, inside, mayPlan, next, first } = props
  const { t } = usePage()
  const action = { label: t('pilots.new.title'), address: paths.newPilot(at) }
  const list = paths.pilots(at)
  return (
    <>
      <Heading level={1}>{t('pilots.list.title')}</Heading>
      <p>
        <LocalTextOf text={initiativeTitle} />
      </p>
      {inside && (
        <Tabs
          label={t('pilots.list.title')}
          tabs={[
            { label: t('pilots.list.current'), address: list, current: !archived },
            {
              label: t('pilots.list.archived'),
              address: `${list}?archived=yes`,
              current: archived,
            },
          ]}
        />
      )}
      {pilots.length === 0 && !first ? (
        <EmptyState
          title={t(archived ? 'pilots.list.none-archived' : 'pilots.list.none')}
          action={mayPlan && !archived ? action : undefined}
        >
          {!archived && <p>{t(mayPlan ? 'pilots.list.none-inside' : 'pilots.list.none-text')}</p>}
        </EmptyState>
      ) : (
        <>
          {mayPlan && !archived && (
            <ButtonRow>
              <ButtonLink href={action.address}>{action.label}</ButtonLink>
            </ButtonRow>
          )}
          <PilotTable {...props} />
        </>
      )}
      {inside && (
        <p>
          <a class="ds-link" href={paths.initiativeLeads(at)}>
            {t('pilots.funding.title')}
          </a>
        </p>
      )}
      <p>
        <a class="ds-link" href={paths.portfolio({ lab: at.lab })}>
          {t('pilots.list.portfolio')}
        </a>
      </p>
      <Pager of={t('pilots.list.title')} next={next} first={first} />
    </>
  )
}

function PilotTable({ at, pilots, inside }: Props) {
  const { t } = usePage()
  const columns: Column<ListedPilot>[] = [
    {
      label: t('pilots.field.title'),
      cell: ({ id, title }) => (
        <a class="ds-link" href={paths.pilot({ ...at, pilotId: id })}>
          <LocalTextOf text={title} />
        </a>
      ),
    },
    {
      label: t('pilots.list.state'),
      cell: ({ state, archivedAt }) => (
        <PilotStateTag state={state} archived={archivedAt !== null} />
      ),
    },
    { label: t('pilots.field.period'), cell: (one) => <Period of={one} /> },
    { label: t('pilots.field.place'), cell: ({ place }) => place || '–' },
  ]
  if (inside) {
    columns.push({
      label: t('pilots.field.owner'),
      cell: ({ owner }) => owner ?? t('pilots.nobody'),
    })
  }
  return (
    <DataTable caption={t('pilots.list.title')} captionHidden rows={pilots} columns={columns} />
  )
}
