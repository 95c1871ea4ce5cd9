import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Form,
  FormColumns,
  LinkList,
  LocalTextOf,
  Pager,
  Select,
  TextField,
  usePage,
  type Column,
} from '../../../../ui/index.ts'
import type { LocalText } from '../../../../shared/language.ts'
import type { InitiativePlace } from '../answer.ts'
import { ideaOrders, type IdeaFilter, type ListedIdea } from '../list-queries.ts'
import { ideaPaths as paths } from '../paths.ts'
import { ideaStates } from '../schema.ts'
import { IdeaStateTag, Sectors, Top } from './parts.tsx'

type Props = {
  at: InitiativePlace
  initiativeTitle: LocalText
  ideas: readonly ListedIdea[]
  filter: IdeaFilter
  /** The reader has a role here and sees what is not public, and names. */
  inside: boolean
  mayMake: boolean
  mayLeadCalls: boolean
  next?: string
  first?: string
}

/** The ideas of an initiative: where each stands, who stands behind it. */
export function IdeasPage(props: Props) {
  const { at, initiativeTitle, ideas, filter, mayMake, next, first } = props
  const { t } = usePage()
  const make = { label: t('pilots.idea.new.title'), address: paths.newIdea(at) }
  const narrowed = filter.words !== '' || filter.state !== null
  return (
    <>
      <Top
        of={initiativeTitle}
        title={t('pilots.idea.list.title')}
        lead={t('pilots.idea.list.lead')}
      />
      {mayMake && (ideas.length > 0 || narrowed) && (
        <ButtonRow>
          <ButtonLink href={make.address}>{make.label}</ButtonLink>
        </ButtonRow>
      )}
      {(ideas.length > 0 || narrowed || first) && <Filter at={at} filter={filter} />}
      {ideas.length === 0 ? (
        <EmptyState
          title={t(narrowed ? 'pilots.idea.list.none-such' : 'pilots.idea.list.none')}
          action={narrowed ? undefined : mayMake ? make : undefined}
        >
          <p>{t(mayMake ? 'pilots.idea.list.none-inside' : 'pilots.idea.list.none-text')}</p>
        </EmptyState>
      ) : (
        <IdeaTable {...props} />
      )}
      <Pager of={t('pilots.idea.list.title')} next={next} first={first} />
      <Further {...props} />
    </>
  )
}

function Further({ at, mayLeadCalls }: Props) {
  const { t } = usePage()
  return (
    <LinkList
      items={[
        { label: t('pilots.call.list.title'), address: paths.calls(at) },
        { label: t('pilots.compare.list.title'), address: paths.comparisons(at) },
        ...(mayLeadCalls ? [{ label: t('pilots.outside.title'), address: paths.inbox(at) }] : []),
      ]}
    />
  )
}

function Filter({ at, filter }: { at: InitiativePlace; filter: IdeaFilter }) {
  const { t } = usePage()
  return (
    <Form action={paths.ideas(at)} method="get">
      <FormColumns
        first={
          <>
            <TextField
              name="words"
              type="search"
              label={t('pilots.idea.list.search')}
              values={filter}
              optional
            />
            <Select
              name="state"
              label={t('pilots.list.state')}
              empty={t('pilots.portfolio.all')}
              options={ideaStates.map((value) => ({
                value,
                label: t(`pilots.idea.state.${value}`),
              }))}
              values={{ state: filter.state ?? '' }}
            />
          </>
        }
        second={
          <Select
            name="order"
            label={t('pilots.portfolio.order')}
            options={ideaOrders.map((value) => ({
              value,
              label: t(`pilots.idea.order.${value}`),
            }))}
            values={filter}
          />
        }
      />
      <ButtonRow>
        <Button look="secondary">{t('pilots.portfolio.show')}</Button>
      </ButtonRow>
    </Form>
  )
}

function IdeaTable({ at, ideas, inside }: Props) {
  const { t } = usePage()
  const columns: Column<ListedIdea>[] = [
    {
      label: t('pilots.idea.field.title'),
      cell: ({ id, title }) => (
        <a class="ds-link" href={paths.idea({ ...at, solutionIdeaId: id })}>
          <LocalTextOf text={title} />
        </a>
      ),
    },
    { label: t('pilots.list.state'), cell: ({ state }) => <IdeaStateTag state={state} /> },
    { label: t('pilots.idea.field.team'), cell: ({ people }) => people, numeric: true },
    { label: t('pilots.idea.field.sectors'), cell: ({ helices }) => <Sectors of={helices} /> },
  ]
  if (inside) {
    columns.push({
      label: t('pilots.idea.field.owner'),
      cell: ({ owner }) => owner ?? t('pilots.nobody'),
    })
  }
  return (
    <DataTable caption={t('pilots.idea.list.title')} captionHidden rows={ideas} columns={columns} />
  )
}
