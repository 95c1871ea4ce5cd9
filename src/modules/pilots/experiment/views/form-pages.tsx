import {
  Checkbox,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  Notice,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import {
  ChangedMeanwhile,
  RestNotice,
  type Compared,
  type InitiativeState,
} from '../../../initiatives/index.ts'
import { SaveForm } from '../../views/save-form.tsx'
import type { ExperimentPlace } from '../answer.ts'
import { experimentPaths as paths } from '../paths.ts'
import type { ShownExperiment } from '../queries.ts'
import { RuleFields } from './rule-fields.tsx'

type Form = { values: FormValues; problems: readonly Problem[] }
type NewProps = Form & {
  at: { lab: string; initiativeId: string }
  state: InitiativeState
  origins: readonly { value: string; label: string }[]
  /** What it certainly grows out of. */
  from?: string
}

/** Planning an experiment: everything that counts is said before it starts. */
export function NewExperimentPage({ at, state, origins, from, ...form }: NewProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.experiment.new.title')}</Heading>
      <Lead>{t('pilots.experiment.new.lead')}</Lead>
      <RestNotice state={state} />
      <SaveForm
        action={paths.newExperiment(at)}
        button={t('pilots.experiment.new.button')}
        back={paths.experiments(at)}
        problems={form.problems}
        keepDraft="experiment"
      >
        {from && <HiddenFields values={{ from }} />}
        <LocalTextField name="title" label={t('pilots.experiment.field.title')} {...form} />
        {origins.length > 0 && (
          <Select
            name="from"
            label={t('pilots.prototype.field.from')}
            hint={t('pilots.prototype.hint.from')}
            empty={t('pilots.field.none')}
            options={origins}
            {...form}
            optional
          />
        )}
        <RuleFields {...form} />
        <Readers {...form} />
      </SaveForm>
    </>
  )
}

function Readers(form: Form) {
  const { t } = usePage()
  return (
    <Checkbox
      name="public"
      label={t('pilots.experiment.field.public')}
      hint={t('pilots.hint.public')}
      {...form}
    />
  )
}

type DetailsProps = Form & {
  at: ExperimentPlace
  found: ShownExperiment
  changed: readonly Compared[] | null
}

/** Changing an experiment: all of it before the start, afterwards what it is called and who reads it. */
export function ExperimentDetailsPage({ at, found, changed, ...form }: DetailsProps) {
  const { t } = usePage()
  const planned = found.state === 'planned'
  return (
    <>
      <Heading level={1}>{t('pilots.experiment.details.title')}</Heading>
      {changed && <ChangedMeanwhile texts={changed} />}
      {!planned && (
        <Notice title={t('pilots.experiment.details.fixed')}>
          <p>
            <a class="ds-link" href={`${paths.newExperiment(at)}?from=experiment:${found.id}`}>
              {t('pilots.experiment.new.after')}
            </a>
          </p>
        </Notice>
      )}
      <SaveForm
        action={paths.details(at)}
        button={t('pilots.save')}
        back={paths.experiment(at)}
        problems={form.problems}
      >
        <HiddenFields values={{ version: String(found.version) }} />
        <LocalTextField name="title" label={t('pilots.experiment.field.title')} {...form} />
        {planned && <RuleFields {...form} />}
        <Readers {...form} />
      </SaveForm>
    </>
  )
}
