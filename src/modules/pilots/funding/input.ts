import { z } from 'zod'
import {
  limits as shared,
  neededId,
  neededText,
  optionalDay,
  optionalId,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'
import { yearOf } from '../plan/input.ts'
import { fundingKinds, fundingStates, type FundingState } from './schema.ts'

/** How long texts may be, how large one amount in minor units, and how many leads one pilot may have. */
export const limits = { ...shared, leads: 200, minor: 1e12 } as const

const about = { initiativeId: neededId, pilotId: neededId }
const choose = 'platform.input.choose'

const leadWords = {
  stakeholderId: optionalId,
  funder: plainText(limits.line),
  contact: plainText(limits.reason),
  kind: z.enum(fundingKinds, choose),
  amount: neededText(limits.words, 'pilots.input.amount'),
  from: yearOf,
  /** Left empty: for that one year. */
  to: z.union([z.literal('').transform(() => null), yearOf, z.null()]).default(null),
  state: z.enum(fundingStates, choose),
  because: plainText(limits.reason),
  nextStep: plainText(limits.line),
  nextBy: optionalId,
  nextOn: optionalDay,
}

type Lead = {
  stakeholderId: string | null
  funder: string
  from: number
  to: number | null
  state: FundingState
  because: string
  nextStep: string
  nextBy: string | null
  nextOn: string | null
}

/** A funder by name, years in their order, a reason not to go on, and nobody asked to do nothing. */
function checkLead(lead: Lead, { addIssue }: Pick<z.RefinementCtx, 'addIssue'>): void {
  const { stakeholderId, funder, from, to, state, because, nextStep, nextBy, nextOn } = lead
  const wrong = (field: string, message: string) =>
    addIssue({ code: 'custom', path: [field], message })
  if (!stakeholderId && !funder) wrong('funder', 'pilots.input.funder')
  if (to !== null && to < from) wrong('to', 'pilots.input.year-order')
  if (state === 'not-pursued' && !because) wrong('because', 'pilots.input.because-not')
  if (!nextStep && (nextBy || nextOn)) wrong('nextStep', 'pilots.input.next-step')
}

export const addLeadInput = z.strictObject({ ...about, ...leadWords }).superRefine(checkLead)

export const changeLeadInput = z
  .strictObject({ ...about, leadId: neededId, version: seenVersion, ...leadWords })
  .superRefine(checkLead)
