import {
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Heading,
  InlineForm,
  LocalTextOf,
  Markdown,
  Notice,
  PrintButton,
  Section,
  SummaryList,
  Tag,
  TagRow,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import type { Tied } from '../../origin.ts'
import { Period } from '../../views/parts.tsx'
import { TiedThings } from '../../views/tied-things.tsx'
import type { ExperimentPlace } from '../answer.ts'
import { experimentPaths as paths } from '../paths.ts'
import type { ShownConclusion, ShownExperiment, ShownResult } from '../queries.ts'
import { CameOfIt } from './came-of-it.tsx'
import { OutcomeTag, ThresholdWords } from './experiment-words.tsx'

export type ExperimentPageProps = {
  at: ExperimentPlace
  found: ShownExperiment
  results: readonly ShownResult[]
  conclusions: readonly ShownConclusion[]
  tied: readonly Tied[]
  thread: string
  /** The reader has a role in the initiative. */
  inside: boolean
  /** The reader works in it. */
  works: boolean
  problems: readonly Problem[]
}

/** An experiment: the guess, what was to count, what came of it, what we learned and do next. */
export function ExperimentPage(props: ExperimentPageProps) {
  const { at, found, conclusions, tied, thread, inside, works, problems } = props
  const { t } = usePage()
  const outcome = conclusions[0]?.outcome ?? null
  return (
    <>
      <Heading level={1} kicker={t('pilots.experiment.kind')}>
        <LocalTextOf text={found.title} />
      </Heading>
      <TagRow>
        <OutcomeTag outcome={outcome} state={found.state} archived={found.archivedAt !== null} />
        {inside && <Tag>{t(found.public ? 'pilots.public-tag' : 'pilots.private-tag')}</Tag>}
      </TagRow>
      <ErrorSummary problems={problems} />
      {found.archivedAt && (
        <>
          <Notice title={t('pilots.experiment.archived.title')} />
          {works && (
            <InlineForm action={paths.archiveReturn(at)}>{t('pilots.archived.undo')}</InlineForm>
          )}
        </>
      )}
      <Next {...props} />
      <CameOfIt {...props} />
      <Section id="rule" title={t('pilots.experiment.page.rule')}>
        <p>{t('pilots.experiment.page.set-before')}</p>
        <Rule {...props} />
      </Section>
      <Section id="method" title={t('pilots.experiment.field.method')}>
        <Markdown text={found.method} under={2} />
      </Section>
      <TiedThings tied={tied} thread={thread} />
      {works && <Changes {...props} />}
    </>
  )
}

/** The one next step, and the way to print. */
function Next({ at, found, works }: ExperimentPageProps) {
  const { t } = usePage()
  const goesOn = works && !found.archivedAt
  return (
    <>
      {goesOn && found.state === 'planned' && (
        <>
          <p>{t('pilots.experiment.start.text')}</p>
          <InlineForm action={paths.start(at)} look="primary">
            {t('pilots.experiment.start.button')}
          </InlineForm>
        </>
      )}
      <ButtonRow>
        {goesOn && found.state === 'running' && (
          <>
            <ButtonLink href={paths.results(at)}>{t('pilots.experiment.results.title')}</ButtonLink>
            <ButtonLink look="secondary" href={paths.conclusion(at)}>
              {t('pilots.experiment.conclude.title')}
            </ButtonLink>
          </>
        )}
        <PrintButton />
      </ButtonRow>
    </>
  )
}

function Rule({ found }: ExperimentPageProps) {
  const { t, format } = usePage()
  const { hypothesis, measure, peopleLeast, startedAt } = found
  return (
    <SummaryList
      items={[
        {
          term: t('pilots.experiment.field.hypothesis'),
          value: <LocalTextOf text={hypothesis} />,
        },
        { term: t('pilots.experiment.field.measure'), value: <LocalTextOf text={measure} /> },
        { term: t('pilots.experiment.field.counts'), value: <ThresholdWords of={found} /> },
        ...(peopleLeast === null
          ? []
          : [
              {
                term: t('pilots.experiment.field.peopleLeast'),
                value: format.number(peopleLeast),
              },
            ]),
        { term: t('pilots.field.period'), value: <Period of={found} /> },
        {
          term: t('pilots.experiment.field.fixed'),
          value: startedAt ? format.dateTime(startedAt) : t('pilots.experiment.page.not-fixed'),
        },
      ]}
    />
  )
}

function Changes({ at, found }: ExperimentPageProps) {
  const { t } = usePage()
  const { state, archivedAt, id } = found
  return (
    <ButtonRow>
      {!archivedAt && (
        <ButtonLink look="secondary" href={paths.details(at)}>
          {t('pilots.experiment.details.title')}
        </ButtonLink>
      )}
      {state === 'concluded' && !archivedAt && (
        <ButtonLink look="secondary" href={paths.conclusion(at)}>
          {t('pilots.experiment.conclude.again')}
        </ButtonLink>
      )}
      {state !== 'planned' && (
        <ButtonLink look="secondary" href={`${paths.newExperiment(at)}?from=experiment:${id}`}>
          {t('pilots.experiment.new.after')}
        </ButtonLink>
      )}
      {!archivedAt && (
        <ButtonLink look="tertiary" href={paths.archive(at)}>
          {t('pilots.experiment.archive.title')}
        </ButtonLink>
      )}
      <ButtonLink look="tertiary" danger href={paths.removal(at)}>
        {t('pilots.experiment.remove.title')}
      </ButtonLink>
    </ButtonRow>
  )
}
