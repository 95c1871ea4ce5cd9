import { Tabs, usePage } from '../../../../ui/index.ts'
import { noticePaths } from '../../paths.ts'
import { countOf } from '../counts.ts'
import type { NoticeCount } from '../queries.ts'

export type NoticePart = 'overview' | 'letters' | 'calls' | 'visits' | 'failed' | 'list'

/** The parts of the work of giving answers, with how much waits in each. */
export function NoticeTabs({ counts, current }: { counts: NoticeCount[]; current: NoticePart }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const tab = (part: NoticePart, address: string, count?: number) => ({
    label: t(`notifications.part.${part}`),
    address,
    current: part === current,
    count,
  })
  return (
    <Tabs
      label={t('notifications.navigation')}
      tabs={[
        tab('overview', noticePaths.notices(here)),
        tab('calls', noticePaths.calls(here), countOf(counts, 'waiting', 'phone')),
        tab('visits', noticePaths.visits(here), countOf(counts, 'waiting', 'visit')),
        tab('letters', noticePaths.letters(here), countOf(counts, 'waiting', 'letter')),
        tab('failed', noticePaths.failed(here), countOf(counts, 'failed')),
      ]}
    />
  )
}
