import { EmptyState, Heading, Lead, LinkList, usePage } from '../../../ui/index.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { Drawn } from '../network/picture.ts'
import type { View } from '../policy.ts'
import { MapTabs } from './map-tabs.tsx'
import { NetworkLegend, NetworkPicture } from './network-picture.tsx'

type Props = { drawn: Drawn; ties: number; view: View }

/** Who is tied to whom, as a picture; the same stands in the lists of entries and ties. */
export function NetworkPage({ drawn, ties, view }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const { nodes, waiting } = drawn
  const add = { label: t('ecosystem.tie.new'), address: paths.newTie(here) }
  return (
    <>
      <Heading level={1}>{t('ecosystem.tab.network')}</Heading>
      <Lead>{t('ecosystem.network.lead')}</Lead>
      <MapTabs current="network" view={view} />
      {waiting > 0 && <p class="note">{t('ecosystem.network.waiting', { count: waiting })}</p>}
      {nodes.length === 0 && waiting === 0 && (
        <EmptyState
          title={t('ecosystem.network.none')}
          action={view === 'keeper' ? add : undefined}
        />
      )}
      {nodes.length > 0 && (
        <>
          <NetworkPicture
            drawn={drawn}
            title={t('ecosystem.network.picture')}
            description={t('ecosystem.network.description', { entries: nodes.length, ties })}
          />
          <NetworkLegend />
        </>
      )}
      <LinkList
        items={[
          { label: t('ecosystem.network.as-entries'), address: paths.stakeholders(here) },
          { label: t('ecosystem.network.as-ties'), address: paths.ties(here) },
        ]}
      />
    </>
  )
}
