import { path } from '../../platform/http/paths.ts'

/** Every address of this module. */
export const learningPaths = {
  list: path('/:lab/learning'),
  path: path('/:lab/learning/paths/:pathKey'),
  paper: path('/:lab/learning/paths/:pathKey/paper'),
  module: path('/:lab/learning/paths/:pathKey/modules/:moduleKey'),
  answers: path('/:lab/learning/paths/:pathKey/modules/:moduleKey/answers'),
  reflection: path('/:lab/learning/paths/:pathKey/modules/:moduleKey/reflection'),
  completions: path('/:lab/learning/completions'),
  newCompletion: path('/:lab/learning/completions/new'),
  completion: path('/:lab/learning/completions/:learningCompletionId'),
  certificate: path('/:lab/learning/completions/:learningCompletionId/certificate'),
  withdrawal: path('/:lab/learning/completions/:learningCompletionId/withdrawal'),
  return: path('/:lab/learning/completions/:learningCompletionId/return'),
}
