import {
  DataTable,
  DateTimeOf,
  Disclosure,
  Heading,
  Markdown,
  Section,
  SummaryList,
  usePage,
  type Column,
} from '../../../../ui/index.ts'
import type { ShownConclusion, ShownResult } from '../queries.ts'
import type { ExperimentPageProps } from './experiment-page.tsx'
import { figureWords, mayShow, OutcomeTag, ThresholdWords } from './experiment-words.tsx'

/** What an experiment came to: the same layout and the same words, whatever it said. */
export function CameOfIt(props: ExperimentPageProps) {
  const { conclusions, results, inside, found } = props
  const { t } = usePage()
  const [newest, ...earlier] = conclusions
  if (!newest && results.length === 0) return null
  return (
    <Section id="result" title={t('pilots.experiment.page.result')}>
      {newest ? (
        <Conclusion {...props} of={newest} />
      ) : (
        <p>{t('pilots.experiment.page.goes-on', { count: results.length })}</p>
      )}
      {results.length > 0 && (newest || inside) && (
        <>
          <Heading level={3}>{t('pilots.experiment.page.seen')}</Heading>
          <ResultTable results={results} inside={inside} unit={found.unit} kind={found.kind} />
        </>
      )}
      {earlier.map((one) => (
        <Disclosure
          key={one.number}
          summary={
            <>
              {t('pilots.experiment.page.earlier', { number: one.number })},{' '}
              <DateTimeOf value={one.writtenAt} />
            </>
          }
        >
          <Conclusion {...props} of={one} />
        </Disclosure>
      ))}
    </Section>
  )
}

function Conclusion({ found, inside, of }: ExperimentPageProps & { of: ShownConclusion }) {
  const scope = usePage()
  const { t, format } = scope
  const { outcome, value, words, people, disturbed, learned, nextStep, whyChanged } = of
  const shown = mayShow(inside, people)
  const rows = [
    {
      term: t('pilots.experiment.field.outcome'),
      value: <OutcomeTag outcome={outcome} state={found.state} />,
    },
    { term: t('pilots.experiment.field.counts'), value: <ThresholdWords of={found} /> },
  ]
  const figures = [
    ...(value === null
      ? []
      : [
          {
            term: t('pilots.experiment.field.value'),
            value: figureWords(scope, value, found.unit),
          },
        ]),
    ...(words ? [{ term: t('pilots.experiment.field.words'), value: words }] : []),
  ]
  const counted = shown ? format.number(people) : t('pilots.effect.too-few')
  return (
    <>
      <SummaryList
        items={[
          ...rows,
          ...(shown ? figures : []),
          { term: t('pilots.experiment.field.people'), value: counted },
        ]}
      />
      {disturbed && <p>{t('pilots.experiment.page.disturbed')}</p>}
      {!disturbed && found.peopleLeast !== null && people < found.peopleLeast && (
        <p>{t('pilots.experiment.page.too-few', { least: found.peopleLeast })}</p>
      )}
      {whyChanged && <p>{t('pilots.experiment.page.why-changed', { why: whyChanged })}</p>}
      <Heading level={3}>{t('pilots.experiment.field.learned')}</Heading>
      <Markdown text={learned} under={3} />
      <Heading level={3}>{t('pilots.experiment.field.nextStep')}</Heading>
      <Markdown text={nextStep} under={3} />
    </>
  )
}

type TableProps = {
  results: readonly ShownResult[]
  inside: boolean
  unit: string
  kind: 'number' | 'words'
}

/** What was seen day by day; figures of few people only for those who work here. */
export function ResultTable({ results, inside, unit, kind }: TableProps) {
  const scope = usePage()
  const { t, format } = scope
  const hidden = ({ people }: ShownResult) => !mayShow(inside, people)
  const columns: Column<ShownResult>[] = [
    { label: t('pilots.experiment.field.onDay'), cell: ({ onDay }) => format.date(onDay) },
    ...(kind === 'number'
      ? [
          {
            label: t('pilots.experiment.field.value'),
            numeric: true,
            cell: (one: ShownResult) =>
              hidden(one) ? '–' : figureWords(scope, one.value ?? 0, unit),
          },
        ]
      : []),
    {
      label: t('pilots.experiment.field.people'),
      numeric: true,
      cell: (one) => (hidden(one) ? t('pilots.effect.too-few') : format.number(one.people)),
    },
    {
      label: t('pilots.experiment.field.words'),
      cell: (one) => (hidden(one) || !one.words ? '–' : one.words),
    },
  ]
  return (
    <DataTable
      caption={t('pilots.experiment.page.seen')}
      captionHidden
      rows={results}
      columns={columns}
    />
  )
}
