import { DateOf, StateTag, TagRow, usePage, type Tone } from '../../../../../ui/index.ts'
import type { MapState as State } from '../../words.ts'
import { isOpenOn } from '../policy.ts'

type Standing = { state: State; opensOn: string | null; closesOn: string | null }
const tones: Record<State, Tone> = { draft: 'warning', open: 'success', closed: 'neutral' }

/** Whether a map takes votes, and until when. */
export function MapState({ map }: { map: Standing }) {
  const { t, today } = usePage()
  const { opensOn, closesOn } = map
  const state = map.state === 'open' && !isOpenOn(map, today).ok ? shut(map, today) : map.state
  return (
    <TagRow>
      <StateTag tone={tones[state]}>{t(`engagement.map.state-${state}`)}</StateTag>
      {opensOn && state === 'draft' && (
        <span class="note">
          {t('engagement.map.opens')} <DateOf value={opensOn} />
        </span>
      )}
      {closesOn && state !== 'closed' && (
        <span class="note">
          {t('engagement.map.until')} <DateOf value={closesOn} />
        </span>
      )}
    </TagRow>
  )
}

/** An open map outside its days reads as not open yet, or as over. */
function shut({ closesOn }: Standing, today: string): State {
  return closesOn && today > closesOn ? 'closed' : 'draft'
}
