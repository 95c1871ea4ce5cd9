import { minorIn } from '../../../shared/money.ts'
import { DataTable, LocalTextOf, StateTag, usePage, type Column } from '../../../ui/index.ts'
import {
  EffectToCome,
  intervalWords,
  isDecided,
  pilotPaths,
  PilotStateTag,
} from '../../pilots/index.ts'
import type { PublishedPilot } from '../portfolio/queries.ts'

/** Pilots of several labs side by side; on a phone each is a block. */
export function PilotTable({ pilots }: { pilots: readonly PublishedPilot[] }) {
  const { t, format } = usePage()
  const columns: Column<PublishedPilot>[] = [
    {
      label: t('pilots.field.title'),
      cell: ({ title, ...one }) => (
        <a class="ds-link" href={pilotPaths.pilot(one)}>
          <LocalTextOf text={title} />
        </a>
      ),
    },
    { label: t('network.labs.lab'), cell: ({ labName }) => <LocalTextOf text={labName} /> },
    {
      label: t('pilots.list.state'),
      cell: ({ state }) => <PilotStateTag state={state} archived={false} />,
    },
    {
      label: t('network.pilots.stage'),
      cell: ({ stage }) => t(`network.stage.${stage ?? 'none'}`),
    },
    {
      label: t('pilots.portfolio.sectors'),
      cell: ({ sectors }) => sectors.map((one) => t(`pilots.sector.${one}`)).join(', ') || '–',
    },
    {
      label: t('pilots.portfolio.reach'),
      numeric: true,
      cell: ({ figures: { people } }) =>
        people === 'hidden' ? t('network.indicator.hidden') : format.number(people),
    },
    { label: t('pilots.costs.per-head'), numeric: true, cell: (one) => <PerHead of={one} /> },
    { label: t('pilots.portfolio.effect'), cell: (one) => <Effect of={one} /> },
    {
      label: t('pilots.exit.outcome'),
      cell: ({ outcome }) =>
        outcome ? <StateTag tone="info">{t(`pilots.outcome.${outcome}`)}</StateTag> : '–',
    },
  ]
  return (
    <DataTable caption={t('network.pilots.title')} captionHidden rows={pilots} columns={columns} />
  )
}

function PerHead({ of: { figures } }: { of: PublishedPilot }) {
  const { t, format } = usePage()
  const { perHead, currency } = figures
  if (perHead === null) return <>–</>
  if (perHead === 'hidden') return <>{t('network.indicator.hidden')}</>
  const each = (minor: number) => format.number(Math.round(minor / minorIn(currency)))
  const { minor, lowMinor, highMinor } = perHead
  const range = lowMinor === highMinor ? '' : ` (${each(lowMinor)}–${each(highMinor)})`
  return <>{`${each(minor)} ${currency}${range}`}</>
}

function Effect({ of: { figures, state } }: { of: PublishedPilot }) {
  const scope = usePage()
  const { effect } = figures
  if (!isDecided({ state })) return <EffectToCome state={state} />
  if (effect === null) return <>{scope.t('network.indicator.unmeasured')}</>
  if (effect === 'hidden') return <>{scope.t('network.indicator.hidden')}</>
  return (
    <>
      <LocalTextOf text={effect.name} />: {intervalWords(scope, effect, effect)},{' '}
      {scope.t('pilots.portfolio.of-people', { people: effect.people })}
    </>
  )
}
