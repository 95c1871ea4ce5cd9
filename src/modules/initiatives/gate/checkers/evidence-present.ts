import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../../../../platform/db/database.ts'
import type { RequirementChecker, Verdict } from '../../../../platform/manifest.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { LocalText } from '../../../../shared/language.ts'
import { evidenceKeys, lookTemplate } from '../../../methods/index.ts'
import { evidence } from '../../evidence/schema.ts'
import { phase, process, type ProcessId } from '../../process/schema.ts'
import { answerEach, met, notMet, once } from './answers.ts'

/** Every named piece of evidence was added in the same process and not withdrawn. */
export const evidencePresent: RequirementChecker = {
  name: 'evidence-present',
  async check(db, labId, questions) {
    const processIds = once(questions.map(({ processId }) => processId)) as ProcessId[]
    const present = await evidenceIn(db, labId, processIds)
    const nameOf = await evidenceNames(db, labId, processIds)
    return answerEach('evidence-present', questions, ({ params, processId }): Verdict => {
      const wanted = evidenceKeys(params)
      const lacking = wanted.filter((key) => !present.has(`${processId} ${key}`))
      if (lacking.length === 0) {
        return met('initiatives.check.evidence.met', { count: wanted.length })
      }
      const missing = lacking.map((key) => nameOf(processId, key))
      return notMet('initiatives.check.evidence.missing', { count: missing.length, missing })
    })
  },
}

/** The keys of evidence that is there, as 'process key'. */
export async function evidenceIn(
  db: Db,
  labId: LabId,
  processIds: ProcessId[],
): Promise<Set<string>> {
  const found = await db
    .selectDistinct({ processId: phase.processId, key: evidence.key })
    .from(evidence)
    .innerJoin(phase, and(eq(phase.labId, evidence.labId), eq(phase.id, evidence.phaseId)))
    .where(
      and(
        eq(evidence.labId, labId),
        inArray(phase.processId, processIds),
        isNull(evidence.withdrawnAt),
      ),
    )
  return new Set(found.map(({ processId, key }) => `${processId} ${key}`))
}

/** What the method calls its evidence, for each process in the version it runs on. */
async function evidenceNames(db: Db, labId: LabId, processIds: ProcessId[]) {
  const found = await db
    .select({ id: process.id, template: process.templateId, version: process.templateVersion })
    .from(process)
    .where(and(eq(process.labId, labId), inArray(process.id, processIds)))
  const names = new Map<string, LocalText>()
  for (const { id, template, version } of found) {
    for (const { evidence: expected } of lookTemplate(template, version)?.phases ?? []) {
      for (const { key, name } of expected) names.set(`${id} ${key}`, name)
    }
  }
  return (processId: string, key: string): LocalText =>
    names.get(`${processId} ${key}`) ?? { en: key }
}
