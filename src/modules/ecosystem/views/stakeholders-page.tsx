import { DataTable, Disclosure, HiddenFields, usePage, type Column } from '../../../ui/index.ts'
import { helices } from '../../../shared/helix.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { View } from '../policy.ts'
import { stakeholderKinds } from '../schema.ts'
import { filterQuery, isNarrowed, ordersFor, type ListFilter } from '../stakeholder/list-filter.ts'
import type { ListedStakeholder } from '../stakeholder/list-queries.ts'
import { AddOrTakeIn, ListFrame, Narrow, SearchForm } from './list-frame.tsx'
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
  const add = { label: t('ecosystem.add.title'), address: paths.newStakeholder(here) }
  return (
    <>
      <ListFrame
        tab="stakeholders"
        view={view}
        title={t('ecosystem.tab.stakeholders')}
        lead={t(`ecosystem.list.lead.${view}`)}
        above={view === 'keeper' && <AddOrTakeIn {...add} />}
        search={<Search {...props} />}
        list={paths.stakeholders(here)}
        query={(after) => filterQuery(filter, after)}
        narrowed={isNarrowed(filter)}
        next={next}
        paged={paged}
        none={{ title: t('ecosystem.list.empty'), add: view === 'keeper' ? add : undefined }}
        count={listed.length}
      >
        <Table {...props} />
      </ListFrame>
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

function Search({ filter, view, places }: Props) {
  const { t, lab } = usePage()
  const { words, helix, kind, placeId, order } = filter
  const values = { words, helix, kind, place: placeId, order: order === 'name' ? '' : order }
  const isOpen = Boolean(helix || kind || placeId || order !== 'name')
  const offered = ordersFor(view).filter((one) => one !== 'name')
  return (
    <SearchForm action={paths.stakeholders({ lab: lab!.slug })} values={values}>
      {filter.initiativeId && <HiddenFields values={{ initiative: filter.initiativeId }} />}
      <Disclosure summary={t('ecosystem.list.narrow')} open={isOpen}>
        <div class="field-row">
          <Narrow
            name="helix"
            label={t('ecosystem.field.helix')}
            options={helices.map((value) => ({ value, label: t(`ecosystem.helix.${value}`) }))}
            values={values}
          />
          <Narrow
            name="kind"
            label={t('ecosystem.field.kind')}
            options={stakeholderKinds.map((value) => ({
              value,
              label: t(`ecosystem.kinds.${value}`),
            }))}
            values={values}
          />
          {places.length > 0 && (
            <Narrow
              name="place"
              label={t('ecosystem.field.place')}
              options={places.map(({ id, name }) => ({ value: id, label: name }))}
              values={values}
            />
          )}
          <Narrow
            name="order"
            label={t('ecosystem.list.order')}
            empty={t('ecosystem.order.name')}
            options={offered.map((value) => ({ value, label: t(`ecosystem.order.${value}`) }))}
            values={values}
          />
        </div>
      </Disclosure>
    </SearchForm>
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
