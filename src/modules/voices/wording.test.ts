import { expect, test } from 'vitest'
import answersEn from './messages/answers.en.json'
import answersSv from './messages/answers.sv.json'
import duplicateEn from './messages/duplicate.en.json'
import duplicateSv from './messages/duplicate.sv.json'
import importEn from './messages/import.en.json'
import importSv from './messages/import.sv.json'
import wordsEn from './messages/words.en.json'
import wordsSv from './messages/words.sv.json'

test.each([
  ['English', answersEn, duplicateEn],
  ['Swedish', answersSv, duplicateSv],
])('what was said twice is answered in the words that the answer has: %s', (_, answers, said) => {
  const outcome = answers['voices.outcome.merged'].toLowerCase()
  expect(said['voices.duplicate.merge'].toLowerCase()).toContain(outcome)
  expect(Object.values(said).join(' ')).not.toContain('merge')
})

test.each([
  ['English', wordsEn, importEn],
  ['Swedish', wordsSv, importSv],
])('a file is read by whom the words for it name: %s', (_, words, file) => {
  expect(file['voices.import.visibility.lab']).toBe(words['voices.visibility.lab'])
  expect(file['voices.import.visibility.public']).toBe(words['voices.visibility.public'])
})
