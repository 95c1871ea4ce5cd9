import { ButtonLink, ButtonRow, DataTable, LinkList, usePage } from '../../../../ui/index.ts'
import type { View } from '../../policy.ts'
import { ListFrame, Narrow, SearchForm } from '../../views/list-frame.tsx'
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
  const { listed, filter, view, next, paged } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const keeps = view === 'keeper'
  const add = { label: t('ecosystem.supplier.new'), address: paths.newSupplier(here) }
  return (
    <ListFrame
      tab="suppliers"
      view={view}
      title={t('ecosystem.supplier.title')}
      lead={t('ecosystem.supplier.lead')}
      above={
        <>
          {keeps && (
            <ButtonRow>
              <ButtonLink href={add.address}>{add.label}</ButtonLink>
            </ButtonRow>
          )}
          <Ways {...props} />
        </>
      }
      search={<Search {...props} />}
      list={paths.suppliers(here)}
      query={(after) => supplierFilterQuery(filter, after)}
      narrowed={supplierFilterQuery(filter) !== ''}
      next={next}
      paged={paged}
      none={{
        title: t('ecosystem.supplier.none'),
        text: t(keeps ? 'ecosystem.supplier.none-text' : 'ecosystem.supplier.none-open'),
        add: keeps ? add : undefined,
      }}
      count={listed.length}
    >
      <SupplierTable listed={listed} keeps={keeps} />
    </ListFrame>
  )
}

function Ways({ needs, view }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const spend = { label: t('ecosystem.spend.title'), address: paths.spend(here) }
  return (
    <LinkList
      items={[
        { label: t('ecosystem.need.link', { count: needs }), address: paths.needs(here) },
        ...(view === 'open' ? [] : [spend]),
      ]}
    />
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

function Search({ filter, places }: Props) {
  const { t, lab } = usePage()
  const values = { words: filter.words, place: filter.placeId ?? '', size: filter.size ?? '' }
  return (
    <SearchForm action={paths.suppliers({ lab: lab!.slug })} values={values}>
      <div class="field-row">
        <Narrow
          name="place"
          label={t('ecosystem.field.place')}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          values={values}
        />
        <Narrow
          name="size"
          label={t('ecosystem.supplier.field.size')}
          options={supplierSizes.map((value) => ({
            value,
            label: t(`ecosystem.supplier.size.${value}`),
          }))}
          values={values}
        />
      </div>
    </SearchForm>
  )
}
