import {
  DataTable,
  DateOf,
  EmptyState,
  Heading,
  Lead,
  Pager,
  StateTag,
  usePage,
} from '../../../ui/index.ts'
import { learningPaths } from '../paths.ts'
import type { ListedTraining } from '../trainer/queries.ts'
import { PathName } from './completion-parts.tsx'

type Props = { trainings: readonly ListedTraining[]; next: string | null; paged: boolean }

/** The trainings that were held in a lab. */
export function TrainingsPage({ trainings, next, paged }: Props) {
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('learning.trainings.title')}</Heading>
      <Lead>{t('learning.trainings.lead')}</Lead>
      {trainings.length === 0 ? (
        <EmptyState
          title={t('learning.trainings.none')}
          action={{ label: t('learning.tree.title'), address: learningPaths.trainers(here) }}
        />
      ) : (
        <DataTable
          caption={t('learning.trainings.title')}
          captionHidden
          rows={trainings}
          columns={[
            {
              label: t('learning.training.on'),
              cell: ({ id, heldOn }) => (
                <a class="ds-link" href={learningPaths.training({ ...here, trainingId: id })}>
                  <DateOf value={heldOn} />
                </a>
              ),
            },
            {
              label: t('learning.completion.what'),
              cell: ({ pathKey }) => <PathName pathKey={pathKey} />,
            },
            {
              label: t('learning.training.trainers'),
              cell: ({ trainers }) => format.list(trainers),
            },
            {
              label: t('learning.trainings.how-many'),
              numeric: true,
              cell: ({ trainees }) => trainees,
            },
            {
              label: t('learning.completion.state'),
              cell: ({ withdrawnAt }) => (
                <StateTag tone={withdrawnAt ? 'neutral' : 'success'}>
                  {t(withdrawnAt ? 'learning.state.withdrawn' : 'learning.training.held')}
                </StateTag>
              ),
            },
          ]}
        />
      )}
      <Pager
        of={t('learning.trainings.title')}
        next={next ? `${learningPaths.trainings(here)}?before=${next}` : undefined}
        first={paged ? learningPaths.trainings(here) : undefined}
      />
    </>
  )
}
