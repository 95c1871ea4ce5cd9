import { beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../tests/support/app.ts'

let demo: TestApp
let real: TestApp
beforeAll(async () => {
  demo = await testApp({ TALKOO_WORLD: 'demo' })
  real = await testApp()
})

test('a demo offers its people in one click', async () => {
  const lab = await demo.lab({ demo: true })
  const person = await demo.person(lab, { name: 'Britta Demo', role: 'coordinator' })
  const visitor = demo.visitor()
  const page = await visitor.get('/sign-in')
  expect(page.text).toContain('Britta Demo')
  expect(page.text).toContain('Lab coordinator')
  const chosen = await visitor.post('/sign-in/demo', { accountId: person.accountId })
  expect(chosen.location).toBe(`/${lab.slug}/today`)
  expect((await visitor.get(`/${lab.slug}/people`)).status).toBe(200)
})

test('whoever comes from a demo lab finds its people first', async () => {
  const labs = [await demo.lab({ demo: true }), await demo.lab({ demo: true })]
  for (const lab of labs) await demo.person(lab, { name: `Of ${lab.slug}` })
  for (const [one, other] of [labs, labs.toReversed()]) {
    const { text } = await demo.visitor().get(`/sign-in?back=/${one!.slug}/initiatives?page=2`)
    const first = text.indexOf(`Of ${one!.slug}`)
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(text.indexOf(`Of ${other!.slug}`))
  }
})

test('people of a lab that is no demo are not offered and cannot be chosen', async () => {
  const lab = await demo.lab({ demo: false })
  const person = await demo.person(lab, { name: 'Rita Real' })
  const visitor = demo.visitor()
  expect((await visitor.get('/sign-in')).text).not.toContain('Rita Real')
  const refused = await visitor.post('/sign-in/demo', { accountId: person.accountId })
  expect(refused.status).toBe(403)
  expect(visitor.cookies.has('talkoo-sign-in')).toBe(false)
})

test('a site that is no demo offers nobody, not even of a demo lab', async () => {
  const lab = await real.lab({ demo: true })
  const person = await real.person(lab, { name: 'Britta Demo' })
  const visitor = real.visitor()
  expect((await visitor.get('/sign-in')).text).not.toContain('Britta Demo')
  expect((await visitor.post('/sign-in/demo', { accountId: person.accountId })).status).toBe(403)
  expect((await visitor.post('/sign-in/demo', { accountId: 'rubbish' })).status).toBe(403)
})
