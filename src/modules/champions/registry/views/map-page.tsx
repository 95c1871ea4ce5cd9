import { DataTable, EmptyState, Heading, Lead, usePage } from '../../../../ui/index.ts'
import { labPaths } from '../../../labs/index.ts'
import { championPaths as paths } from '../../paths.ts'
import { communityMap } from '../community-map.ts'
import type { CommunityCount } from '../report-queries.ts'
import { RegistryTabs } from './registry-tabs.tsx'

type Row = CommunityCount & { names: string[] }
type Props = { places: readonly Row[]; mayLead: boolean; inside: boolean }

/** The lab's communities with how many champions each has: drawn, and as a table. */
export function MapPage({ places, mayLead, inside }: Props) {
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('champions.map.title')}</Heading>
      <Lead>{t('champions.map.lead')}</Lead>
      {inside && <RegistryTabs current="map" mayLead={mayLead} />}
      {places.length === 0 ? (
        <EmptyState
          title={t('champions.map.no-places')}
          action={
            mayLead
              ? { label: t('champions.map.add-places'), address: labPaths.places(here) }
              : undefined
          }
        />
      ) : (
        <>
          <Picture places={places} label={t('champions.map.picture')} />
          <DataTable
            caption={t('champions.map.table')}
            rows={places}
            columns={[
              {
                label: t('champions.field.community'),
                cell: ({ id, name }) => (
                  <a class="ds-link" href={`${paths.list(here)}?place=${id}`}>
                    {name}
                  </a>
                ),
              },
              { label: t('champions.title'), numeric: true, cell: ({ count }) => count },
              {
                label: t('champions.map.who'),
                cell: ({ names, count }) =>
                  names.length === 0
                    ? t('champions.map.nobody')
                    : count > names.length
                      ? t('champions.map.and-more', {
                          names: names.join(', '),
                          more: count - names.length,
                        })
                      : format.list([...names]),
              },
            ]}
          />
        </>
      )}
    </>
  )
}

const accent = (step: string) => `var(--ds-color-accent-${step})`

function Picture({ places, label }: { places: readonly Row[]; label: string }) {
  const { width, height, dots } = communityMap(places)
  return (
    <svg class="outline-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {dots.map(({ id, x, y, radius, count, empty }) => (
        <g key={id}>
          <circle
            cx={x}
            cy={y}
            r={radius}
            fill={empty ? 'none' : accent('surface-tinted')}
            stroke={accent('base-edge')}
            stroke-width="1.5"
            stroke-dasharray={empty ? '3 3' : undefined}
          />
          {!empty && (
            <text x={x} y={y + 4} text-anchor="middle" font-size="12" fill="currentColor">
              {count}
            </text>
          )}
        </g>
      ))}
      {dots
        .filter(({ label: shown }) => shown)
        .map(({ id, name, x, y, radius, side }) => (
          <text
            key={id}
            x={side === 'start' ? x + radius + 4 : x - radius - 4}
            y={y + 4}
            text-anchor={side}
            font-size="13"
            fill="currentColor"
          >
            {name}
          </text>
        ))}
    </svg>
  )
}
