import { pickText } from '../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  EmptyState,
  Form,
  Heading,
  Lead,
  LocalTextOf,
  Notice,
  Section,
  Select,
  usePage,
} from '../../../ui/index.ts'
import { initiativePaths } from '../../initiatives/index.ts'
import { places } from '../comparison/choose.ts'
import { networkPaths } from '../paths.ts'
import type { Compared, PublicProgramme, Published } from '../programme/queries.ts'
import { areOfDifferentLabs, ComparedTable } from './compared-table.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { StagesCompared } from './stages-compared.tsx'

export type ComparisonPageProps = {
  programme: PublicProgramme
  published: readonly Published[]
  compared: readonly Compared[]
  /** How many were named that are not published. */
  gone: number
  now: Date
}

/** Different paths to one goal: initiatives on the stages and indicators that they share. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { programme, compared, gone, now } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('network.programme.kicker')}>
        {t('network.comparison.title')}
      </Heading>
      <Lead>{t('network.comparison.lead')}</Lead>
      {programme.labs.some(({ demo }) => demo) && (
        <Notice tone="warning" title={t('network.programme.demo')}>
          <p>{t('network.programme.demo-text')}</p>
        </Notice>
      )}
      {gone > 0 && <Notice tone="warning">{t('network.comparison.gone', { count: gone })}</Notice>}
      <Choice {...props} />
      {compared.length >= 2 && (
        <>
          <AreAlike compared={compared} />
          <What compared={compared} />
          <StagesCompared compared={compared} now={now} />
          <IndicatorTable compared={compared} />
          <Unsaid />
        </>
      )}
    </>
  )
}

function Choice({ programme, published, compared }: ComparisonPageProps) {
  const { t, language } = usePage()
  if (published.length < 2) {
    return (
      <EmptyState title={t('network.comparison.too-few')}>
        <p>{t('network.comparison.too-few-text')}</p>
      </EmptyState>
    )
  }
  const nameOf = (slug: string) =>
    pickText(programme.labs.find((lab) => lab.slug === slug)?.name ?? {}, language).text
  const options = published.map(({ initiativeId, lab, title }) => ({
    value: initiativeId,
    label: `${pickText(title, language).text} (${nameOf(lab)})`,
  }))
  const values = Object.fromEntries(
    compared.map(({ initiativeId }, at) => [places[at]!, initiativeId]),
  )
  return (
    <search>
      <Form action={networkPaths.comparison({ programme: programme.slug })} method="get">
        {places.map((place, at) => (
          <Select
            key={place}
            name={place}
            label={t(`network.comparison.${place}`)}
            optional={at > 1}
            options={options}
            values={values}
          />
        ))}
        <ButtonRow>
          <Button>{t('network.comparison.compare')}</Button>
        </ButtonRow>
      </Form>
    </search>
  )
}

/** Says when what is compared is not two regions on two paths. */
function AreAlike({ compared }: { compared: readonly Compared[] }) {
  const { t } = usePage()
  const same = (of: (one: Compared) => string | null) => new Set(compared.map(of)).size === 1
  if (same(({ lab }) => lab)) return <Notice>{t('network.comparison.same-lab')}</Notice>
  if (same(({ methodId }) => methodId))
    return <Notice>{t('network.comparison.same-method')}</Notice>
  return null
}

const whats = ['initiative', 'lab', 'method', 'place', 'started', 'state'] as const
type What = (typeof whats)[number]

function What({ compared }: { compared: readonly Compared[] }) {
  const { t } = usePage()
  const isNamed = areOfDifferentLabs(compared)
  const rows = whats
    .filter((what) => what !== 'lab' || !isNamed)
    .map((what) => ({ what, label: t(`network.what.${what}`) }))
  return (
    <Section id="what" title={t('network.what.title')}>
      <ComparedTable
        caption={t('network.what.title')}
        first={t('network.what.what')}
        compared={compared}
        rows={rows}
        cell={({ what }, one) => <Said what={what} one={one} />}
      />
    </Section>
  )
}

function Said({ what, one }: { what: What; one: Compared }) {
  const { t, format } = usePage()
  switch (what) {
    case 'initiative':
      return (
        <a class="ds-link" href={initiativePaths.initiative(one)}>
          <LocalTextOf text={one.title} />
        </a>
      )
    case 'lab':
      return <LocalTextOf text={one.labName} />
    case 'method':
      return <LocalTextOf text={one.method ?? {}} />
    case 'place':
      return <>{one.place ?? t('network.what.no-place')}</>
    case 'started':
      return <>{format.date(one.startedAt)}</>
    case 'state':
      return <>{t(`initiatives.state.${one.state}`)}</>
  }
}

const limits = ['different', 'people', 'time', 'small', 'cause', 'copy'] as const

/** What nobody should read out of the figures. */
function Unsaid() {
  const { t } = usePage()
  return (
    <Section id="unsaid" title={t('network.unsaid.title')}>
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{t(`network.unsaid.${limit}`)}</li>
        ))}
      </ul>
    </Section>
  )
}
