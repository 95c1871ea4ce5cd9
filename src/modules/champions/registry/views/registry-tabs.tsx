import { Tabs, usePage } from '../../../../ui/index.ts'
import { championPaths as paths } from '../../paths.ts'

type Name = 'list' | 'map' | 'report' | 'offers' | 'expenses' | 'setup'

/** The pages about all champions, as far as the reader may open them. */
export function RegistryTabs({ current, mayLead }: { current: Name; mayLead: boolean }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const names: Name[] = ['list', 'map', 'report', ...(mayLead ? leaderTabs : [])]
  return (
    <Tabs
      label={t('champions.title')}
      tabs={names.map((name) => ({
        label: t(`champions.tab.${name}`),
        address: paths[name](here),
        current: name === current,
      }))}
    />
  )
}

const leaderTabs: Name[] = ['offers', 'expenses', 'setup']
