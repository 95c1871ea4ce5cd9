import {
  ButtonLink,
  ButtonRow,
  DataTable,
  DateOf,
  Disclosure,
  EmptyState,
  Heading,
  Lead,
  Notice,
  Section,
  usePage,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { codesOf, type PlaceName } from '../population/groups.ts'
import { totalOf, type PastImport, type Population, type Source } from '../population/queries.ts'
import { dimensions, type Dimension } from '../schema.ts'
import { useGroupName } from './group-name.ts'

type Props = {
  lab: string
  population: Population
  places: readonly PlaceName[]
  past: readonly PastImport[]
  mayImport: boolean
  imported: boolean
}

/** Who lives here, with the source of every figure. */
export function PopulationPage(props: Props) {
  const { lab, population, past, mayImport, imported } = props
  const { t } = usePage()
  const action = { label: t('insight.import.title'), address: paths.newPopulation({ lab }) }
  if (population.size === 0) {
    return (
      <>
        <Heading level={1}>{t('insight.population.title')}</Heading>
        <EmptyState title={t('insight.population.none')} action={mayImport ? action : undefined}>
          <p>{t('insight.population.none-text')}</p>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <Heading level={1}>{t('insight.population.title')}</Heading>
      {imported && <Notice tone="success" announced title={t('insight.population.imported')} />}
      <Lead>{t('insight.population.lead')}</Lead>
      {mayImport && (
        <ButtonRow>
          <ButtonLink look="secondary" href={action.address}>
            {action.label}
          </ButtonLink>
        </ButtonRow>
      )}
      {dimensions.map((dimension) => (
        <Figures key={dimension} {...props} dimension={dimension} />
      ))}
      <Disclosure summary={t('insight.population.history')}>
        <History past={past} named={mayImport} />
      </Disclosure>
    </>
  )
}

function Figures({ population, places, dimension }: Props & { dimension: Dimension }) {
  const { t, format } = usePage()
  const nameOf = useGroupName(places)
  const known = population.get(dimension)
  if (!known) return null
  const codes = codesOf(dimension, places).filter((code) => code in known.counts)
  const gone = Object.keys(known.counts).filter((code) => !codes.includes(code))
  const own = Object.values(known.counts).reduce((sum, count) => sum + count, 0)
  const all = dimension === 'belonging' ? totalOf(population) : own
  return (
    <Section id={dimension} title={t(`insight.dimension.${dimension}`)}>
      <DataTable
        caption={t(`insight.dimension.${dimension}`)}
        captionHidden
        rows={[...codes, ...gone]}
        columns={[
          { label: t('insight.group'), cell: (code) => nameOf(dimension, code) },
          {
            label: t('insight.people'),
            numeric: true,
            cell: (code) => format.number(known.counts[code]!),
          },
          {
            label: t('insight.share'),
            numeric: true,
            cell: (code) =>
              all ? t('insight.percent', { share: known.counts[code]! / all }) : '–',
          },
        ]}
      />
      <SourceOf source={known.source} />
    </Section>
  )
}

/** Where a figure comes from, as its licence asks for. */
export function SourceOf({ source }: { source: Omit<Source, 'importedAt'> }) {
  const { t } = usePage()
  return (
    <p class="note">
      {t('insight.source')}{' '}
      <a class="ds-link" href={source.address} rel="noreferrer nofollow">
        {source.title}
      </a>
      , {source.licence}. {t('insight.as-of')} <DateOf value={source.asOf} />.
    </p>
  )
}

function History({ past, named }: { past: readonly PastImport[]; named: boolean }) {
  const { t, format } = usePage()
  return (
    <DataTable
      caption={t('insight.population.history')}
      captionHidden
      rows={past}
      columns={[
        {
          label: t('insight.population.when'),
          cell: ({ importedAt }) => <DateOf value={importedAt} />,
        },
        { label: t('insight.field.title'), cell: ({ title }) => title },
        { label: t('insight.field.as-of'), cell: ({ asOf }) => <DateOf value={asOf} /> },
        {
          label: t('insight.population.what'),
          cell: ({ dimensions: found }) =>
            format.list(found.map((one) => t(`insight.dimension.${one}`))),
        },
        ...(named
          ? [{ label: t('insight.population.by'), cell: ({ by }: PastImport) => by ?? '–' }]
          : []),
      ]}
    />
  )
}
