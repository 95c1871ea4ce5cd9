import { z } from 'zod'
import {
  day,
  figure,
  limits,
  neededId,
  neededText,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { fileLimits } from '../import/limits.ts'
import { isCurrency } from './money.ts'
import { periodOf } from './period.ts'
import { supplierSizes } from './schema.ts'

const year = z
  .union([
    z.literal('').transform(() => null),
    z.null(),
    z.coerce
      .number('ecosystem.supplier.input.since')
      .int('ecosystem.supplier.input.since')
      .min(1000, 'ecosystem.supplier.input.since')
      .max(2200, 'ecosystem.supplier.input.since'),
  ])
  .default(null)

const details = {
  name: neededText(limits.title),
  stakeholderId: optionalId,
  offers: plainText(limits.reason),
  placeId: optionalId,
  size: z.enum(supplierSizes, 'platform.input.choose'),
  since: year,
  contact: plainText(limits.line),
  public: tick,
  agreedWords: plainText(limits.line),
  contactPublic: tick,
}
const agreed = (sent: { public: boolean; agreedWords: string }) =>
  !sent.public || sent.agreedWords !== ''
const agreedMissing = { path: ['agreedWords'], message: 'ecosystem.supplier.input.agreed' }

export const addSupplierInput = z.strictObject(details).refine(agreed, agreedMissing)
export const changeSupplierInput = z
  .strictObject({ supplierId: neededId, version: seenVersion, ...details })
  .refine(agreed, agreedMissing)
export const aboutSupplier = z.strictObject({ supplierId: neededId })
export type SupplierDetails = z.infer<typeof addSupplierInput>

export const publishNeedInput = z.strictObject({
  what: neededText(limits.reason, 'ecosystem.need.input.what'),
  aboutWhen: neededText(limits.line, 'ecosystem.need.input.when'),
  aboutAmount: plainText(limits.line),
  whomToAsk: neededText(limits.line, 'ecosystem.need.input.whom'),
  expiresOn: day,
})
export const aboutNeed = z.strictObject({ comingNeedId: neededId })

const period = z.string('ecosystem.spend.input.period').transform((typed, ctx) => {
  const found = periodOf(typed)
  if (!found) ctx.addIssue({ code: 'custom', message: 'ecosystem.spend.input.period' })
  return found ?? z.NEVER
})
const currency = z
  .string('ecosystem.spend.input.currency')
  .trim()
  .toUpperCase()
  .refine(isCurrency, 'ecosystem.spend.input.currency')

export const noteSpendInput = z.strictObject({
  period,
  organisationId: z.uuid('platform.input.choose'),
  supplierId: optionalId,
  amount: figure.refine((amount) => amount > 0 && amount < 1e12, 'ecosystem.spend.input.amount'),
  currency,
})
export const aboutSpend = z.strictObject({ spendId: neededId })
export const importSpendInput = z.strictObject({
  csv: z
    .string('ecosystem.input.csv')
    .min(1, 'ecosystem.input.csv')
    .max(fileLimits.textChars, 'ecosystem.input.csv-long'),
})
export const stateMeaningInput = z.strictObject({
  version: seenVersion,
  words: neededText(limits.reason, 'ecosystem.spend.input.meaning'),
  placeIds: z
    .union(
      [z.uuid().transform((id) => [id]), z.array(z.uuid()).max(500)],
      'ecosystem.spend.input.places',
    )
    .refine((ids) => ids.length > 0, 'ecosystem.spend.input.places'),
})
