import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  Disclosure,
  EmptyState,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Pager,
  Select,
  TextField,
  usePage,
  type Column,
} from '../../../ui/index.ts'
import { helices } from '../../../shared/helix.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { View } from '../policy.ts'
import { stakeholderKinds } from '../schema.ts'
import { filterQuery, isNarrowed, ordersFor, type ListFilter } from '../stakeholder/list-filter.ts'
import type { ListedStakeholder } from '../stakeholder/list-queries.ts'
import { MapTabs } from './map-tabs.tsx'
import { ActiveNote, ActiveTag, EntryLink } from './parts.tsx'

type Props = {
  listed: readonly ListedStakeholder[]
  filter: ListFilter
  view: View
  next: string | null
  paged: boolean
  places: readonly { id: string; name: string }[]
  roleName(word: string): string
}

/** Everybody on the map, to search, sort and page through. */
export function StakeholdersPage(props: Props) {
  const { listed, filter, view, next, paged } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const list = paths.stakeholders(here)
  const keeps = view === 'keeper'
  const all = { label: t('ecosystem.list.all'), address: list }
  const add = { label: t('ecosystem.add.title'), address: paths.newStakeholder(here) }
  return (
    <>
      <Heading level={1}>{t('ecosystem.tab.stakeholders')}</Heading>
      <Lead>{t(`ecosystem.list.lead.${view}`)}</Lead>
      <MapTabs current="stakeholders" view={view} />
      {keeps && (
        <ButtonRow>
          <ButtonLink href={add.address}>{add.label}</ButtonLink>
          <ButtonLink look="secondary" href={paths.newImport(here)}>
            {t('ecosystem.import.title')}
          </ButtonLink>
        </ButtonRow>
      )}
      <FilterForm {...props} />
      {listed.length === 0 ? (
        <EmptyState
          title={t(isNarrowed(filter) ? 'ecosystem.list.none-found' : 'ecosystem.list.empty')}
          action={isNarrowed(filter) ? all : keeps ? add : undefined}
        />
      ) : (
        <Table {...props} />
      )}
      <Pager
        of={t('ecosystem.tab.stakeholders')}
        next={next ? list + filterQuery(filter, next) : undefined}
        first={paged ? list + filterQuery(filter) : undefined}
      />
      <ActiveNote />
      {view !== 'open' && (
        <p>
          <a class="ds-link" href={paths.stakeholdersFile(here)} download>
            {t('ecosystem.list.export')}
          </a>
        </p>
      )}
    </>
  )
}

function FilterForm({ filter, view, places }: Props) {
  const { t, lab } = usePage()
  const { words, helix, kind, placeId, order } = filter
  const values = { words, helix, kind, place: placeId, order: order === 'name' ? '' : order }
  const isOpen = Boolean(helix || kind || placeId || order !== 'name')
  const offered = ordersFor(view).filter((one) => one !== 'name')
  return (
    <Form action={paths.stakeholders({ lab: lab!.slug })} method="get">
      {filter.initiativeId && <HiddenFields values={{ initiative: filter.initiativeId }} />}
      <TextField
        name="words"
        type="search"
        label={t('ecosystem.list.words')}
        optional
        values={values}
      />
      <Disclosure summary={t('ecosystem.list.narrow')} open={isOpen}>
        <div class="field-row">
          <Select
            name="helix"
            label={t('ecosystem.field.helix')}
            empty={t('ecosystem.list.any')}
            options={helices.map((value) => ({ value, label: t(`ecosystem.helix.${value}`) }))}
            optional
            values={values}
          />
          <Select
            name="kind"
            label={t('ecosystem.field.kind')}
            empty={t('ecosystem.list.any')}
            options={stakeholderKinds.map((value) => ({
              value,
              label: t(`ecosystem.kinds.${value}`),
            }))}
            optional
            values={values}
          />
          {places.length > 0 && (
            <Select
              name="place"
              label={t('ecosystem.field.place')}
              empty={t('ecosystem.list.any')}
              options={places.map(({ id, name }) => ({ value: id, label: name }))}
              optional
              values={values}
            />
          )}
          <Select
            name="order"
            label={t('ecosystem.list.order')}
            empty={t('ecosystem.order.name')}
            options={offered.map((value) => ({ value, label: t(`ecosystem.order.${value}`) }))}
            optional
            values={values}
          />
        </div>
      </Disclosure>
      <ButtonRow>
        <Button look="secondary">{t('ecosystem.list.search')}</Button>
      </ButtonRow>
    </Form>
  )
}

function Table({ listed, view, roleName }: Props) {
  const { t } = usePage()
  const grades: Column<ListedStakeholder>[] = (['interest', 'influence'] as const).map((what) => ({
    label: t(`ecosystem.field.${what}`),
    numeric: true,
    cell: (one) => one[what] ?? '–',
  }))
  return (
    <DataTable
      caption={t('ecosystem.tab.stakeholders')}
      captionHidden
      rows={listed}
      columns={[
        { label: t('ecosystem.field.name'), cell: (one) => <EntryLink {...one} /> },
        { label: t('ecosystem.field.helix'), cell: ({ helix }) => t(`ecosystem.helix.${helix}`) },
        {
          label: t('ecosystem.field.role'),
          cell: ({ role, kind }) => (role ? roleName(role) : t(`ecosystem.kinds.${kind}`)),
        },
        {
          label: t('ecosystem.field.organisation'),
          cell: ({ organisation }) => organisation ?? '–',
        },
        { label: t('ecosystem.field.place'), cell: ({ place }) => place ?? '–' },
        ...(view === 'keeper' ? grades : []),
        { label: t('ecosystem.field.ties'), numeric: true, cell: ({ ties }) => ties },
        { label: t('ecosystem.field.state'), cell: ({ active }) => <ActiveTag active={active} /> },
      ]}
    />
  )
}
