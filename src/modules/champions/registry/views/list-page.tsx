import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DateOf,
  Disclosure,
  EmptyState,
  Form,
  Heading,
  Lead,
  Pager,
  Select,
  TextField,
  usePage,
  type Column,
} from '../../../../ui/index.ts'
import { languageName, spokenLanguages } from '../../../sessions/index.ts'
import { championPaths as paths } from '../../paths.ts'
import type { View } from '../../policy.ts'
import { championStates, professions } from '../../schema.ts'
import { supportPaths } from '../../support-paths.ts'
import {
  championOrders,
  championQuery,
  isNarrowed,
  loadSteps,
  type ChampionFilter,
} from '../list-filter.ts'
import type { ListedChampion } from '../list-queries.ts'
import { professionOf, StateOf } from './parts.tsx'
import { RegistryTabs } from './registry-tabs.tsx'
import { LoadInWords } from '../../workload/views/load.tsx'

export type Choice = { value: string; label: string }
type Props = {
  listed: readonly ListedChampion[]
  filter: ChampionFilter
  view: View
  mayLead: boolean
  next: string | null
  paged: boolean
  places: readonly Choice[]
  initiatives: readonly Choice[]
  callOpen: boolean
  isChampion: boolean
  /** Whether they ask and answer among champions. */
  mayAsk: boolean
}

/** Everybody who is a champion, to search, narrow, sort and page through. */
export function ListPage(props: Props) {
  const { listed, filter, view, mayLead, mayAsk, next, paged, callOpen, isChampion } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const list = paths.list(here)
  const add = { label: t('champions.add.title'), address: paths.newChampion(here) }
  return (
    <>
      <Heading level={1}>{t('champions.title')}</Heading>
      <Lead>{t(`champions.list.lead.${view}`)}</Lead>
      {view !== 'open' && <RegistryTabs current="list" mayLead={mayLead} />}
      <ButtonRow>
        {mayLead && <ButtonLink href={add.address}>{add.label}</ButtonLink>}
        {callOpen && <OpenCall mayLead={mayLead} isChampion={isChampion} />}
        {mayAsk && (
          <ButtonLink look="tertiary" href={supportPaths.questions(here)}>
            {t('champions.board.title')}
          </ButtonLink>
        )}
        {mayLead && (
          <ButtonLink look="tertiary" href={supportPaths.pairs(here)}>
            {t('champions.pair.list')}
          </ButtonLink>
        )}
        <ButtonLink look="tertiary" href={supportPaths.thanks(here)}>
          {t('champions.thanks.public')}
        </ButtonLink>
      </ButtonRow>
      <FilterForm {...props} />
      {listed.length === 0 ? (
        <EmptyState
          title={t(
            isNarrowed(filter) ? 'champions.list.none-found' : `champions.list.empty.${view}`,
          )}
          action={
            isNarrowed(filter)
              ? { label: t('champions.list.all'), address: list }
              : mayLead
                ? add
                : undefined
          }
        />
      ) : (
        <Table {...props} />
      )}
      <Pager
        of={t('champions.title')}
        next={next ? list + championQuery(filter, next) : undefined}
        first={paged ? list + championQuery(filter) : undefined}
      />
      {view !== 'open' && (
        <p>
          <a class="ds-link" href={paths.file(here) + championQuery(filter)} download>
            {t('champions.list.export')}
          </a>
        </p>
      )}
    </>
  )
}

/** What the open call is to the reader: a way in, somebody else to name, or what a coordinator put up. */
function OpenCall({ mayLead, isChampion }: Pick<Props, 'mayLead' | 'isChampion'>) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  if (mayLead) {
    return (
      <ButtonLink look="tertiary" href={paths.call(here)}>
        {t('champions.setup.see')}
      </ButtonLink>
    )
  }
  return isChampion ? (
    <ButtonLink look="secondary" href={paths.callNomination(here)}>
      {t('champions.call.form.nomination')}
    </ButtonLink>
  ) : (
    <ButtonLink look="secondary" href={paths.call(here)}>
      {t('champions.call.become')}
    </ButtonLink>
  )
}

