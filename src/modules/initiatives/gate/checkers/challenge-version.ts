import { check, met, notMet } from './answers.ts'

/** The challenge question has come to a version: 2 means that it was changed once. */
export const challengeVersioned = check(
  'challenge-version',
  ({ questions }, { params: { min: needed }, initiativeId }) => {
    const number = questions.find((one) => one.initiativeId === initiativeId)?.number ?? 0
    if (number >= needed) return met('initiatives.check.question.met', { number })
    if (number === 0) return notMet('initiatives.check.question.none')
    return notMet('initiatives.check.question.older', { number, needed })
  },
)
