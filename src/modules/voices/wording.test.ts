import { expect, test } from 'vitest'
import answersEn from './messages/answers.en.json'
import answersSv from './messages/answers.sv.json'
import duplicateEn from './messages/duplicate.en.json'
import duplicateSv from './messages/duplicate.sv.json'

test.each([
  ['English', answersEn, duplicateEn],
  ['Swedish', answersSv, duplicateSv],
])('what was said twice is answered in the words that the answer has: %s', (_, answers, said) => {
  const outcome = answers['voices.outcome.merged'].toLowerCase()
  expect(said['voices.duplicate.merge'].toLowerCase()).toContain(outcome)
  expect(Object.values(said).join(' ')).not.toContain('merge')
})
