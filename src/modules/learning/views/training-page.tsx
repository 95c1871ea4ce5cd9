import {
  DateOf,
  ErrorSummary,
  Heading,
  InlineForm,
  Notice,
  StateTag,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { learningPaths } from '../paths.ts'
import type { ShownTraining } from '../trainer/queries.ts'
import type { Part } from '../trainer/schema.ts'
import { BecauseForm } from './because-form.tsx'
import { PathName } from './completion-parts.tsx'

type Props = {
  training: ShownTraining
  mayChange: boolean
  saved: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** One training: when, who held it, who was trained, and putting a mistake right. */
export function TrainingPage(props: Props) {
  const { training, mayChange, saved, problems } = props
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug, trainingId: training.id }
  const named = (part: Part) =>
    format.list(training.parts.filter((one) => one.part === part).map(({ name }) => name))
  const optional = (term: string, value: string) => (value ? [{ term, value }] : [])
  return (
    <>
      {training.withdrawnAt && <ErrorSummary problems={problems} />}
      <Heading level={1} kicker={t('learning.training.kicker')}>
        <PathName pathKey={training.pathKey} />
      </Heading>
      {saved && (
        <Notice tone="success" announced>
          <p>{t('learning.completion.saved')}</p>
        </Notice>
      )}
      <SummaryList
        items={[
          ...(training.withdrawnAt
            ? [
                {
                  term: t('learning.completion.state'),
                  value: <StateTag tone="neutral">{t('learning.state.withdrawn')}</StateTag>,
                },
              ]
            : []),
          { term: t('learning.training.on'), value: <DateOf value={training.heldOn} /> },
          { term: t('learning.training.trainers'), value: named('trainer') },
          ...optional(t('learning.training.co-trainers'), named('co-trainer')),
          { term: t('learning.training.trainees'), value: named('trainee') },
          ...optional(t('learning.completion.note'), training.note),
          ...optional(t('learning.completion.because'), training.withdrawnBecause),
        ]}
      />
      {mayChange &&
        (training.withdrawnAt ? (
          <InlineForm action={learningPaths.trainingReturn(here)}>
            {t('learning.completion.return')}
          </InlineForm>
        ) : (
          <Withdrawal {...props} />
        ))}
    </>
  )
}

function Withdrawal({ training, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, trainingId: training.id }
  return (
    <BecauseForm
      id="withdraw"
      title={t('learning.withdraw.title')}
      text={t('learning.training.withdraw-text')}
      action={learningPaths.trainingWithdrawal(here)}
      values={values}
      problems={problems}
    />
  )
}
