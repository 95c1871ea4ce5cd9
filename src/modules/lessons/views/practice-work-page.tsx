import type { Decision } from '../../../shared/result.ts'
import {
  ButtonLink,
  ButtonRow,
  DateOf,
  ErrorSummary,
  Heading,
  InlineForm,
  LocalTextOf,
  Markdown,
  Notice,
  Section,
  StateTag,
  TagRow,
  usePage,
  type Problem,
} from '../../../ui/index.ts'
import type { Grounds } from '../evidence/grounds.ts'
import { lessonPaths as paths } from '../paths.ts'
import type { Published } from '../practice/copy.ts'
import type { Review } from '../practice/queries.ts'
import type { PracticeRow } from '../practice/schema.ts'
import { practiceParts } from '../words.ts'
import { GroundList } from './ground-list.tsx'
import { PracticeStateTag } from './parts.tsx'

type Props = {
  at: { lab: string; goodPracticeId: string }
  found: PracticeRow
  published: Published | null
  grounds: Grounds
  reviews: readonly Review[]
  writes: boolean
  /** Whether the reader may review it, and why not. */
  reviewing: Decision<string>
  /** The reader speaks for the lab. */
  speaks: boolean
  thread: string
  problems: readonly Problem[]
}

/** A practice as it is worked on: what comes next, its text, and what reviewers say. */
export function PracticeWorkPage(props: Props) {
  const { at, found, published, grounds, reviews, writes, thread, problems } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('lessons.practice.kind')}>
        <LocalTextOf text={found.title} />
      </Heading>
      <TagRow>
        <PracticeStateTag state={found.state} />
      </TagRow>
      <ErrorSummary problems={problems} />
      <NextStep {...props} />
      {published && (
        <p>
          <a class="ds-link" href={paths.practice(at)}>
            {t('lessons.practice.see-published', { edition: published.edition })}
          </a>
        </p>
      )}
      <Section id="reviews" title={t('lessons.reviews.title')}>
        {reviews.length === 0 ? (
          <p>{t('lessons.reviews.none')}</p>
        ) : (
          <ul class="link-list">
            {reviews.map((one) => (
              <OneReview key={one.id} of={one} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="evidence" title={t('lessons.practice.rests-on')}>
        <GroundList grounds={grounds} />
        <ButtonRow>
          {writes && (
            <ButtonLink look="secondary" href={paths.practiceEvidence(at)}>
              {t('lessons.evidence.change')}
            </ButtonLink>
          )}
          <ButtonLink look="tertiary" href={thread}>
            {t('lessons.thread')}
          </ButtonLink>
        </ButtonRow>
      </Section>
      {practiceParts.map((part) => (
        <Section key={part} id={part} title={t(`lessons.practice.field.${part}`)}>
          <Markdown text={found[part]} under={2} />
        </Section>
      ))}
      <Section id="contact" title={t('lessons.practice.field.contact')}>
        <p>{found.contact}</p>
      </Section>
    </>
  )
}

/** What the reader can do now, and what the practice waits for. */
function NextStep({ at, found, reviews, published, writes, reviewing, speaks }: Props) {
  const { t } = usePage()
  const { state } = found
  const here = reviews.filter((one) => one.round === found.round)
  const mine = here.find((one) => one.mine)
  const ready = here.some((one) => one.verdict === 'ready')
  const open = state === 'draft' || state === 'sent-back'
  const out = state === 'published' || state === 'retired'
  return (
    <>
      <Notice title={t(`lessons.practice.next.${state}`)}>
        {state === 'in-review' && (
          <p>{t(ready ? 'lessons.review.ready' : 'lessons.review.wait')}</p>
        )}
        {!reviewing.ok && reviewing.code === 'own-practice' && !open && !out && (
          <p>{t('lessons.refused.own-practice')}</p>
        )}
      </Notice>
      <ButtonRow>
        {writes && open && (
          <>
            <ButtonLink href={paths.practiceDetails(at)} look="secondary">
              {t('lessons.practice.details.title')}
            </ButtonLink>
            <InlineForm action={paths.submission(at)} look="primary">
              {t('lessons.practice.submit')}
            </InlineForm>
          </>
        )}
        {reviewing.ok && !mine && (
          <InlineForm action={paths.reviewBegin(at)} look="primary">
            {t('lessons.review.begin')}
          </InlineForm>
        )}
        {reviewing.ok && mine && !mine.verdict && (
          <ButtonLink href={paths.review(at)}>{t('lessons.review.title')}</ButtonLink>
        )}
        {speaks && state === 'in-review' && ready && (
          <InlineForm action={paths.practicePublication(at)} look="primary">
            {t('lessons.practice.publish')}
          </InlineForm>
        )}
        {writes && out && (
          <InlineForm action={paths.revision(at)}>{t('lessons.practice.revise')}</InlineForm>
        )}
        {speaks && published && !published.retiredAt && (
          <ButtonLink look="tertiary" href={paths.retirement(at)}>
            {t('lessons.retire.title')}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  )
}

function OneReview({ of }: { of: Review }) {
  const { t } = usePage()
  const { verdict } = of
  const tone = verdict === 'ready' ? 'success' : verdict ? 'warning' : 'accent'
  return (
    <li>
      <StateTag tone={tone}>{t(`lessons.verdict.${verdict ?? 'open'}`)}</StateTag>
      {of.words && <blockquote>{of.words}</blockquote>}
      <span class="note">
        {of.name ?? t('lessons.role.gone')} · {t(`people.role.${of.role}`)} ·{' '}
        <DateOf value={of.at} /> · {t('lessons.reviews.round', { round: of.round })}
      </span>
    </li>
  )
}
