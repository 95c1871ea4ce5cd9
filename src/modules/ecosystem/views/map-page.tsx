import { Card, CardGrid, EmptyState, Heading, Lead, StateTag, usePage } from '../../../ui/index.ts'
import type { HelixState } from '../missing/queries.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { View } from '../policy.ts'
import { AddOrTakeIn } from './list-frame.tsx'
import { MapTabs } from './map-tabs.tsx'
import { ActiveNote } from './parts.tsx'

type Props = { states: readonly HelixState[]; view: View }

/** The map at a glance: the four sectors, and which of them is empty. */
export function MapPage({ states, view }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const keeps = view === 'keeper'
  const entries = states.reduce((sum, one) => sum + one.entries, 0)
  const add = { label: t('ecosystem.add.title'), address: paths.newStakeholder(here) }
  return (
    <>
      <Heading level={1}>{t('ecosystem.title')}</Heading>
      <Lead>{t('ecosystem.lead')}</Lead>
      <MapTabs current="map" view={view} />
      {keeps && <AddOrTakeIn {...add} />}
      {entries === 0 ? (
        <EmptyState title={t(keeps ? 'ecosystem.map.empty' : 'ecosystem.map.nothing-shown')}>
          <p>{t(keeps ? 'ecosystem.map.empty-text' : 'ecosystem.map.nothing-shown-text')}</p>
        </EmptyState>
      ) : (
        <>
          <CardGrid>
            {states.map((state) => (
              <HelixCard key={state.helix} state={state} view={view} />
            ))}
          </CardGrid>
          <ActiveNote />
        </>
      )}
    </>
  )
}

function HelixCard({ state, view }: { state: HelixState; view: View }) {
  const { t, lab } = usePage()
  const { helix, entries, active } = state
  const list = `${paths.stakeholders({ lab: lab!.slug })}?helix=${helix}`
  return (
    <Card
      level={2}
      title={t(`ecosystem.helix.${helix}`)}
      href={entries > 0 ? list : undefined}
      below={
        active > 0 ? (
          <StateTag tone="success">{t('ecosystem.map.active', { count: active })}</StateTag>
        ) : view === 'open' ? undefined : (
          <StateTag tone="warning">{t('ecosystem.map.nobody-active')}</StateTag>
        )
      }
    >
      <p>{t(`ecosystem.helix-about.${helix}`)}</p>
      <p>{t('ecosystem.map.entries', { count: entries })}</p>
      {active === 0 && view === 'keeper' && (
        <p>
          <a class="ds-link" href={`${paths.missing({ lab: lab!.slug })}#sectors`}>
            {t('ecosystem.map.what-to-do', { helix: t(`ecosystem.helix-in.${helix}`) })}
          </a>
        </p>
      )}
    </Card>
  )
}
