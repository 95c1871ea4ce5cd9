import type { BesideLink } from '../../../platform/manifest.ts'
import {
  BesideList,
  Card,
  CardGrid,
  EmptyState,
  Heading,
  Lead,
  LinkList,
  LocalTextOf,
  Section,
  StateTag,
  usePage,
} from '../../../ui/index.ts'
import { minutesOf } from '../library.ts'
import type { LearningPath } from '../path-file.ts'
import { learningPaths } from '../paths.ts'
import { countFinished, type PathProgress } from '../progress.ts'
import type { OwnCompletion } from '../queries.ts'
import { CompletionState } from './completion-parts.tsx'

export type ListedPath = {
  path: LearningPath
  progress: PathProgress
  completion: OwnCompletion | undefined
  waived: boolean
}
type Props = {
  listed: readonly ListedPath[]
  keeps: boolean
  besides: readonly BesideLink[]
}

/** The learning paths of the site, each with how far the reader has come. */
export function LearningPage({ listed, keeps, besides }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('learning.list.title')}</Heading>
      <Lead>{t('learning.list.lead')}</Lead>
      {listed.length === 0 && <EmptyState title={t('learning.list.empty')} />}
      <CardGrid>
        {listed.map((one) => (
          <PathCard key={one.path.id} {...one} />
        ))}
      </CardGrid>
      <BesideList links={besides} />
      <Section id="more" title={t('learning.list.more')}>
        <LinkList
          items={[
            { label: t('learning.skills.title'), address: learningPaths.skills(here) },
            { label: t('learning.tree.title'), address: learningPaths.trainers(here) },
            ...(keeps
              ? [
                  {
                    label: t('learning.completions.title'),
                    address: learningPaths.completions(here),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </>
  )
}

function PathCard(listed: ListedPath) {
  const { t, lab } = usePage()
  const { path } = listed
  const size = { modules: path.modules.length, minutes: minutesOf(path) }
  return (
    <Card
      level={2}
      title={<LocalTextOf text={path.name} />}
      href={learningPaths.path({ lab: lab!.slug, pathKey: path.id })}
      below={
        <>
          {t('learning.path.size', size)} <HowFar {...listed} />
        </>
      }
    >
      <p>
        <LocalTextOf text={path.purpose} />
      </p>
    </Card>
  )
}

function HowFar({ path, progress, completion, waived }: ListedPath) {
  const { t } = usePage()
  const done = countFinished(path, progress)
  if (completion && (completion.standing !== 'lapsed' || (!waived && done === 0)))
    return <CompletionState completion={completion} />
  if (waived) return <StateTag tone="accent">{t('learning.state.waived')}</StateTag>
  if (done === 0) return null
  return (
    <StateTag tone="accent">{t('learning.path.done', { done, of: path.modules.length })}</StateTag>
  )
}
