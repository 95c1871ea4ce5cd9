import { stuckReasons, type Pointer } from '../../../platform/manifest.ts'
import { pickText } from '../../../shared/language.ts'
import { EmptyState, Heading, Lead, Section, Tabs, usePage, type Tab } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { PointerList } from './pointer-list.tsx'

export type StuckPageProps = {
  stuck: Pointer[]
  /** The one initiative to show. */
  only: string | null
}

/** Everything that does not move, by why, for the coordinator. */
export function StuckPage({ stuck, only }: StuckPageProps) {
  const { t } = usePage()
  const shown = only ? stuck.filter((pointer) => pointer.about?.id === only) : stuck
  const tabs = useTabs(stuck, only)
  const groups = [...stuckReasons, undefined].map((reason) => ({
    reason: reason ?? 'other',
    pointers: shown.filter((pointer) => pointer.reason === reason),
  }))
  return (
    <>
      <Heading level={1}>{t('home.stuck.title')}</Heading>
      <Lead>{t('home.stuck.lead', { count: shown.length })}</Lead>
      {tabs.length > 2 && <Tabs label={t('home.stuck.filter')} tabs={tabs} />}
      {shown.length === 0 && <EmptyState title={t('home.stuck.nothingText')} />}
      {groups.map(
        ({ reason, pointers }) =>
          pointers.length > 0 && (
            <Section
              key={reason}
              id={reason}
              title={t(`home.stuck.${reason}`, { count: pointers.length })}
            >
              <PointerList pointers={pointers} saysWhen />
            </Section>
          ),
      )}
    </>
  )
}

/** One view for each initiative in which something is stuck, after the one of all. */
function useTabs(stuck: Pointer[], only: string | null): Tab[] {
  const { t, lab, language } = usePage()
  const here = paths.stuck({ lab: lab!.slug })
  const initiatives = new Map(
    stuck.flatMap(({ about }) => (about ? [[about.id, about.title]] : [])),
  )
  const all = {
    label: t('home.stuck.everything'),
    address: here,
    current: !only,
    count: stuck.length,
  }
  return [
    all,
    ...[...initiatives].map(([id, title]) => ({
      label: pickText(title, language).text,
      address: `${here}?initiative=${id}`,
      current: only === id,
      count: stuck.filter((pointer) => pointer.about?.id === id).length,
    })),
  ]
}
