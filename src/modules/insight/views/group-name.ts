import { usePage } from '../../../ui/index.ts'
import type { PlaceName } from '../population/groups.ts'
import type { Dimension } from '../schema.ts'

/** Says a group in words; a place the lab no longer has is named so. */
export function useGroupName(places: readonly PlaceName[]) {
  const { t } = usePage()
  return (dimension: Dimension, code: string): string => {
    if (code === 'unknown') return t('insight.group.unknown')
    switch (dimension) {
      case 'total':
        return t('insight.group.all')
      case 'age-band':
        return t(`people.age.${code}`)
      case 'gender':
        return t(`people.gender.${code}`)
      case 'belonging':
        return t(`people.belonging.${code}`)
      case 'place':
        return places.find(({ id }) => id === code)?.name ?? t('insight.group.gone')
    }
  }
}
