import { pickText } from '../../../../shared/language.ts'
import {
  Checkbox,
  EmptyState,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  Notice,
  NumberField,
  Radios,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { SaveForm } from '../../views/save-form.tsx'
import type { ExperimentPlace } from '../answer.ts'
import { limits } from '../input.ts'
import { experimentPaths as paths } from '../paths.ts'
import type { ShownConclusion, ShownExperiment, ShownResult } from '../queries.ts'
import { experimentOutcomes } from '../schema.ts'
import { ResultTable } from './came-of-it.tsx'
import { ThresholdWords } from './experiment-words.tsx'

type Props = {
  at: ExperimentPlace
  found: ShownExperiment
  results: readonly ShownResult[]
  conclusions: readonly ShownConclusion[]
  values: FormValues
  problems: readonly Problem[]
  meanwhile: boolean
}

/** Saying what an experiment came to. The rule was set before; this page only reads it. */
export function ConclusionPage(props: Props) {
  const { at, found, results, problems, meanwhile } = props
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1} kicker={pickText(found.title, language).text}>
        {t('pilots.experiment.conclude.title')}
      </Heading>
      <Lead>
        {t('pilots.experiment.field.counts')}: <ThresholdWords of={found} />
      </Lead>
      <p>{t('pilots.experiment.conclude.lead')}</p>
      {meanwhile && (
        <Notice tone="warning">{t('pilots.experiment.refused.changed-meanwhile')}</Notice>
      )}
      {results.length === 0 ? (
        <EmptyState
          title={t('pilots.experiment.results.none')}
          action={{ label: t('pilots.experiment.results.title'), address: paths.results(at) }}
        />
      ) : (
        <ResultTable results={results} inside unit={found.unit} kind={found.kind} />
      )}
      {(results.length > 0 || problems.length > 0) && <Fields {...props} />}
    </>
  )
}

function Fields({ at, found, conclusions, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  const inWords = found.kind === 'words'
  const newest = conclusions[0]?.number ?? 0
  return (
    <SaveForm
      action={paths.conclusion(at)}
      button={t('pilots.save')}
      back={paths.experiment(at)}
      problems={problems}
      keepDraft="experiment-conclusion"
    >
      <HiddenFields values={{ version: String(newest) }} />
      {!inWords && (
        <NumberField
          name="value"
          decimal
          label={t('pilots.experiment.conclude.value')}
          hint={found.unit}
          {...form}
        />
      )}
      <TextArea
        name="words"
        label={t('pilots.experiment.conclude.words')}
        rows={3}
        charsMax={limits.summary}
        {...form}
        optional={!inWords}
      />
      <NumberField name="people" label={t('pilots.experiment.conclude.people')} {...form} />
      {inWords && (
        <Radios
          name="outcome"
          label={t('pilots.experiment.conclude.outcome')}
          options={experimentOutcomes.map((value) => ({
            value,
            label: t(`pilots.experiment.outcome.${value}`),
          }))}
          {...form}
        />
      )}
      <Checkbox
        name="disturbed"
        label={t('pilots.experiment.conclude.disturbed')}
        hint={t('pilots.experiment.conclude.disturbed-hint')}
        {...form}
      />
      <LocalTextField
        name="learned"
        label={t('pilots.experiment.field.learned')}
        hint={t('pilots.experiment.hint.learned')}
        long
        rows={4}
        charsMax={limits.summary}
        {...form}
      />
      <LocalTextField
        name="nextStep"
        label={t('pilots.experiment.field.nextStep')}
        long
        rows={2}
        charsMax={limits.reason}
        {...form}
      />
      {newest > 0 && (
        <TextField name="whyChanged" label={t('pilots.experiment.conclude.why')} {...form} />
      )}
    </SaveForm>
  )
}
