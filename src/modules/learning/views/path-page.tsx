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
import type { LearningModule, LearningPath, UnlockWord } from '../path-file.ts'
import { learningPaths } from '../paths.ts'
import { countFinished, nextModule, type PathProgress } from '../progress.ts'
import type { OwnCompletion } from '../queries.ts'
import type { ListedWaiver } from '../waiver/queries.ts'

type Props = {
  path: LearningPath
  progress: PathProgress
  completion: OwnCompletion | undefined
  /** The reader need not do it. */
  waiver: ListedWaiver | undefined
  /** Who recorded a completion on paper. */
  recordedBy: string | undefined
  /** The last answer was given just now. */
  justNow: boolean
}

/** A learning path: what it is for, how far I have come, and the next step. */
export function PathPage(props: Props) {
  const { path, progress, completion, waiver } = props
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
      {waiver && <Waived waiver={waiver} />}
      {(!completion || completion.dueSince) && (
        <NextStep path={path} progress={progress} again={completion !== undefined} />
      )}
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
            ...(path.validMonths
              ? [
                  {
                    term: t('learning.path.valid'),
                    value: t('learning.path.months', { months: path.validMonths }),
                  },
                ]
              : []),
            { term: t('learning.path.version'), value: path.version },
          ]}
        />
        {path.unlocks && <Unlocks words={path.unlocks} />}
        <LinkList
          items={[
            {
              label: t('learning.paper.link'),
              address: learningPaths.paper(here),
              note: t('learning.paper.note'),
            },
            {
              label: t('learning.trainers.kicker'),
              address: learningPaths.pathTrainers(here),
            },
          ]}
        />
      </Section>
    </>
  )
}

function Completed(props: Props & { completion: OwnCompletion }) {
  const { completion, recordedBy, justNow } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, learningCompletionId: completion.id }
  const lapsed = completion.standing === 'lapsed'
  return (
    <Notice
      tone={lapsed ? 'warning' : 'success'}
      title={t(lapsed ? 'learning.completed.lapsed' : 'learning.completed.title')}
      announced={justNow}
    >
      <p>
        {t(`learning.mode.${completion.mode}`)}, <DateOf value={completion.completedOn} />
        {completion.note && <> ({completion.note})</>}.
        {recordedBy && <> {t('learning.completed.recorded-by', { name: recordedBy })}</>}
      </p>
      <Validity completion={completion} />
      <ButtonRow>
        <ButtonLink look="secondary" href={learningPaths.certificate(here)}>
          {t('learning.certificate.link')}
        </ButtonLink>
      </ButtonRow>
    </Notice>
  )
}

function Validity({ completion }: { completion: OwnCompletion }) {
  const { t } = usePage()
  const { validUntil, standing } = completion
  if (!validUntil) return null
  return (
    <p>
      {t('learning.completion.until')}: <DateOf value={validUntil} />.
      {standing === 'ends-soon' && <> {t('learning.completed.ends-soon')}</>}
      {standing === 'lapsed' && <> {t('learning.completed.again')}</>}
    </p>
  )
}

function Waived({ waiver }: { waiver: ListedWaiver }) {
  const { t } = usePage()
  return (
    <Notice tone="info" title={t('learning.waived.title')}>
      <p>
        {waiver.by && <>{t('learning.waived.by', { name: waiver.by })} </>}
        {t('learning.waived.reason', { reason: waiver.reason })}
      </p>
    </Notice>
  )
}

type NextStepProps = Pick<Props, 'path' | 'progress'> & { again: boolean }

function NextStep({ path, progress, again }: NextStepProps) {
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
  const step = progress.size > 0 ? 'go-on' : again ? 'again' : 'begin'
  return (
    <ButtonRow>
      <ButtonLink href={address}>{t(`learning.path.${step}`, { number })}</ButtonLink>
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

/** What whoever completes the path may do afterwards. */
function Unlocks({ words }: { words: readonly UnlockWord[] }) {
  const { t } = usePage()
  return (
    <>
      <p>{t('learning.unlocks')}</p>
      <ul class="ds-list">
        {words.map((word) => (
          <li key={word}>{t(`learning.unlock.${word}`)}</li>
        ))}
      </ul>
    </>
  )
}
