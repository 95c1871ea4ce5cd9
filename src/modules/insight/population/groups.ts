import { ageBands, belongings, genders } from '../../people/index.ts'
import type { Dimension } from '../schema.ts'

export type PlaceName = { id: string; name: string }

/** The groups of a dimension in the order in which people read them; places by name. */
export function codesOf(dimension: Dimension, places: readonly PlaceName[]): readonly string[] {
  switch (dimension) {
    case 'total':
      return ['all']
    case 'age-band':
      return ageBands
    case 'gender':
      return genders
    case 'place':
      return places.map(({ id }) => id)
    case 'belonging':
      return belongings
  }
}
