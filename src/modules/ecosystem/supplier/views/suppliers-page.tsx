import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Form,
  Heading,
  Lead,
  LinkList,
  Pager,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import type { View } from '../../policy.ts'
import { MapTabs } from '../../views/map-tabs.tsx'
import { supplierPaths as paths } from '../paths.ts'
import { supplierFilterQuery, type ListedSupplier, type SupplierFilter } from '../queries.ts'
import { supplierSizes } from '../schema.ts'

type Props = {
  listed: readonly ListedSupplier[]
  filter: SupplierFilter
  view: View
  /** How many early notices stand. */
  needs: number
  places: readonly { id: string; name: string }[]
  next: string | null
  paged: boolean
}

/** The directory of local suppliers, to search, narrow and page through. */
export function SuppliersPage(props: Props) {
  const { listed, filter, view, needs, next, paged } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const list = paths.suppliers(here)
  const keeps = view === 'keeper'
  const narrowed = supplierFilterQuery(filter) !== ''
  const add = { label: t('ecosystem.supplier.new'), address: paths.newSupplier(here) }
  const all = { label: t('ecosystem.list.all'), address: list }
  return (
    <>
      <Heading level={1}>{t('ecosystem.supplier.title')}</Heading>
      <Lead>{t('ecosystem.supplier.lead')}</Lead>
      <MapTabs current="suppliers" view={view} />
      {keeps && (
        <ButtonRow>
          <ButtonLink href={add.address}>{add.label}</ButtonLink>
        </ButtonRow>
      )}
      <LinkList
        items={[
          { label: t('ecosystem.need.link', { count: needs }), address: paths.needs(here) },
          ...(view === 'open'
            ? []
            : [{ label: t('ecosystem.spend.title'), address: paths.spend(here) }]),
        ]}
      />
      <FilterForm {...props} />
      {listed.length === 0 ? (
        <EmptyState
          title={t(narrowed ? 'ecosystem.list.none-found' : 'ecosystem.supplier.none')}
          action={narrowed ? all : keeps ? add : undefined}
        >
          {!narrowed && (
            <p>{t(keeps ? 'ecosystem.supplier.none-text' : 'ecosystem.supplier.none-open')}</p>
          )}
        </EmptyState>
      ) : (
        <SupplierTable listed={listed} keeps={keeps} />
      )}
      <Pager
        of={t('ecosystem.supplier.title')}
        next={next ? list + supplierFilterQuery(filter, next) : undefined}
        first={paged ? list + supplierFilterQuery(filter) : undefined}
      />
    </>
  )
}

function SupplierTable({ listed, keeps }: { listed: readonly ListedSupplier[]; keeps: boolean }) {
  const { t, lab } = usePage()
  const address = (supplierId: string) => paths.supplier({ lab: lab!.slug, supplierId })
  return (
    <DataTable
      caption={t('ecosystem.supplier.title')}
      captionHidden
      rows={listed}
      columns={[
        {
          label: t('ecosystem.field.name'),
          cell: ({ id, name }) =>
            keeps ? (
              <a class="ds-link" href={address(id)}>
                {name}
              </a>
            ) : (
              name
            ),
        },
        { label: t('ecosystem.supplier.field.offers'), cell: ({ offers }) => offers || '–' },
        { label: t('ecosystem.field.place'), cell: ({ place }) => place ?? '–' },
        {
          label: t('ecosystem.supplier.field.size'),
          cell: ({ size }) => t(`ecosystem.supplier.size.${size}`),
        },
        {
          label: t('ecosystem.supplier.field.since'),
          cell: ({ since }) => (since === null ? '–' : String(since)),
        },
        { label: t('ecosystem.supplier.field.contact'), cell: ({ contact }) => contact || '–' },
        ...(keeps
          ? [
              {
                label: t('ecosystem.field.public'),
                cell: (one: ListedSupplier) =>
                  t(one.public ? 'ecosystem.supplier.shown' : 'ecosystem.supplier.inside'),
              },
            ]
          : []),
      ]}
    />
  )
}

function FilterForm({ filter, places }: Props) {
  const { t, lab } = usePage()
  const values = { words: filter.words, place: filter.placeId ?? '', size: filter.size ?? '' }
  return (
    <Form action={paths.suppliers({ lab: lab!.slug })} method="get">
      <TextField
        name="words"
        type="search"
        label={t('ecosystem.list.words')}
        optional
        values={values}
      />
      <div class="field-row">
        <Select
          name="place"
          label={t('ecosystem.field.place')}
          empty={t('ecosystem.list.any')}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          optional
          values={values}
        />
        <Select
          name="size"
          label={t('ecosystem.supplier.field.size')}
          empty={t('ecosystem.list.any')}
          options={supplierSizes.map((value) => ({
            value,
            label: t(`ecosystem.supplier.size.${value}`),
          }))}
          optional
          values={values}
        />
      </div>
      <ButtonRow>
        <Button look="secondary">{t('ecosystem.list.search')}</Button>
      </ButtonRow>
    </Form>
  )
}
