import { z } from 'zod'
import {
  day,
  neededId,
  neededText,
  optionalDay,
  optionalId,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { languages } from '../../../shared/language.ts'
import { hours, limits } from '../input.ts'

const terms = {
  language: z.enum(languages, 'platform.input.choose'),
  purpose: neededText(limits.card),
  does: neededText(limits.card),
  doesNot: neededText(limits.card),
  week: hours(),
  released: hours(0),
  reportsTo: neededText(limits.title),
  buddy: plainText(limits.title),
  expenses: plainText(limits.summary),
  startsOn: day,
  endsOn: optionalDay,
  managerId: optionalId,
  managerName: plainText(limits.title),
}

/** The terms of a mandate; `comingId` and `version` say which one the form was opened on, if there was one. */
export const writeMandateInput = z
  .strictObject({ championId: neededId, comingId: optionalId, version: seenVersion, ...terms })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'champions.problem.ends-first',
  })
  .refine(({ managerId, managerName }) => managerId !== null || managerName !== '', {
    path: ['managerId'],
    message: 'champions.problem.manager',
  })
  .refine(({ week, released }) => released <= week, {
    path: ['released'],
    message: 'champions.problem.released',
  })

export const aboutMandate = z.strictObject({ championMandateId: neededId })

/** What is agreed is what was read: the version goes with the signature. */
export const signMandateInput = z.strictObject({
  championMandateId: neededId,
  version: seenVersion,
  agree: tick.refine((ticked) => ticked, 'champions.problem.agree'),
})

export const signByLinkInput = z.strictObject({
  championMandateId: neededId,
  version: seenVersion,
  code: z.string(),
  name: neededText(limits.title, 'champions.problem.name'),
  agree: tick.refine((ticked) => ticked, 'champions.problem.agree'),
})

export const recordPaperInput = z.strictObject({
  championMandateId: neededId,
  who: z.enum(['champion', 'manager'], 'platform.input.choose'),
})

export const endMandateInput = z.strictObject({
  championMandateId: neededId,
  because: neededText(limits.reason, 'champions.problem.because'),
})
