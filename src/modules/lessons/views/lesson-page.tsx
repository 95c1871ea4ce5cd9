import { pickText } from '../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Heading,
  InlineForm,
  LocalTextOf,
  Markdown,
  Notice,
  Section,
  SummaryList,
  TagRow,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { Grounds } from '../evidence/grounds.ts'
import { confidenceOf, type ShownLesson } from '../lesson/queries.ts'
import { lessonPaths as paths } from '../paths.ts'
import type { Earlier, Standing } from '../standing/queries.ts'
import { GroundList } from './ground-list.tsx'
import { ConfidenceTag, LessonStateTag } from './parts.tsx'
import { Standings } from './standings.tsx'

export type LessonPageProps = {
  at: { lab: string; lessonId: string }
  found: ShownLesson
  grounds: Grounds
  standings: readonly Standing[]
  earlier: readonly Earlier[]
  /** The reader may change the lesson. */
  writes: boolean
  /** The reader may note what others say. */
  notes: boolean
  /** The reader may hide words that break the rules. */
  hides: boolean
  /** The reader may agree or contest now. */
  speaks: boolean
  signedIn: boolean
  thread: string
  values: FormValues
  problems: readonly Problem[]
}

/** A lesson: its claim, how sure it is, where it holds, what it rests on, and who sees it how. */
export function LessonPage(props: LessonPageProps) {
  const { at, found, grounds, writes, thread, problems } = props
  const { t, language } = usePage()
  const { withdrawnBecause, explanation, state } = found
  return (
    <>
      <Heading level={1} kicker={t('lessons.kind')}>
        <LocalTextOf text={found.claim} />
      </Heading>
      <TagRow>
        <ConfidenceTag confidence={confidenceOf(found)} />
        {state !== 'published' && <LessonStateTag state={state} />}
      </TagRow>
      {problems.length > 0 && !props.speaks && <ErrorSummary problems={problems} />}
      {state === 'withdrawn' && (
        <Notice tone="warning" title={t('lessons.withdrawn.title')}>
          <p>{withdrawnBecause}</p>
        </Notice>
      )}
      {writes && state === 'draft' && <NextStep {...props} />}
      <Context found={found} sources={grounds.count} />
      {pickText(explanation, language).text && (
        <Section id="explanation" title={t('lessons.field.explanation')}>
          <Markdown text={explanation} under={2} />
        </Section>
      )}
      <Section id="evidence" title={t('lessons.evidence.title')}>
        <GroundList grounds={grounds} />
        <ButtonRow>
          {writes && (
            <ButtonLink look="secondary" href={paths.evidence(at)}>
              {t('lessons.evidence.change')}
            </ButtonLink>
          )}
          <ButtonLink look="tertiary" href={thread}>
            {t('lessons.thread')}
          </ButtonLink>
        </ButtonRow>
      </Section>
      {state !== 'draft' && <Standings {...props} />}
      {writes && state !== 'draft' && <Changes {...props} />}
    </>
  )
}

/** What a draft still needs. */
function NextStep({ at, grounds }: LessonPageProps) {
  const { t } = usePage()
  const ready = grounds.count > 0
  return (
    <Notice title={t(ready ? 'lessons.draft.ready' : 'lessons.draft.evidence')}>
      <p>{t(ready ? 'lessons.draft.ready-text' : 'lessons.draft.evidence-text')}</p>
      <ButtonRow>
        {ready ? (
          <InlineForm action={paths.publication(at)} look="primary">
            {t('lessons.publish')}
          </InlineForm>
        ) : (
          <ButtonLink href={paths.evidence(at)}>{t('lessons.evidence.add')}</ButtonLink>
        )}
        <ButtonLink look="secondary" href={paths.details(at)}>
          {t('lessons.details.title')}
        </ButtonLink>
      </ButtonRow>
    </Notice>
  )
}

function Context({ found, sources }: { found: ShownLesson; sources: number }) {
  const { t, format } = usePage()
  const { density, service, mode, level, place, placeWords, confidenceBecause } = found
  const where = [placeWords, place].filter(Boolean).join(', ')
  const row = (name: string, value: unknown) => ({
    term: t(`lessons.field.${name}`),
    value: value as string,
  })
  return (
    <SummaryList
      items={[
        {
          term: t('lessons.field.confidenceBecause'),
          value: (
            <>
              <LocalTextOf text={confidenceBecause} /> {t('lessons.sources', { count: sources })}
            </>
          ),
        },
        ...(where ? [row('placeId', where)] : []),
        row('density', t(`lessons.density.${density}`)),
        row('service', t(`lessons.service.${service}`)),
        row('mode', t(`lessons.mode.${mode}`)),
        row('level', t(`lessons.level.${level}`)),
        {
          term: t('lessons.list.initiative'),
          value: <LocalTextOf text={found.initiativeTitle} />,
        },
        row('writtenAt', format.date(found.publishedAt ?? found.writtenAt)),
      ]}
    />
  )
}

function Changes({ at, found }: LessonPageProps) {
  const { t } = usePage()
  if (found.state === 'withdrawn') {
    return <InlineForm action={paths.publication(at)}>{t('lessons.withdrawn.undo')}</InlineForm>
  }
  return (
    <ButtonRow>
      <ButtonLink look="secondary" href={paths.details(at)}>
        {t('lessons.details.title')}
      </ButtonLink>
      <ButtonLink look="tertiary" href={paths.withdrawal(at)}>
        {t('lessons.withdraw.title')}
      </ButtonLink>
    </ButtonRow>
  )
}
