import { expect, test } from 'vitest'
import { openDictionary } from '../i18n.ts'
import { messages } from '../messages/index.ts'
import { fileProblem } from './index.ts'
import { inspect } from './inspect.ts'

test('a refused file is explained in both languages', async () => {
  const page = new Uint8Array(Buffer.from('<!doctype html>'))
  const refused = await inspect({ name: 'a.jpg', bytes: page, declaredType: 'image/jpeg' })
  if (refused.ok) throw new Error('taken')
  const { key, values } = fileProblem(refused)
  const dictionary = openDictionary([messages])
  expect(dictionary.t('en')(key, values)).toMatch(
    /^This is a web page \(HTML\)\. You can add pictures/,
  )
  expect(dictionary.t('sv')(key, values)).toMatch(/^Det här är en webbsida/)
})