function FilterForm({ filter, view, mayLead, places, initiatives }: Props) {
  const { t, lab, language } = usePage()
  const { words, order, ...narrowing } = filter
  const values = {
    words,
    order: order === 'name' ? '' : order,
    place: filter.placeId,
    initiative: filter.initiativeId,
    profession: filter.profession,
    speaks: filter.language,
    load: filter.load,
    state: filter.state,
  }
  const isOpen = order !== 'name' || Object.values(narrowing).some(Boolean)
  const any = t('champions.list.any')
  const one = (name: string, label: string, options: readonly Choice[], empty = any) => (
    <Select name={name} label={label} empty={empty} options={options} optional values={values} />
  )
  const said = (keys: readonly string[], word: (key: string) => string) =>
    keys.map((value) => ({ value, label: word(value) }))
  const orders = championOrders.filter((o) => o !== 'name' && (o !== 'load' || mayLead))
  return (
    <Form action={paths.list({ lab: lab!.slug })} method="get">
      <TextField
        name="words"
        type="search"
        label={t('champions.list.words')}
        optional
        values={values}
      />
      <Disclosure summary={t('champions.list.narrow')} open={isOpen}>
        <div class="field-row">
          {places.length > 0 && one('place', t('champions.field.community'), places)}
          {one(
            'profession',
            t('champions.field.profession'),
            said(professions, (key) => t(`champions.profession.${key}`)),
          )}
          {one(
            'speaks',
            t('champions.field.language'),
            spokenLanguages.map((code) => ({ value: code, label: languageName(code, language) })),
          )}
          {view !== 'open' &&
            initiatives.length > 0 &&
            one('initiative', t('champions.field.initiative'), initiatives)}
          {mayLead &&
            one(
              'load',
              t('champions.field.load'),
              said(loadSteps, (key) => t(`champions.load-step.${key}`)),
            )}
          {view !== 'open' &&
            one(
              'state',
              t('champions.field.state'),
              said(championStates, (key) => t(`champions.state.${key}`)),
              t('champions.list.not-left'),
            )}
          {one(
            'order',
            t('champions.list.order'),
            said(orders, (key) => t(`champions.order.${key}`)),
            t('champions.order.name'),
          )}
        </div>
      </Disclosure>
      <ButtonRow>
        <Button look="secondary">{t('champions.list.search')}</Button>
      </ButtonRow>
    </Form>
  )
}

function Table({ listed, view }: Props) {
  const { t, lab, language, format } = usePage()
  const inside: Column<ListedChampion>[] = [
    {
      label: t('champions.field.for'),
      cell: ({ wholeLab, initiatives }) =>
        [
          ...(wholeLab ? [t('champions.for.lab')] : []),
          ...initiatives.map(({ title }) => pickText(title, language).text),
        ].join(', ') || t('champions.for.none'),
    },
    { label: t('champions.field.since'), cell: ({ since }) => <DateOf value={since} /> },
    { label: t('champions.field.state'), cell: ({ state }) => <StateOf state={state} /> },
  ]
  const keeper: Column<ListedChampion>[] = [
    {
      label: t('champions.field.load'),
      cell: ({ weekMinutes, plannedMinutes, capMinutes }) =>
        weekMinutes === null ? (
          '–'
        ) : (
          <LoadInWords minutes={weekMinutes} planned={plannedMinutes ?? 0} cap={capMinutes} />
        ),
    },
    {
      label: t('champions.field.contact'),
      cell: ({ phone, email }) => [phone, email].filter(Boolean).join(', ') || '–',
    },
  ]
  return (
    <DataTable
      caption={t('champions.title')}
      captionHidden
      rows={listed}
      columns={[
        {
          label: t('champions.field.name'),
          cell: ({ id, name }) =>
            view === 'open' ? (
              name
            ) : (
              <a class="ds-link" href={paths.champion({ lab: lab!.slug, championId: id })}>
                {name}
              </a>
            ),
        },
        { label: t('champions.field.profession'), cell: (one) => professionOf(t, one) },
        { label: t('champions.field.organisation'), cell: (one) => one.organisation || '–' },
        {
          label: t('champions.field.communities'),
          cell: ({ communities }) =>
            communities.length > 0 ? format.list(communities) : t('champions.communities.all'),
        },
        ...(view === 'open' ? [] : inside),
        ...(view === 'keeper' ? keeper : []),
      ]}
    />
  )
}
