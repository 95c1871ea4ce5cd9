import { expect, test } from 'vitest'
import { detectLanguage, guessLanguage } from './language.ts'

test.each([
  ['Hemtjänsten kommer aldrig i tid och ingen ringer', 'sv'],
  ['The care never comes on time in winter', 'en'],
  ['Kotihoito ei tule ajoissa talvella', 'fi'],
  ['Hjemmetjenesten kommer aldri i tide om vinteren', 'nb'],
  ['La ayuda a domicilio no llega nunca a tiempo', 'es'],
  ['Ní thagann an cúram baile in am riamh sa gheimhreadh', 'ga'],
  ['Heimaþjónustan kemur aldrei á réttum tíma', 'is'],
  ['照護從來不準時', 'zh'],
  ['ok, tack', 'und'],
])('“%s” is told as %s', async (text, code) => {
  expect(await detectLanguage(text, ['en', 'sv'])).toBe(code)
})

test('in a file the small table is asked alone, and says so where it is not sure', () => {
  expect(guessLanguage('Hemtjänsten kommer aldrig i tid', ['sv', 'en'])).toBe('sv')
  expect(guessLanguage('Heimaþjónustan kemur aldrei á réttum tíma', ['sv', 'en'])).toBe('und')
})
