import type { LocalText } from '../../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Pager,
  Tabs,
  usePage,
  type Column,
} from '../../../../ui/index.ts'
import { Period } from '../../views/parts.tsx'
import { experimentViews, type ExperimentView, type ListedExperiment } from '../list-queries.ts'
import { experimentPaths as paths } from '../paths.ts'
import { figureWords, mayShow, OutcomeTag, ThresholdWords } from './experiment-words.tsx'

type Props = {
  at: { lab: string; initiativeId: string }
  initiativeTitle: LocalText
  experiments: readonly ListedExperiment[]
  view: ExperimentView
  /** The reader has a role here and sees what is not public. */
  inside: boolean
  mayPlan: boolean
  next?: string
  first?: string
}

/** The experiments of an initiative: what was not supported stands among the rest, with the same words around it. */
export function ExperimentListPage(props: Props) {
  const { at, initiativeTitle, experiments, view, inside, mayPlan, next, first } = props
  const { t } = usePage()
  const action = { label: t('pilots.experiment.new.title'), address: paths.newExperiment(at) }
  const views = experimentViews.filter((one) => inside || one !== 'archived')
  const whole = view === 'all'
  return (
    <>
      <Heading level={1}>{t('pilots.experiment.list.title')}</Heading>
      <p>
        <LocalTextOf text={initiativeTitle} />
      </p>
      <Lead>{t('pilots.experiment.list.lead')}</Lead>
      <Tabs
        label={t('pilots.experiment.list.views')}
        tabs={views.map((one) => ({
          label: t(`pilots.experiment.view.${one}`),
          address:
            one === 'all' ? paths.experiments(at) : `${paths.experiments(at)}?outcome=${one}`,
          current: one === view,
        }))}
      />
      {mayPlan && experiments.length > 0 && (
        <ButtonRow>
          <ButtonLink href={action.address}>{action.label}</ButtonLink>
        </ButtonRow>
      )}
      {experiments.length === 0 && !first ? (
        <EmptyState
          title={t(whole ? 'pilots.experiment.list.none' : 'pilots.experiment.list.none-such')}
          action={mayPlan && whole ? action : undefined}
        >
          {whole && (
            <p>
              {t(
                mayPlan ? 'pilots.experiment.list.none-inside' : 'pilots.experiment.list.none-text',
              )}
            </p>
          )}
        </EmptyState>
      ) : (
        <ExperimentTable {...props} />
      )}
      <Pager of={t('pilots.experiment.list.title')} next={next} first={first} />
    </>
  )
}

function ExperimentTable({ at, experiments, view, inside }: Props) {
  const scope = usePage()
  const { t, format } = scope
  const columns: Column<ListedExperiment>[] = [
    {
      label: t('pilots.experiment.field.title'),
      cell: ({ id, title }) => (
        <a class="ds-link" href={paths.experiment({ ...at, experimentId: id })}>
          <LocalTextOf text={title} />
        </a>
      ),
    },
    {
      label: t('pilots.experiment.field.hypothesis'),
      cell: ({ hypothesis }) => <LocalTextOf text={hypothesis} />,
    },
    { label: t('pilots.experiment.field.counts'), cell: (one) => <ThresholdWords of={one} /> },
    {
      label: t('pilots.experiment.field.outcome'),
      cell: ({ outcome, state }) => (
        <OutcomeTag outcome={outcome} state={state} archived={view === 'archived'} />
      ),
    },
    {
      label: t('pilots.experiment.field.value'),
      cell: ({ value, people, unit }) =>
        value === null || people === null || !mayShow(inside, people)
          ? '–'
          : figureWords(scope, value, unit),
    },
    {
      label: t('pilots.experiment.field.people'),
      numeric: true,
      cell: ({ people }) => {
        if (people === null) return '–'
        return mayShow(inside, people) ? format.number(people) : t('pilots.effect.too-few')
      },
    },
    { label: t('pilots.field.period'), cell: (one) => <Period of={one} /> },
  ]
  return (
    <DataTable
      caption={t('pilots.experiment.list.title')}
      captionHidden
      rows={experiments}
      columns={columns}
    />
  )
}
