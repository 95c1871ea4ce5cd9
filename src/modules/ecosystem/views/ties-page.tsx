import { Checkbox, Disclosure, HiddenFields, usePage } from '../../../ui/index.ts'
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
import { AddOrTakeIn, ListFrame, Narrow, SearchForm } from './list-frame.tsx'
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
  const keeps = view === 'keeper'
  const add = { label: t('ecosystem.tie.new'), address: paths.newTie(here) }
  return (
    <>
      <ListFrame
        tab="ties"
        view={view}
        title={t('ecosystem.tab.ties')}
        lead={t('ecosystem.ties.lead')}
        above={keeps && <AddOrTakeIn {...add} />}
        search={<Search filter={filter} />}
        list={paths.ties(here)}
        query={(after) => tieFilterQuery(filter, after)}
        narrowed={isTieListNarrowed(filter)}
        next={next}
        paged={paged}
        none={{ title: t('ecosystem.ties.none'), add: keeps ? add : undefined }}
        count={ties.length}
      >
        <TieTable ties={ties} opens={keeps} />
      </ListFrame>
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

function Search({ filter }: { filter: TieFilter }) {
  const { t, lab } = usePage()
  const { words, kind, ended, order } = filter
  const isOpen = Boolean(kind || ended || order !== 'name')
  const values = { words, kind, ended: ended ? 'yes' : '', order: order === 'name' ? '' : order }
  return (
    <SearchForm action={paths.ties({ lab: lab!.slug })} values={values}>
      {filter.initiativeId && <HiddenFields values={{ initiative: filter.initiativeId }} />}
      <Disclosure summary={t('ecosystem.list.narrow')} open={isOpen}>
        <div class="field-row">
          <Narrow
            name="kind"
            label={t('ecosystem.tie.kind')}
            options={tieKinds.map((value) => ({ value, label: t(`ecosystem.tie-kind.${value}`) }))}
            values={values}
          />
          <Narrow
            name="order"
            label={t('ecosystem.list.order')}
            empty={t('ecosystem.order.name')}
            options={tieOrders
              .filter((value) => value !== 'name')
              .map((value) => ({ value, label: t(`ecosystem.order.${value}`) }))}
            values={values}
          />
        </div>
        <Checkbox name="ended" label={t('ecosystem.ties.ended-too')} values={values} />
      </Disclosure>
    </SearchForm>
  )
}
