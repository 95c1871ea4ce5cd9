import { usePage } from '../../../../ui/index.ts'

/** Says a count that may be hidden. */
export function useCountText() {
  const { t, format } = usePage()
  return (count: number | null) => (count === null ? t('voices.loop.hidden') : format.number(count))
}
