import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { ecosystemPaths as paths } from './index.ts'

const app = await testApp()

test('of many views of the map the last open under one word, and the one shown stands beside the first', async () => {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const tabs = async (address: string, reader = browser) =>
    /<nav class="tabs".*?<\/nav>/s
      .exec((await reader.get(address)).text)![0]
      .split('<summary>More</summary>')
  const here = { lab: lab.slug }
  const [beside, more] = await tabs(paths.map(here))
  expect(beside!.match(/<li>/g)).toHaveLength(6)
  expect(more!.match(/<li>/g)).toHaveLength(4)
  expect(more).toContain(paths.matrix(here))
  const [shown, rest] = await tabs(paths.matrix(here))
  expect(shown).toContain(`href="${paths.matrix(here)}" aria-current="page"`)
  expect(rest!.match(/<li>/g)).toHaveLength(3)
  expect(await tabs(paths.map(here), app.visitor())).toHaveLength(1)
})
