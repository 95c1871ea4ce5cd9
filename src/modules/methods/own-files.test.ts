import { expect, test } from 'vitest'
import { testApp, type TestPerson } from '../../../tests/support/app.ts'
import { copiedMethod, openedDraft, shippedFile } from '../../../tests/support/own-method.ts'
import { methodPaths as paths } from './paths.ts'

const app = await testApp()

async function brought(person: TestPerson, lab: { slug: string }, name: string, text: string) {
  const file = new File([text], name, { type: 'application/json' })
  return person.browser.post(paths.imports({ lab: lab.slug }), { file })
}

test('a method goes to another lab as a file and is the same there', async () => {
  const { lab, at, browser, publish } = await copiedMethod(app)
  await publish()
  const file = await browser.get(
    paths.file({ lab: lab.slug, method: 'own-our-way', version: '1.0.0' }),
  )
  expect(file.headers.get('content-disposition')).toContain('own-our-way@1.0.0.json')
  const other = await app.lab()
  const coordinator = await app.person(other, { role: 'coordinator' })
  const answer = await brought(coordinator, other, 'from-afar.json', file.text)
  expect(answer.status).toBe(303)
  const there = openedDraft(app, other, coordinator.browser, answer.location!)
  const { version: _, ...mine } = JSON.parse(file.text) as Record<string, unknown>
  expect(await there.content()).toMatchObject(mine)
  expect((await coordinator.browser.get(paths.draft(there.at))).status).toBe(200)
  expect((await coordinator.browser.get(paths.draft({ ...at, lab: other.slug }))).status).toBe(404)
})

test.each([
  [
    'a checker in no list',
    '"sign-off"',
    '"signoff"',
    /The checker &quot;signoff&quot; is not known/,
  ],
  ['a key used twice', '"key": "agree-charter"', '"key": "map-stakeholders"', /is already used/],
  ['a comma left out', '"kind": "process",', '"kind": "process"', /, or } is missing/],
  ['a field nobody knows', '"kind":', '"colour": 1, "kind":', /&quot;colour&quot; is not known/],
])(
  'a file with %s is refused with file, line and reason, and nothing of it stays',
  async (_, what, mistake, reason) => {
    const lab = await app.lab()
    const coordinator = await app.person(lab, { role: 'coordinator' })
    const text = await shippedFile('improve-5@0.1.0')
    const line = text.slice(0, text.indexOf(what)).split('\n').length
    const answer = await brought(coordinator, lab, 'broken.json', text.replace(what, mistake))
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(reason)
    expect(answer.text).toContain(`broken.json:${line}: `)
    const list = await coordinator.browser.get(paths.own({ lab: lab.slug }))
    expect(list.text).toContain('You have no methods of your own yet.')
  },
)

test.each([
  ['an empty file', ''],
  ['something else', 'MZ\u0000\u0001'],
  ['a list', '[]'],
  ['a deep nest', '['.repeat(50_000)],
])('%s is no method, and the page says so', async (_, text) => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const answer = await brought(coordinator, lab, 'x.json', text)
  expect(answer.status).toBe(422)
})

test('a file that is too large is refused, and so is none at all', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const large = await brought(coordinator, lab, 'x.json', `"${'x'.repeat(1_100_000)}"`)
  expect(large.text).toContain('The file is too large.')
  const none = await coordinator.browser.post(paths.imports({ lab: lab.slug }))
  expect(none.text).toContain('Choose a file first.')
})
