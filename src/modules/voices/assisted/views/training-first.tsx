import { LinkList, LocalTextOf, Notice, usePage } from '../../../../ui/index.ts'
import { learningPaths, pathsThatUnlock } from '../../../learning/index.ts'

/** Tells who writes for others without having learned it what that means, and where it is learned; the form stays open. */
export function TrainingFirst() {
  const { t, lab } = usePage()
  return (
    <Notice tone="warning" title={t('voices.assisted.training-first')}>
      <p>{t('voices.assisted.training-first-text')}</p>
      <LinkList
        items={pathsThatUnlock('assisted-entry').map(({ id, name }) => ({
          label: <LocalTextOf text={name} />,
          address: learningPaths.path({ lab: lab!.slug, pathKey: id }),
        }))}
      />
    </Notice>
  )
}
