import {
  ButtonLink,
  Card,
  CardGrid,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  usePage,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { ListedMap } from '../queries.ts'
import { MapState } from './map-state.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  maps: readonly ListedMap[]
  keeps: boolean
}

/** The opinion maps of an initiative. */
export function MapsPage({ address, maps, keeps }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('engagement.maps.title')}</Heading>
      <Lead>{t('engagement.maps.lead')}</Lead>
      {keeps && maps.length > 0 && (
        <p>
          <ButtonLink look="secondary" href={paths.newMap(address)}>
            {t('engagement.maps.new')}
          </ButtonLink>
        </p>
      )}
      {keeps && (
        <p>
          <a class="ds-link" href={paths.mapFromFiles(address)}>
            {t('engagement.exchange.from-files')}
          </a>
        </p>
      )}
      {maps.length === 0 ? (
        <EmptyState
          title={t('engagement.maps.none')}
          action={
            keeps ? { label: t('engagement.maps.new'), address: paths.newMap(address) } : undefined
          }
        >
          <p>{t('engagement.maps.none-text')}</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {maps.map((map) => (
            <MapCard key={map.id} address={address} map={map} keeps={keeps} />
          ))}
        </CardGrid>
      )}
    </>
  )
}

function MapCard({ address, map, keeps }: Omit<Props, 'maps'> & { map: ListedMap }) {
  const { t } = usePage()
  return (
    <Card
      level={2}
      title={<LocalTextOf text={map.topic} />}
      href={paths.map({ ...address, opinionMapId: map.id })}
      above={<MapState map={map} />}
      below={keeps && map.waiting > 0 && t('engagement.maps.waiting', { count: map.waiting })}
    >
      {t('engagement.maps.counts', map)}
    </Card>
  )
}
