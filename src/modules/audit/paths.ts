import { path } from '../../platform/http/paths.ts'

/** Addresses of the record. */
export const auditPaths = {
  record: path('/:lab/record'),
  table: path('/:lab/record/table.csv'),
  check: path('/:lab/record/check'),
}
