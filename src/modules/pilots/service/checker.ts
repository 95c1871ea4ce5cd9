import { z } from 'zod'
import type { RequirementChecker, Verdict } from '../../../platform/manifest.ts'
import { evidenceOf, type Evidence } from './evidence.ts'
import { isAnswered, testsOf } from './four-tests.ts'
import { fourTests, type FourTest } from './schema.ts'

const params = z.strictObject({
  tests: z
    .array(z.enum(fourTests))
    .min(1)
    .default([...fourTests]),
})

/** What gates ask of the services of their initiative: each test passed, or what is missing written down. Two queries. */
export const serviceChecker: RequirementChecker = {
  names: ['service-tests-answered'],
  params: { 'service-tests-answered': params },
  async check(db, labId, questions, now) {
    const initiativeIds = [...new Set(questions.map(({ initiativeId }) => initiativeId))]
    const found = await evidenceOf(db, labId, { initiativeIds }, now)
    return new Map(
      questions.flatMap((question) => {
        const given = params.safeParse(question.params)
        if (!given.success) return []
        const here = found.filter(({ initiativeId }) => initiativeId === question.initiativeId)
        return [[question.requirementId, judge(here, given.data.tests)] as const]
      }),
    )
  },
}

function judge(here: readonly Evidence[], tests: readonly FourTest[]): Verdict {
  if (here.length === 0) return { state: 'not-met', detail: { key: 'pilots.check.service.none' } }
  const all = here.map((one) => testsOf(one).filter(({ test }) => tests.includes(test)))
  const open = tests.filter((test) =>
    all.some((results) => results.some((one) => one.test === test && !isAnswered(one))),
  )
  const failed = all.flat().filter(({ passed }) => !passed).length
  const values = { count: here.length, failed }
  if (open.length === 0) {
    return { state: 'met', detail: { key: 'pilots.check.service.met', values } }
  }
  const what = open.map((test) => ({ key: `pilots.service.test.${test}` }))
  return {
    state: 'not-met',
    detail: { key: 'pilots.check.service.lacking', values: { ...values, what } },
  }
}
