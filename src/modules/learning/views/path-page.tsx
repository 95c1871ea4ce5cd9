import {
  ButtonLink,
  ButtonRow,
  DateOf,
  Heading,
  Lead,
  LinkList,
  LocalTextOf,
  Notice,
  ProgressBar,
  Section,
  SummaryList,
  TaskList,
  usePage,
} from '../../../ui/index.ts'
import { minutesOf } from '../library.ts'
import type { LearningModule, LearningPath } from '../path-file.ts'
import { learningPaths } from '../paths.ts'
import { countFinished, nextModule, type PathProgress } from '../progress.ts'
import type { CompletionRow } from '../schema.ts'

type Props = {
  path: LearningPath
  progress: PathProgress
  completion: CompletionRow | undefined
  /** Who recorded a completion on paper. */
  recordedBy: string | undefined
  /** The last answer was given just now. */
  justNow: boolean
}

/** A learning path: what it is for, how far I have come, and the next step. */
export function PathPage(props: Props) {
  const { path, progress, completion } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, pathKey: path.id }
  const [done, of] = [countFinished(path, progress), path.modules.length]
  return (
    <>
      <Heading level={1} kicker={t('learning.path.kicker')}>
        <LocalTextOf text={path.name} />
      </Heading>
      <Lead>
        <LocalTextOf text={path.purpose} />
      </Lead>
      {completion && <Completed {...props} completion={completion} />}
      {!completion && <NextStep path={path} progress={progress} />}
      <Section id="modules" title={t('learning.path.modules')}>
        <ProgressBar
          label={t('learning.path.progress')}
          done={done}
          of={of}
          text={t('learning.path.done', { done, of })}
        />
        <Modules path={path} progress={progress} />
      </Section>
      <Section id="about" title={t('learning.path.about')}>
        <SummaryList
          items={[
            { term: t('learning.path.for-whom'), value: <LocalTextOf text={path.forWhom} /> },
            {
              term: t('learning.path.time'),
              value: t('learning.minutes', { minutes: minutesOf(path) }),
            },
            { term: t('learning.path.version'), value: path.version },
          ]}
        />
        <LinkList
          items={[
            {
              label: t('learning.paper.link'),
              address: learningPaths.paper(here),
              note: t('learning.paper.note'),
            },
          ]}
        />
      </Section>
    </>
  )
}

function Completed(props: Props & { completion: CompletionRow }) {
  const { completion, recordedBy, justNow } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, learningCompletionId: completion.id }
  return (
    <Notice tone="success" title={t('learning.completed.title')} announced={justNow}>
      <p>
        {t(`learning.mode.${completion.mode}`)}, <DateOf value={completion.completedOn} />
        {completion.note && <> ({completion.note})</>}.
        {recordedBy && <> {t('learning.completed.recorded-by', { name: recordedBy })}</>}
      </p>
      <ButtonRow>
        <ButtonLink look="secondary" href={learningPaths.certificate(here)}>
          {t('learning.certificate.link')}
        </ButtonLink>
      </ButtonRow>
    </Notice>
  )
}

function NextStep({ path, progress }: Pick<Props, 'path' | 'progress'>) {
  const { t, lab } = usePage()
  const next = nextModule(path, progress)
  if (!next) {
    return (
      <Notice tone="info">
        <p>{t('learning.path.withdrawn')}</p>
      </Notice>
    )
  }
  const number = path.modules.indexOf(next) + 1
  const address = learningPaths.module({ lab: lab!.slug, pathKey: path.id, moduleKey: next.key })
  const begun = progress.size > 0
  return (
    <ButtonRow>
      <ButtonLink href={address}>
        {t(begun ? 'learning.path.go-on' : 'learning.path.begin', { number })}
      </ButtonLink>
    </ButtonRow>
  )
}

function Modules({ path, progress }: Pick<Props, 'path' | 'progress'>) {
  const { t, lab } = usePage()
  const stateOf = ({ key }: LearningModule) => {
    const own = progress.get(key)
    if (own?.finishedAt) return { tone: 'success' as const, label: t('learning.state.finished') }
    if (own) return { tone: 'accent' as const, label: t('learning.state.begun') }
    return { tone: 'neutral' as const, label: t('learning.state.to-do') }
  }
  const tasks = path.modules.map((module, place) => ({
    title: (
      <>
        {place + 1}. <LocalTextOf text={module.name} />
      </>
    ),
    address: learningPaths.module({ lab: lab!.slug, pathKey: path.id, moduleKey: module.key }),
    hint: (
      <>
        <LocalTextOf text={module.summary} /> {t('learning.minutes', { minutes: module.minutes })}
      </>
    ),
    state: stateOf(module),
  }))
  return <TaskList tasks={tasks} />
}
