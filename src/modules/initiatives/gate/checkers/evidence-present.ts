import type { LocalText } from '../../../../shared/language.ts'
import { evidenceKeys } from '../../../methods/index.ts'
import type { GateFacts } from '../facts.ts'
import { check, met, notMet } from './answers.ts'

/** Every named piece of evidence was added in the same process and not withdrawn. */
export const evidencePresent = check('evidence-present', (facts, { params, processId }) => {
  const here = facts.evidence.filter((one) => one.processId === processId)
  const present = new Set(here.map(({ key }) => key))
  const wanted = evidenceKeys(params)
  const lacking = wanted.filter((key) => !present.has(key))
  if (lacking.length === 0) return met('initiatives.check.evidence.met', { count: wanted.length })
  const missing = lacking.map((key) => nameOf(facts, processId, key))
  return notMet('initiatives.check.evidence.missing', { count: missing.length, missing })
})

/** What the method calls its evidence, in the version that the process runs on. */
function nameOf({ methods }: GateFacts, processId: string, key: string): LocalText {
  const method = methods.find((one) => one.processId === processId)
  const expected = method?.template.phases.flatMap(({ evidence }) => evidence)
  return expected?.findLast((one) => one.key === key)?.name ?? { en: key }
}
