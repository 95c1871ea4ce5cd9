import { z } from 'zod'
import {
  fileVersion,
  key,
  localParagraphs,
  localText,
  repeatedKeys,
  words,
  type PathMistake,
} from '../../platform/data-files/index.ts'
import { languages, type Language, type LocalText } from '../../shared/language.ts'

/** Paragraphs by language, as one text by language. */
const longText = localParagraphs.transform((written): LocalText =>
  Object.fromEntries(
    Object.entries(written).map(([language, paragraphs]) => [language, paragraphs.join('\n\n')]),
  ),
)

const answer = z.strictObject({
  key,
  text: localText,
  right: z.boolean(),
  feedback: localText,
})

const question = z.strictObject({
  key,
  ask: localText,
  answers: z.array(answer).min(2, 'A question needs at least two answers.'),
})

const moduleSchema = z.strictObject({
  key,
  minutes: z.int().min(1).max(120),
  name: localText,
  summary: localText,
  text: longText,
  practice: longText,
  questions: z.array(question).min(1, 'A module needs at least one question.'),
  reflection: localText,
  sources: z.array(words),
})

/** What a completed path opens to those who completed it; other modules ask for these words. */
export const unlockWords = ['session-kit', 'assisted-entry', 'mandate', 'training-others'] as const
export type UnlockWord = (typeof unlockWords)[number]

/** A learning path as data: what a file under methods/learning holds. */
export const pathSchema = z.strictObject({
  id: key,
  version: fileVersion,
  name: localText,
  purpose: localText,
  forWhom: localText,
  /** After so many months it has to be done again; absent: never. */
  validMonths: z.int().min(1).max(120).optional(),
  unlocks: z.array(z.enum(unlockWords)).min(1).optional(),
  modules: z.array(moduleSchema).min(1, 'A path needs at least one module.'),
})

export type LearningPath = z.infer<typeof pathSchema>
export type LearningModule = z.infer<typeof moduleSchema>
export type Question = z.infer<typeof question>
export type Answer = z.infer<typeof answer>

/** What a schema cannot see: keys used twice, questions without one right answer, languages that end halfway. */
export function wrongInPath(path: LearningPath): PathMistake[] {
  const keyed = path.modules.map((one, i) => ({ key: one.key, path: ['modules', i, 'key'] }))
  const promised = languages.filter((language) => path.name[language])
  return [
    ...repeatedKeys(keyed, 'module'),
    ...path.modules.flatMap((module, i) => [
      ...wrongQuestions(module, i),
      ...untranslated(module, ['modules', i], promised),
    ]),
  ]
}

function wrongQuestions({ questions }: LearningModule, i: number): PathMistake[] {
  const at = (j: number, ...rest: PropertyKey[]) => ['modules', i, 'questions', j, ...rest]
  const keyed = questions.map((one, j) => ({ key: one.key, path: at(j, 'key') }))
  return [
    ...repeatedKeys(keyed, 'question'),
    ...questions.flatMap(({ answers }, j) => [
      ...repeatedKeys(
        answers.map((one, k) => ({ key: one.key, path: at(j, 'answers', k, 'key') })),
        'answer',
      ),
      ...rightAnswers(answers, at(j, 'answers')),
    ]),
  ]
}

function rightAnswers(answers: readonly Answer[], path: PathMistake['path']): PathMistake[] {
  const right = answers.filter((one) => one.right).length
  if (right === 1) return []
  return [{ path, reason: `One answer must be right: here ${right === 0 ? 'none' : right} is.` }]
}

/** A path that says its name in a language says everything in it. */
function untranslated(
  value: unknown,
  path: PropertyKey[],
  promised: readonly Language[],
): PathMistake[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value) {
    const missing = promised.filter((language) => !(language in value))
    return missing.map((language) => ({
      path: [...path, language],
      reason: `"${language}" is missing, and the path has a name in it.`,
    }))
  }
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return parts.flatMap(([name, part]) => untranslated(part, [...path, name], promised))
}
