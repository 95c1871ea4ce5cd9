import type { ComponentChildren } from 'preact'
import { DateOf, LocalTextOf, StateTag, usePage } from '../../../../ui/index.ts'
import type { ShownTouchpoint } from '../touchpoint.ts'

type Props = {
  touchpoints: readonly ShownTouchpoint[]
  /** The service runs: the next time is told. */
  goesOn: boolean
  /** What the reader may do about one. */
  more?: (one: ShownTouchpoint) => ComponentChildren
}

/** How often people meet, when the next time is, and what came of the last ones. */
export function TouchpointList({ touchpoints, goesOn, more }: Props) {
  const { t } = usePage()
  return (
    <ul>
      {touchpoints.map((one) => (
        <li key={one.id} id={`touchpoint-${one.id}`}>
          <strong>
            <LocalTextOf text={one.title} />
          </strong>
          , {t('pilots.service.touchpoints.every', { months: one.everyMonths })}.{' '}
          <Next one={one} goesOn={goesOn} />
          <Kept kept={one.kept} />
          {more?.(one)}
        </li>
      ))}
    </ul>
  )
}

function Next({ one, goesOn }: { one: ShownTouchpoint; goesOn: boolean }) {
  const { t } = usePage()
  if (one.endedOn) {
    return (
      <>
        {t('pilots.service.touchpoints.ended-on')} <DateOf value={one.endedOn} />
      </>
    )
  }
  if (!goesOn) return null
  return (
    <>
      {t('pilots.service.touchpoints.next')} <DateOf value={one.nextOn} />{' '}
      {one.lapsed && <StateTag tone="warning">{t('pilots.service.touchpoints.lapsed')}</StateTag>}
    </>
  )
}

function Kept({ kept }: Pick<ShownTouchpoint, 'kept'>) {
  const { t } = usePage()
  if (kept.length === 0) return null
  return (
    <ul class="note">
      {kept.map(({ onDay, words, people }) => (
        <li key={onDay}>
          <DateOf value={onDay} />, {t('pilots.service.touchpoints.people', { count: people })}{' '}
          <LocalTextOf text={words} />
        </li>
      ))}
    </ul>
  )
}
