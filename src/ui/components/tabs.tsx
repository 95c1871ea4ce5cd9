import { divided } from '../layout/divided.ts'
import { usePage } from '../scope.ts'

export type Tab = { label: string; address: string; current: boolean; count?: number }
type Props = {
  label: string
  tabs: Tab[]
  /** Many views: those that stand last open under one word, as in the main navigation. */
  fold?: boolean
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs, fold }: Props) {
  const { t } = usePage()
  const { beside, more } = fold ? divided(tabs) : { beside: tabs, more: [] }
  return (
    <nav class="tabs" aria-label={label}>
      <TabList tabs={beside} />
      {more.length > 0 && (
        <details class="disclosure">
          <summary>{t('ui.moreNavigation')}</summary>
          <TabList tabs={more} />
        </details>
      )}
    </nav>
  )
}

function TabList({ tabs }: { tabs: readonly Tab[] }) {
  return (
    <ul>
      {tabs.map((tab) => (
        <li key={tab.address}>
          <a href={tab.address} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.count !== undefined && <span class="tab-count">{tab.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
