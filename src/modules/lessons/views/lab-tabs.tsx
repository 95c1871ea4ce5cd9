import { Tabs, usePage } from '../../../ui/index.ts'
import { lessonPaths as paths } from '../paths.ts'

type TabName = 'lessons' | 'practices' | 'elsewhere' | 'adoptions'
type Props = { lab: string; current: TabName; inside: boolean }

/** The ways between what a lab learned, what it recommends, and what it took from others. */
export function LabTabs({ lab, current, inside }: Props) {
  const { t } = usePage()
  const tab = (name: TabName, address: string) => ({
    label: t(`lessons.tab.${name}`),
    address,
    current: name === current,
  })
  return (
    <Tabs
      label={t('lessons.tabs')}
      tabs={[
        tab('lessons', paths.lessons({ lab })),
        tab('practices', paths.practices({ lab })),
        ...(inside
          ? [tab('elsewhere', paths.elsewhere({ lab })), tab('adoptions', paths.adoptions({ lab }))]
          : []),
      ]}
    />
  )
}
