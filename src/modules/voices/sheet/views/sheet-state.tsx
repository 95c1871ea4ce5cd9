import { StateTag, usePage, type Tone } from '../../../../ui/index.ts'
import type { SheetState } from '../schema.ts'

const tones: Record<SheetState, Tone> = {
  printed: 'info',
  keyed: 'success',
  void: 'neutral',
  lost: 'warning',
}

/** Where a sheet stands, as a word and a shape. */
export function SheetStateTag({ state }: { state: SheetState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`voices.sheet.state-${state}`)}</StateTag>
}
