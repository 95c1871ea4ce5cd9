import { pickText } from '../../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  DateField,
  EmptyState,
  Heading,
  InlineForm,
  Lead,
  NumberField,
  Section,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { SaveForm } from '../../views/save-form.tsx'
import type { ExperimentPlace } from '../answer.ts'
import { limits } from '../input.ts'
import { experimentPaths as paths } from '../paths.ts'
import type { ShownExperiment, ShownResult } from '../queries.ts'
import { figureWords, ThresholdWords } from './experiment-words.tsx'

type Props = {
  at: ExperimentPlace
  found: ShownExperiment
  results: readonly ShownResult[]
  values: FormValues
  problems: readonly Problem[]
}

/** What is seen while an experiment goes on: a day, how many people, a figure or words. */
export function ResultsPage(props: Props) {
  const { at, found, results, problems } = props
  const { t, language } = usePage()
  const running = found.state === 'running' && !found.archivedAt
  return (
    <>
      <Heading level={1} kicker={pickText(found.title, language).text}>
        {t('pilots.experiment.results.title')}
      </Heading>
      <Lead>
        {t('pilots.experiment.field.counts')}: <ThresholdWords of={found} />
      </Lead>
      {(running || problems.length > 0) && <AddResult {...props} />}
      <Section id="seen" title={t('pilots.experiment.page.seen')}>
        {results.length === 0 ? (
          <EmptyState title={t('pilots.experiment.results.none')}>
            <p>{t(running ? 'pilots.experiment.results.first' : 'pilots.experiment.start.text')}</p>
          </EmptyState>
        ) : (
          <Seen {...props} running={running} />
        )}
      </Section>
      {running && results.length > 0 && (
        <ButtonRow>
          <ButtonLink href={paths.conclusion(at)}>
            {t('pilots.experiment.conclude.title')}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  )
}

function AddResult({ at, found, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  const inWords = found.kind === 'words'
  return (
    <SaveForm
      action={paths.results(at)}
      button={t('pilots.save')}
      back={paths.experiment(at)}
      problems={problems}
      keepDraft="experiment-result"
    >
      <DateField
        name="onDay"
        label={t('pilots.experiment.field.onDay')}
        min={found.startsOn}
        max={found.lastDay}
        {...form}
      />
      <NumberField name="people" label={t('pilots.experiment.field.people')} {...form} />
      {!inWords && (
        <NumberField
          name="value"
          decimal
          label={t('pilots.experiment.field.value')}
          hint={found.unit}
          {...form}
        />
      )}
      <TextArea
        name="words"
        label={t('pilots.experiment.field.words')}
        rows={3}
        charsMax={limits.summary}
        {...form}
        optional={!inWords}
      />
    </SaveForm>
  )
}

function Seen({ at, found, results, running }: Props & { running: boolean }) {
  const scope = usePage()
  const { t, format } = scope
  return (
    <ul>
      {results.map(({ id, onDay, people, value, words }) => {
        const day = format.date(onDay)
        const figure = value === null ? '' : figureWords(scope, value, found.unit)
        return (
          <li key={id}>
            {t('pilots.experiment.results.one', { day, people })}{' '}
            {[figure, words].filter(Boolean).join('. ')}{' '}
            {running && (
              <InlineForm
                action={paths.resultWithdrawal({ ...at, experimentResultId: id })}
                look="tertiary"
                about={day}
              >
                {t('pilots.experiment.results.take-back')}
              </InlineForm>
            )}
          </li>
        )
      })}
    </ul>
  )
}
