import { usePage } from '../../../../ui/index.ts'
import type { ThemeFigures } from '../queries.ts'

/** Says by how many voices and through which channels a theme is carried. */
export function useFigures(): (figures: ThemeFigures) => string {
  const { t, format } = usePage()
  return ({ voices, contributions, channels }) => {
    if (contributions === 0) return t('voices.theme.empty')
    const through = format.list(channels.map((channel) => t(`voices.channel-of.${channel}`)))
    return t('voices.theme.figures', { voices, contributions, through })
  }
}
