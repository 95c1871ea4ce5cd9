import { path } from '../../../platform/http/paths.ts'

/** Addresses of method cards and of the finder among them. */
export const cardPaths = {
  list: path('/:lab/methods/cards'),
  card: path('/:lab/methods/cards/:card'),
  finder: path('/:lab/methods/finder'),
}
