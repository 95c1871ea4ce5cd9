import { path } from '../../platform/http/paths.ts'

/** Every address of insight. */
export const paths = {
  population: path('/:lab/population'),
  newPopulation: path('/:lab/population/new'),
  populationExample: path('/:lab/population/example'),
  funnel: path('/:lab/initiatives/:initiativeId/funnel'),
}
