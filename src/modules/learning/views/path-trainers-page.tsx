import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  EmptyState,
  Form,
  Heading,
  InlineForm,
  Lead,
  LocalTextOf,
  Notice,
  Section,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { LearningPath } from '../path-file.ts'
import { learningPaths } from '../paths.ts'
import type { Candidate, Trainer } from '../trainer/queries.ts'
import { treesOf } from '../trainer/tree.ts'
import { TrainerTree } from './trainer-tree.tsx'

export type PathTrainersProps = {
  path: LearningPath
  trainers: readonly Trainer[]
  /** Who trained others with a trainer: for those who may know. */
  candidates: readonly Candidate[]
  mayRecognise(candidate: Candidate): boolean
  /** Whom a coordinator may make the first trainer: where there is none. */
  first: readonly { id: string; name: string }[]
  mayRecord: boolean
  saved: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** The trainers of one path: the three steps, who is on the way, and recording a training. */
export function PathTrainersPage(props: PathTrainersProps) {
  const { path, trainers, mayRecord, saved, problems, first } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, pathKey: path.id }
  return (
    <>
      {first.length === 0 && <ErrorSummary problems={problems} />}
      <Heading level={1} kicker={t('learning.trainers.kicker')}>
        <LocalTextOf text={path.name} />
      </Heading>
      <Lead>{t('learning.trainers.steps')}</Lead>
      {saved && (
        <Notice tone="success" announced>
          <p>{t('learning.completion.saved')}</p>
        </Notice>
      )}
      {mayRecord && trainers.some(({ ended }) => !ended) && (
        <ButtonRow>
          <ButtonLink href={learningPaths.newTraining(here)}>
            {t('learning.training.new')}
          </ButtonLink>
        </ButtonRow>
      )}
      {trainers.length === 0 ? (
        <EmptyState title={t('learning.trainers.none-of-path')} />
      ) : (
        <Section id="trainers" title={t('learning.tree.title')}>
          <TrainerTree id="tree" trees={treesOf(trainers)} />
        </Section>
      )}
      {props.candidates.length > 0 && <Candidates {...props} />}
      {first.length > 0 && <FirstTrainer {...props} />}
    </>
  )
}

function Candidates({ path, candidates, mayRecognise }: PathTrainersProps) {
  const { t, lab, format } = usePage()
  const action = learningPaths.pathTrainers({ lab: lab!.slug, pathKey: path.id })
  return (
    <Section id="candidates" title={t('learning.candidates.title')}>
      <p>{t('learning.candidates.text')}</p>
      <ul class="ds-list">
        {candidates.map((one) => (
          <li key={`${one.participantId} ${one.trainerId}`}>
            {t('learning.candidates.one', {
              name: one.name,
              trainer: one.trainer,
              day: format.date(one.heldOn),
            })}
            {mayRecognise(one) && (
              <InlineForm
                action={action}
                fields={{ participantId: one.participantId, trainedBy: one.trainerId }}
                about={one.name}
              >
                {t('learning.recognise.button')}
              </InlineForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function FirstTrainer({ path, first, values, problems }: PathTrainersProps) {
  const { t, lab } = usePage()
  const shared = { values, problems }
  return (
    <Section id="first" title={t('learning.first.title')}>
      <p>{t('learning.first.text')}</p>
      <Form
        action={learningPaths.pathTrainers({ lab: lab!.slug, pathKey: path.id })}
        problems={problems}
      >
        <Select
          name="participantId"
          label={t('learning.completion.who')}
          options={first.map(({ id, name }) => ({ value: id, label: name }))}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('learning.recognise.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
