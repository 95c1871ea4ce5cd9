import {
  DateOf,
  Heading,
  StateTag,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { learningPaths } from '../paths.ts'
import type { Trainer } from '../trainer/queries.ts'
import { BecauseForm } from './because-form.tsx'
import { PathName } from './completion-parts.tsx'

type Props = {
  trainer: Trainer
  /** The trainers of the same path, for names. */
  all: readonly Trainer[]
  mayEnd: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** One trainer: since when, who trained them, whom they trained, and ending it. */
export function TrainerPage(props: Props) {
  const { trainer, all, mayEnd } = props
  const { t, format } = usePage()
  const teacher = all.find(({ participantId }) => participantId === trainer.trainedBy)
  const below = all.filter(({ trainedBy }) => trainedBy === trainer.participantId)
  const names = [...new Set(below.map(({ name }) => name))]
  const optional = (term: string, value: string | null | undefined) =>
    value ? [{ term, value }] : []
  return (
    <>
      <Heading level={1} kicker={t('learning.trainers.kicker')}>
        {trainer.name}
      </Heading>
      <SummaryList
        items={[
          {
            term: t('learning.completion.state'),
            value: (
              <StateTag tone={trainer.ended ? 'neutral' : 'success'}>
                {t(trainer.ended ? 'learning.trainer.ended' : 'learning.trainer.now')}
              </StateTag>
            ),
          },
          {
            term: t('learning.completion.what'),
            value: <PathName pathKey={trainer.pathKey} />,
          },
          {
            term: t('learning.trainer.recognised-on'),
            value: <DateOf value={trainer.recognisedOn} />,
          },
          ...optional(t('learning.trainer.recognised-by'), trainer.recognisedBy),
          { term: t('learning.trainer.trained-by'), value: teacher?.name ?? '–' },
          ...optional(t('learning.trainer.made'), format.list(names)),
          {
            term: t('learning.trainer.has-trained'),
            value: t('learning.trainer.trained', { count: trainer.trained }),
          },
          ...optional(t('learning.completion.because'), trainer.endedBecause),
        ]}
      />
      {mayEnd && !trainer.ended && <End {...props} />}
    </>
  )
}

function End({ trainer, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, localTrainerId: trainer.id }
  return (
    <BecauseForm
      id="end"
      title={t('learning.trainer.end')}
      text={t('learning.trainer.end-text')}
      label={t('learning.completion.because')}
      action={learningPaths.trainerEnd(here)}
      values={values}
      problems={problems}
    />
  )
}
