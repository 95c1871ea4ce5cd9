import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Markdown,
  Notice,
  PrintButton,
  Section,
  SummaryList,
  usePage,
} from '../../../ui/index.ts'
import type { Adopted } from '../adoption/tree.ts'
import type { Grounds } from '../evidence/grounds.ts'
import { lessonPaths as paths } from '../paths.ts'
import type { Published } from '../practice/copy.ts'
import { practiceParts } from '../words.ts'
import { AdoptionTree } from './adoption-tree.tsx'
import { GroundList } from './ground-list.tsx'

type Props = {
  at: { lab: string; goodPracticeId: string }
  found: Published
  grounds: Grounds
  tree: readonly Adopted[]
  /** The reader holds a role in this lab. */
  inside: boolean
  thread: string
}

/** A published practice as a document, with who uses it. */
export function PracticePage({ at, found, grounds, tree, inside, thread }: Props) {
  const { t } = usePage()
  const { source } = found
  return (
    <>
      <Heading level={1} kicker={t('lessons.practice.kind')}>
        <LocalTextOf text={found.title} />
      </Heading>
      {found.retiredAt && (
        <Notice tone="warning" title={t('lessons.retired.title')}>
          <p>{found.retiredBecause}</p>
        </Notice>
      )}
      <Lead>
        <LocalTextOf text={found.summary} />
      </Lead>
      <Facts found={found} />
      {source && (
        <p>
          {t('lessons.practice.from')}{' '}
          <a class="ds-link" href={paths.practice({ lab: source.lab, goodPracticeId: source.id })}>
            <LocalTextOf text={source.title} />
          </a>
        </p>
      )}
      {practiceParts
        .filter((part) => part !== 'summary')
        .map((part) => (
          <Section key={part} id={part} title={t(`lessons.practice.field.${part}`)}>
            <Markdown text={found[part]} under={2} />
          </Section>
        ))}
      <Section id="contact" title={t('lessons.practice.field.contact')}>
        <p>{found.contact}</p>
      </Section>
      <Section id="evidence" title={t('lessons.practice.rests-on')}>
        <GroundList grounds={grounds} />
      </Section>
      <Section id="adoptions" title={t('lessons.tree.title')}>
        {tree.length === 0 ? (
          <EmptyState title={t('lessons.tree.none')}>
            <p>{t('lessons.tree.none-text')}</p>
          </EmptyState>
        ) : (
          <AdoptionTree tree={tree} />
        )}
      </Section>
      <ButtonRow>
        <PrintButton />
        <ButtonLink look="tertiary" href={paths.practiceData(at)}>
          {t('lessons.practice.data')}
        </ButtonLink>
        <ButtonLink look="tertiary" href={thread}>
          {t('lessons.thread')}
        </ButtonLink>
        {inside && (
          <ButtonLink look="secondary" href={paths.practiceWork(at)}>
            {t('lessons.practice.work')}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  )
}

function Facts({ found }: { found: Published }) {
  const { t, format } = usePage()
  const { reviews, residentReviews, edition, publishedAt, firstPublishedAt } = found
  return (
    <SummaryList
      items={[
        { term: t('lessons.practice.lab'), value: <LocalTextOf text={found.labName} /> },
        { term: t('lessons.practice.published'), value: format.date(firstPublishedAt) },
        ...(edition > 1
          ? [
              {
                term: t('lessons.practice.edition'),
                value: t('lessons.practice.edition-of', {
                  edition,
                  date: format.date(publishedAt),
                }),
              },
            ]
          : []),
        {
          term: t('lessons.practice.reviewed'),
          value: t('lessons.practice.reviewed-by', { reviews, residents: residentReviews }),
        },
      ]}
    />
  )
}
