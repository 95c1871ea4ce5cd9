import { path } from '../../../platform/http/paths.ts'

const suppliers = '/:lab/ecosystem/suppliers'
const one = `${suppliers}/:supplierId` as const
const needs = '/:lab/ecosystem/coming-needs'
const spend = '/:lab/ecosystem/spend'

/** Every address of suppliers, early notices and spending. */
export const supplierPaths = {
  suppliers: path(suppliers),
  newSupplier: path(`${suppliers}/new`),
  supplier: path(one),
  supplierRemoval: path(`${one}/removal`),
  supplierReturn: path(`${one}/return`),

  needs: path(needs),
  newNeed: path(`${needs}/new`),
  needEnd: path(`${needs}/:comingNeedId/end`),

  spend: path(spend),
  spendFile: path(`${spend}/export`),
  meaning: path(`${spend}/meaning`),
  entries: path(`${spend}/entries`),
  newEntry: path(`${spend}/entries/new`),
  entryRemoval: path(`${spend}/entries/:spendId/removal`),
  spendImport: path(`${spend}/imports/new`),
  spendExample: path(`${spend}/imports/example`),
}
