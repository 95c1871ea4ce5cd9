import { z } from 'zod'
import {
  day,
  limits as shared,
  localText,
  neededId,
  neededLocalText,
  optionalFigure,
  plainText,
  seenVersion,
  tick,
} from '../../../platform/input.ts'
import { originInput } from '../origin.ts'
import { directions, experimentOutcomes, measuredIn } from './schema.ts'

/** How long texts may be, in characters; how long an experiment lasts, in days; how many results it holds. */
export const limits = { ...shared, days: 730, results: 300, people: 1_000_000 } as const
const choose = 'platform.input.choose'
const people = 'pilots.experiment.input.people'

const named = {
  title: neededLocalText(limits.title, 'pilots.experiment.input.title'),
  public: tick,
}

const details = {
  ...named,
  hypothesis: neededLocalText(limits.reason, 'pilots.experiment.input.hypothesis'),
  measure: neededLocalText(limits.reason, 'pilots.experiment.input.measure'),
  method: neededLocalText(limits.summary, 'pilots.experiment.input.method'),
  kind: z.enum(measuredIn, choose),
  direction: z.enum(directions, choose),
  threshold: optionalFigure,
  unit: plainText(limits.words),
  thresholdWords: localText(limits.reason).default({}),
  peopleLeast: z
    .union([
      z.literal('').transform(() => null),
      z.null(),
      z.coerce.number(people).int(people).min(1, people).max(limits.people, people),
    ])
    .default(null),
  startsOn: day,
  /** The last day on which something is tried. */
  lastDay: day,
}

type Details = {
  kind: string
  threshold: number | null
  thresholdWords: object
  startsOn: string
  lastDay: string
}

/** What the fields must be together: something that counts, set before, and a period. */
function together(one: Details, ctx: z.RefinementCtx): void {
  const wrong = (field: string, message: string) =>
    ctx.addIssue({ code: 'custom', path: [field], message })
  if (one.kind === 'number' && one.threshold === null) {
    wrong('threshold', 'pilots.experiment.input.threshold')
  }
  if (one.kind === 'words' && Object.keys(one.thresholdWords).length === 0) {
    wrong('thresholdWords', 'pilots.experiment.input.threshold-words')
  }
  if (one.startsOn > one.lastDay) wrong('lastDay', 'pilots.input.ends-later')
  const days = (Date.parse(one.lastDay) - Date.parse(one.startsOn)) / 86_400_000
  if (days >= limits.days) wrong('lastDay', 'pilots.experiment.input.too-long')
}

export const planExperimentInput = z
  .strictObject({ initiativeId: neededId, from: originInput, ...details })
  .superRefine(together)

const about = { initiativeId: neededId, experimentId: neededId }

export const changeExperimentInput = z
  .strictObject({ ...about, version: seenVersion, ...details })
  .superRefine(together)

/** What may still be changed once it has started: what it is called, and who reads it. */
export const renameExperimentInput = z.strictObject({ ...about, version: seenVersion, ...named })

export const aboutExperiment = z.strictObject(about)

const howMany = z.coerce.number(people).int(people).min(1, people).max(limits.people, people)

export const noteResultInput = z.strictObject({
  ...about,
  onDay: day,
  people: howMany,
  value: optionalFigure,
  words: plainText(limits.summary),
})

export const aboutResult = z.strictObject({ ...about, experimentResultId: neededId })

export const concludeInput = z.strictObject({
  ...about,
  /** The number of the conclusion that the writer saw; 0 where there was none. */
  version: seenVersion,
  value: optionalFigure,
  words: plainText(limits.summary),
  people: howMany,
  disturbed: tick,
  /** Said by people where the measure is words; worked out where it is a number. */
  outcome: z
    .union([z.literal('').transform(() => null), z.enum(experimentOutcomes, choose), z.null()])
    .default(null),
  learned: neededLocalText(limits.summary, 'pilots.experiment.input.learned'),
  nextStep: neededLocalText(limits.reason, 'pilots.experiment.input.next'),
  whyChanged: plainText(limits.reason),
})
