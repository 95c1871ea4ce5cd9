import type { RequirementQuestion, Verdict } from '../../../platform/manifest.ts'

/** Answers questions about initiatives from one reading of them all. One without a verdict is not checkable. */
export async function judgeEach<R extends { initiativeId: string }>(
  questions: readonly RequirementQuestion[],
  read: (initiativeIds: readonly string[]) => Promise<readonly R[]>,
  judge: (here: readonly R[], question: RequirementQuestion) => Verdict | null,
): Promise<Map<string, Verdict>> {
  const found = await read([...new Set(questions.map(({ initiativeId }) => initiativeId))])
  return new Map(
    questions.flatMap((question) => {
      const here = found.filter(({ initiativeId }) => initiativeId === question.initiativeId)
      const verdict = judge(here, question)
      return verdict ? [[question.requirementId, verdict] as const] : []
    }),
  )
}
