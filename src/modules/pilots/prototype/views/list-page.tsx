import type { LocalText } from '../../../../shared/language.ts'
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
} from '../../../../ui/index.ts'
import type { ListedPrototype } from '../list-queries.ts'
import { prototypePaths as paths } from '../paths.ts'

type Props = {
  at: { lab: string; initiativeId: string }
  initiativeTitle: LocalText
  prototypes: readonly ListedPrototype[]
  archived: boolean
  /** The reader has a role here and sees what is not public. */
  inside: boolean
  mayMake: boolean
  next?: string
  first?: string
}

/** The prototypes of an initiative. */
export function PrototypeListPage(props: Props) {
  const { at, initiativeTitle, prototypes, archived, inside, mayMake, next, first } = props
  const { t } = usePage()
  const action = { label: t('pilots.prototype.new.title'), address: paths.newPrototype(at) }
  const list = paths.prototypes(at)
  return (
    <>
      <Heading level={1}>{t('pilots.prototype.list.title')}</Heading>
      <p>
        <LocalTextOf text={initiativeTitle} />
      </p>
      {inside && (
        <Tabs
          label={t('pilots.prototype.list.title')}
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
      {prototypes.length === 0 && !first ? (
        <EmptyState
          title={t(archived ? 'pilots.prototype.list.none-archived' : 'pilots.prototype.list.none')}
          action={mayMake && !archived ? action : undefined}
        >
          {!archived && (
            <p>
              {t(mayMake ? 'pilots.prototype.list.none-inside' : 'pilots.prototype.list.none-text')}
            </p>
          )}
        </EmptyState>
      ) : (
        <>
          {mayMake && !archived && (
            <ButtonRow>
              <ButtonLink href={action.address}>{action.label}</ButtonLink>
            </ButtonRow>
          )}
          <PrototypeTable {...props} />
        </>
      )}
      <Pager of={t('pilots.prototype.list.title')} next={next} first={first} />
    </>
  )
}

function PrototypeTable({ at, prototypes, inside }: Props) {
  const { t, format } = usePage()
  const columns: Column<ListedPrototype>[] = [
    {
      label: t('pilots.prototype.field.title'),
      cell: ({ id, title }) => (
        <a class="ds-link" href={paths.prototype({ ...at, prototypeId: id })}>
          <LocalTextOf text={title} />
        </a>
      ),
    },
    {
      label: t('pilots.prototype.list.newest'),
      cell: ({ number, madeOn }) =>
        t('pilots.prototype.version.name', { number, day: format.date(madeOn) }),
    },
    {
      label: t('pilots.prototype.list.tried'),
      numeric: true,
      cell: ({ people }) => format.number(people),
    },
  ]
  if (inside) {
    columns.push({
      label: t('pilots.prototype.list.readers'),
      cell: (one) => t(one.public ? 'pilots.public-tag' : 'pilots.private-tag'),
    })
  }
  return (
    <DataTable
      caption={t('pilots.prototype.list.title')}
      captionHidden
      rows={prototypes}
      columns={columns}
    />
  )
}
