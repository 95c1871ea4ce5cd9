import type { BesideLink } from '../../../platform/manifest.ts'
import {
  BesideList,
  Card,
  CardGrid,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  StateTag,
  usePage,
} from '../../../ui/index.ts'
import { minutesOf } from '../library.ts'
import type { LearningPath } from '../path-file.ts'
import { learningPaths } from '../paths.ts'
import { countFinished, type PathProgress } from '../progress.ts'

export type ListedPath = { path: LearningPath; progress: PathProgress; completed: boolean }
type Props = {
  listed: readonly ListedPath[]
  keeps: boolean
  besides: readonly BesideLink[]
}

/** The learning paths of the site, each with how far the reader has come. */
export function LearningPage({ listed, keeps, besides }: Props) {
  const { t, lab } = usePage()
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
      {keeps && (
        <p>
          <a class="ds-link" href={learningPaths.completions({ lab: lab!.slug })}>
            {t('learning.completions.title')}
          </a>
        </p>
      )}
    </>
  )
}

function PathCard({ path, progress, completed }: ListedPath) {
  const { t, lab } = usePage()
  const done = countFinished(path, progress)
  const size = { modules: path.modules.length, minutes: minutesOf(path) }
  return (
    <Card
      level={2}
      title={<LocalTextOf text={path.name} />}
      href={learningPaths.path({ lab: lab!.slug, pathKey: path.id })}
      below={
        <>
          {t('learning.path.size', size)}{' '}
          {completed ? (
            <StateTag tone="success">{t('learning.state.completed')}</StateTag>
          ) : (
            done > 0 && (
              <StateTag tone="accent">
                {t('learning.path.done', { done, of: path.modules.length })}
              </StateTag>
            )
          )}
        </>
      }
    >
      <p>
        <LocalTextOf text={path.purpose} />
      </p>
    </Card>
  )
}
