import type { LearningModule, LearningPath } from './path-file.ts'
import type { GivenAnswers } from './schema.ts'

/** What is known of one person in one module; none where they have not begun. */
export type ModuleProgress = {
  answers: GivenAnswers
  begunAt: Date
  finishedAt: Date | null
  reflection: string
}

/** What is known of one person in one path, by module. */
export type PathProgress = ReadonlyMap<string, ModuleProgress>

/** The answers that are right, by question. */
export function rightAnswers({ questions }: LearningModule): GivenAnswers {
  return Object.fromEntries(
    questions.map(({ key, answers }) => [key, answers.find(({ right }) => right)!.key]),
  )
}

/** How many questions of a module are answered rightly. */
export function countRight(module: LearningModule, given: GivenAnswers): number {
  return Object.entries(rightAnswers(module)).filter(([key, right]) => given[key] === right).length
}

/** Questions that have no answer, or one that the question does not offer. */
export function unanswered(module: LearningModule, given: GivenAnswers): string[] {
  return module.questions
    .filter(({ key, answers }) => !answers.some((one) => one.key === given[key]))
    .map(({ key }) => key)
}

/** What of it counts: since a completion is due to be renewed, only what was begun anew. */
export function sinceDue(progress: PathProgress | undefined, dueSince: Date | null): PathProgress {
  const all = [...(progress ?? [])]
  return new Map(dueSince ? all.filter(([, { begunAt }]) => begunAt > dueSince) : all)
}

/** How many modules of a path are finished. */
export function countFinished({ modules }: LearningPath, progress: PathProgress): number {
  return modules.filter(({ key }) => progress.get(key)?.finishedAt).length
}

/** The first module that is not finished. */
export function nextModule(
  { modules }: LearningPath,
  progress: PathProgress,
): LearningModule | undefined {
  return modules.find(({ key }) => !progress.get(key)?.finishedAt)
}
