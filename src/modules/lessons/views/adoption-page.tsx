import {
  ButtonLink,
  ButtonRow,
  Heading,
  InlineForm,
  LocalTextOf,
  Notice,
  Section,
  SummaryList,
  TagRow,
  Timeline,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { pickText } from '../../../shared/language.ts'
import type { ShownAdaptation } from '../adoption/queries.ts'
import type { AdoptionRow, CopiedReport } from '../adoption/schema.ts'
import { lessonPaths as paths } from '../paths.ts'
import type { Published } from '../practice/copy.ts'
import { AdaptationForm, ReportForm, StateForm } from './adoption-forms.tsx'
import { AdaptationText } from './adoption-tree.tsx'
import { AdoptionStateTag } from './parts.tsx'

/** The forms on the page. */
export type Part = 'state' | 'adaptation' | 'report'

export type AdoptionPageProps = {
  at: { lab: string; adoptionId: string }
  found: AdoptionRow
  /** The practice as its lab shows it now. */
  source: Published | null
  adaptations: readonly ShownAdaptation[]
  reports: readonly CopiedReport[]
  speaks: boolean
  thread: string
  today: string
  typed?: { part: Part | null; values: FormValues }
  problems: readonly Problem[]
}

/** What this lab makes of another lab's practice. */
export function AdoptionPage(props: AdoptionPageProps) {
  const { at, found, source, reports, speaks, thread } = props
  const { t, format } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('lessons.adoption.kind')}>
        <LocalTextOf text={found.sourceTitle} />
      </Heading>
      <TagRow>
        <AdoptionStateTag state={found.state} />
      </TagRow>
      {found.stoppedBecause && (
        <Notice tone="warning" title={t('lessons.adoption.stopped')}>
          <p>{found.stoppedBecause}</p>
        </Notice>
      )}
      {source?.retiredAt && (
        <Notice tone="warning" title={t('lessons.retired.title')}>
          <p>{source.retiredBecause}</p>
        </Notice>
      )}
      <SummaryList
        items={[
          { term: t('lessons.adoption.source'), value: <Source {...props} /> },
          { term: t('lessons.adoption.field.why'), value: found.why },
          { term: t('lessons.adoption.started'), value: format.date(found.startedAt) },
        ]}
      />
      {speaks && <StateForm {...props} />}
      <Adaptations {...props} />
      <Section id="reports" title={t('lessons.reports.title')}>
        <p>{t('lessons.reports.who-sees')}</p>
        {reports.length === 0 ? (
          <p>{t('lessons.reports.none')}</p>
        ) : (
          <Timeline
            entries={reports.map(({ on, result }) => ({
              when: format.date(on),
              dateTime: on,
              title: <LocalTextOf text={result} />,
            }))}
          />
        )}
        {speaks && <ReportForm {...props} />}
      </Section>
      <ButtonRow>
        <ButtonLink look="tertiary" href={thread}>
          {t('lessons.thread')}
        </ButtonLink>
        {speaks && found.initiativeId && (
          <ButtonLink
            look="secondary"
            href={`${paths.newPractice({ lab: at.lab, initiativeId: found.initiativeId })}?adoption=${found.id}`}
          >
            {t('lessons.adoption.own-practice')}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  )
}

function Source({ found, source }: AdoptionPageProps) {
  const { sourceLab: lab, sourcePracticeId: goodPracticeId } = found
  return (
    <>
      <a class="ds-link" href={paths.practice({ lab, goodPracticeId })}>
        <LocalTextOf text={found.sourceTitle} />
      </a>{' '}
      · {source ? <LocalTextOf text={source.labName} /> : lab}
    </>
  )
}

function Adaptations(props: AdoptionPageProps) {
  const { at, adaptations, speaks } = props
  const { t, language } = usePage()
  return (
    <Section id="adaptations" title={t('lessons.adaptations.title')}>
      {adaptations.length === 0 ? (
        <p>{t('lessons.adaptations.none')}</p>
      ) : (
        <ul class="link-list">
          {adaptations.map((one) => (
            <li key={one.id}>
              <span>
                <AdaptationText of={one} />
              </span>
              {speaks && (
                <InlineForm
                  look="tertiary"
                  action={paths.adaptationRemoval({ ...at, adaptationId: one.id })}
                  about={pickText(one.what, language).text}
                >
                  {t('lessons.adaptations.remove')}
                </InlineForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {speaks && <AdaptationForm {...props} />}
    </Section>
  )
}
