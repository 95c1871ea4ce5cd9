import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
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
} from '../../../ui/index.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { View } from '../policy.ts'
import { tieKinds } from '../tie/kinds.ts'
import {
  isTieListNarrowed,
  tieFilterQuery,
  tieOrders,
  type TieFilter,
} from '../tie/list-queries.ts'
import type { ListedTie } from '../tie/queries.ts'
import { MapTabs } from './map-tabs.tsx'
import { TieTable } from './tie-table.tsx'

type Props = {
  ties: readonly ListedTie[]
  filter: TieFilter
  view: View
  next: string | null
  paged: boolean
}

/** The ties of the map, to search, sort and page through: the same as the picture. */
export function TiesPage({ ties, filter, view, next, paged }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const list = paths.ties(here)
  const keeps = view === 'keeper'
  const narrowed = isTieListNarrowed(filter)
  const add = { label: t('ecosystem.tie.new'), address: paths.newTie(here) }
  const all = { label: t('ecosystem.list.all'), address: list }
  return (
    <>
      <Heading level={1}>{t('ecosystem.tab.ties')}</Heading>
      <Lead>{t('ecosystem.ties.lead')}</Lead>
      <MapTabs current="ties" view={view} />
      {keeps && (
        <ButtonRow>
          <ButtonLink href={add.address}>{add.label}</ButtonLink>
          <ButtonLink look="secondary" href={paths.newImport(here)}>
            {t('ecosystem.import.title')}
          </ButtonLink>
        </ButtonRow>
      )}
      <FilterForm filter={filter} />
      {ties.length === 0 ? (
        <EmptyState
          title={t(narrowed ? 'ecosystem.list.none-found' : 'ecosystem.ties.none')}
          action={narrowed ? all : keeps ? add : undefined}
        />
      ) : (
        <TieTable ties={ties} opens={keeps} />
      )}
      <Pager
        of={t('ecosystem.tab.ties')}
        next={next ? list + tieFilterQuery(filter, next) : undefined}
        first={paged ? list + tieFilterQuery(filter) : undefined}
      />
      {view !== 'open' && (
        <p>
          <a class="ds-link" href={paths.tiesFile(here)} download>
            {t('ecosystem.ties.export')}
          </a>
        </p>
      )}
    </>
  )
}

function FilterForm({ filter }: { filter: TieFilter }) {
  const { t, lab } = usePage()
  const { words, kind, ended, order } = filter
  const isOpen = Boolean(kind || ended || order !== 'name')
  const values = { words, kind, ended: ended ? 'yes' : '', order: order === 'name' ? '' : order }
  return (
    <Form action={paths.ties({ lab: lab!.slug })} method="get">
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
            name="kind"
            label={t('ecosystem.tie.kind')}
            empty={t('ecosystem.list.any')}
            options={tieKinds.map((value) => ({ value, label: t(`ecosystem.tie-kind.${value}`) }))}
            optional
            values={values}
          />
          <Select
            name="order"
            label={t('ecosystem.list.order')}
            empty={t('ecosystem.order.name')}
            options={tieOrders
              .filter((value) => value !== 'name')
              .map((value) => ({ value, label: t(`ecosystem.order.${value}`) }))}
            optional
            values={values}
          />
        </div>
        <Checkbox name="ended" label={t('ecosystem.ties.ended-too')} values={values} />
      </Disclosure>
      <ButtonRow>
        <Button look="secondary">{t('ecosystem.list.search')}</Button>
      </ButtonRow>
    </Form>
  )
}
