import { pickText } from '../../../shared/language.ts'
import {
  EmptyState,
  Heading,
  Lead,
  LinkList,
  LocalTextOf,
  PrintButton,
  Section,
  usePage,
} from '../../../ui/index.ts'
import type { LearningPath } from '../path-file.ts'
import { learningPaths } from '../paths.ts'
import type { Trainer } from '../trainer/queries.ts'
import { treesOf } from '../trainer/tree.ts'
import { TrainerTree } from './trainer-tree.tsx'

type Props = { paths: readonly LearningPath[]; trainers: readonly Trainer[]; keeps: boolean }

/** The local trainers of a lab by path, and who trained whom: to read and to print. */
export function TrainersPage({ paths, trainers, keeps }: Props) {
  const { t, lab, language } = usePage()
  const here = { lab: lab!.slug }
  const of = (path: LearningPath) => trainers.filter(({ pathKey }) => pathKey === path.id)
  const toPath = (path: LearningPath) => ({
    label: <LocalTextOf text={path.name} />,
    address: learningPaths.pathTrainers({ ...here, pathKey: path.id }),
    note: t('learning.trainers.count', {
      count: of(path).filter(({ ended }) => !ended).length,
    }),
  })
  return (
    <>
      <Heading level={1}>{t('learning.tree.title')}</Heading>
      <Lead>{t('learning.trainers.lead')}</Lead>
      {trainers.length === 0 ? (
        <EmptyState title={t('learning.trainers.none')} />
      ) : (
        <p>
          <PrintButton />
        </p>
      )}
      {paths
        .filter((path) => of(path).length > 0)
        .map((path) => (
          <Section
            key={path.id}
            id={`trainers-${path.id}`}
            title={pickText(path.name, language).text}
          >
            <TrainerTree id={`tree-${path.id}`} trees={treesOf(of(path))} />
          </Section>
        ))}
      <Section id="by-path" title={t('learning.trainers.by-path')}>
        <LinkList items={paths.map(toPath)} />
      </Section>
      {keeps && (
        <p>
          <a class="ds-link" href={learningPaths.trainings(here)}>
            {t('learning.trainings.title')}
          </a>
        </p>
      )}
    </>
  )
}
