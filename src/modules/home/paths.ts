import { path } from '../../platform/http/paths.ts'

/** Every address of the gathered pages. */
export const paths = {
  front: path('/:lab'),
  today: path('/:lab/today'),
  stuck: path('/:lab/stuck'),
  developmentInbox: path('/development-inbox'),
}
