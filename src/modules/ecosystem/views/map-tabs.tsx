import { Tabs, usePage } from '../../../ui/index.ts'
import { assetPaths } from '../asset/paths.ts'
import { helpPaths } from '../cooperation/paths.ts'
import { ecosystemPaths } from '../paths.ts'
import { readinessPaths } from '../readiness/paths.ts'
import type { View } from '../policy.ts'
import { supplierPaths } from '../supplier/paths.ts'

const { assets } = assetPaths
const { help } = helpPaths
const { suppliers } = supplierPaths

export type MapTab =
  | 'map'
  | 'stakeholders'
  | 'ties'
  | 'network'
  | 'readiness'
  | 'assets'
  | 'help'
  | 'suppliers'
  | 'matrix'
  | 'missing'

const paths = { ...ecosystemPaths, assets, help, suppliers, readiness: readinessPaths.all }

/** The ways to look at the map; readiness is for those with a role, the last two are for those who keep it. */
export function MapTabs({ current, view }: { current: MapTab; view: View }) {
  const { t, lab } = usePage()
  const shown: MapTab[] = ['map', 'stakeholders', 'ties', 'network', 'assets', 'suppliers']
  if (view !== 'open') shown.push('help', 'readiness')
  if (view === 'keeper') shown.push('matrix', 'missing')
  return (
    <Tabs
      fold
      label={t('ecosystem.title')}
      tabs={shown.map((tab) => ({
        label: t(`ecosystem.tab.${tab}`),
        address: paths[tab]({ lab: lab!.slug }),
        current: tab === current,
      }))}
    />
  )
}
