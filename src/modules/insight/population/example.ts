import { csvLines, csvStart } from '../../../shared/csv.ts'
import { codesOf, type PlaceName } from './groups.ts'

/** A file with every group that can be counted and no figures yet, to fill in and import. */
export function exampleFile(places: readonly PlaceName[]): string {
  const groups = (['age-band', 'gender', 'belonging'] as const).flatMap((dimension) =>
    codesOf(dimension, []).map((code) => [dimension, code, '']),
  )
  const ofPlaces = places.map(({ name }) => ['place', name, ''])
  const head = ['dimension', 'code', 'count']
  return csvStart + csvLines([head, ['total', 'all', ''], ...groups, ...ofPlaces])
}
