import type { AppContext } from '../../../../platform/http/routes.ts'
import type { FormValues, Problem } from '../../../../ui/index.ts'
import { answersInput, groupPeople } from '../input.ts'
import { isTier, type Tier } from '../tiers.ts'
import type { Kept } from './keep-response.ts'

/** A sent form of answers, or what is wrong in it. */
type SentAnswers =
  | {
      ok: true
      values: FormValues
      answers: Record<string, number>
      tier: Tier | null
      people: number
    }
  | { ok: false; values: FormValues; problems: Problem[] }

/** Reads the answers of a form; `group` also asks how many people they are. */
export async function readAnswers(c: AppContext, group = false): Promise<SentAnswers> {
  const { fields, values } = await c.var.form()
  const { t } = c.var
  const answers = answersInput.safeParse(fields.answers)
  const people = group ? groupPeople.safeParse(values.people) : { success: true as const, data: 1 }
  const problems: Problem[] = []
  if (!people.success)
    problems.push({ field: 'people', text: t('ecosystem.readiness.input.people') })
  if (!answers.success) problems.push({ text: t('ecosystem.readiness.refused.not-asked') })
  if (!answers.success || !people.success) return { ok: false, values, problems }
  const tier = isTier(values.tier) ? values.tier : null
  return { ok: true, values, answers: answers.data, tier, people: people.data }
}

/** Why answers were not kept, in words, with the status that says so. */
export function problemOf(c: AppContext, kept: Exclude<Kept, 'kept'>) {
  const status = kept === 'round-closed' || kept === 'too-many' ? (409 as const) : (422 as const)
  return { status, problems: [{ text: c.var.t(`ecosystem.readiness.refused.${kept}`) }] }
}
