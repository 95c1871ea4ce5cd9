import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { copiedMethod } from '../../../tests/support/own-method.ts'
import { inLab } from '../../platform/db/database.ts'
import { methodPaths as paths, partAddress } from './paths.ts'

const app = await testApp()

test('what is missing is told in sentences that lead to the field, and keeps a version from being published', async () => {
  const { browser, at, publish } = await copiedMethod(app)
  const part = { kind: 'phase' as const, phase: '' }
  const added = await browser.post(partAddress(at, part).split('?')[0]!, {
    key: '',
    'name.en': 'Harvest',
    'stages[]': 'DEFINE',
  })
  expect(added.status).toBe(303)
  const page = (await browser.get(paths.draft(at))).text.replaceAll('&amp;', '&')
  const harvest = partAddress(at, { kind: 'phase', phase: 'harvest', key: 'harvest' })
  expect(page).toContain('“Harvest” has no activity. Add one.')
  expect(page).toContain(`href="${paths.draft(at)}#phase-harvest"`)
  expect(page).toContain('Say what “Harvest” is for.')
  expect(page).toContain(`href="${harvest}#f-objective"`)
  expect(page).toContain('a resident with lived experience must sign')
  const sign = `${partAddress(at, { kind: 'requirement', phase: 'harvest' })}&checker=sign-off`
  expect(page).toContain(`href="${sign}"`)
  expect((await browser.get(sign)).text).toContain('value="resident-representative" selected')
  const refused = await publish()
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('still to mend before it can be published')
})

test('evidence that a gate asks for cannot go without a word', async () => {
  const { browser, at, seen, publish } = await copiedMethod(app)
  const ref = { kind: 'evidence' as const, phase: 'ecosystem', key: 'stakeholder-map' }
  await browser.post(paths.removals(at), { ...ref, seen: await seen(ref) })
  const page = await browser.get(paths.draft(at))
  expect(page.text).toContain('asks for evidence that no phase expects: stakeholder-map')
  expect((await publish()).status).toBe(409)
})

test('a published version never changes, is found by everyone, and the next one stands beside it', async () => {
  const { lab, browser, at, publish, form } = await copiedMethod(app)
  expect((await publish()).location).toBe(`/${lab.slug}/methods/own-our-way`)
  const visitor = app.visitor()
  const version = (v: string) =>
    visitor.get(paths.version({ lab: lab.slug, method: 'own-our-way', version: v }))
  expect((await visitor.get(paths.list({ lab: lab.slug }))).text).toContain('Our way')
  const old = await version('1.0.0')
  expect(old.status).toBe(200)
  await browser.post(paths.details(at), { ...(await form(null)), 'name.en': 'Our better way' })
  const ahead = await browser.get(paths.publication(at))
  expect(ahead.text).toContain('Version 1.1.0')
  await publish('We learned.')
  expect((await version('1.0.0')).text).toContain('There is a newer version of this method: 1.1.0')
  expect((await version('1.0.0')).text).not.toContain('Our better way')
  expect((await version('1.1.0')).text).toContain('Our better way')
  expect((await browser.get(paths.draft(at))).text).toContain('We learned.')
  const thrown = await browser.post(paths.disposal(at))
  expect(thrown.status).toBe(409)
})

test('publishing twice at once publishes one version, and what changed since it was seen is not published', async () => {
  const { lab, at, browser, seenAll, form } = await copiedMethod(app)
  const seen = await seenAll()
  const opId = '0198c0de-0000-7000-8000-00000000aaaa'
  const both = await Promise.all(
    [1, 2].map(() => browser.post(paths.publication(at), { seen, whatChanged: '', opId })),
  )
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const stale = await seenAll()
  await browser.post(paths.details(at), { ...(await form(null)), 'name.en': 'Another' })
  const refused = await browser.post(paths.publication(at), { seen: stale, whatChanged: 'x' })
  expect(refused.status).toBe(409)
  const list = await app.visitor().get(`/${lab.slug}/methods/own-our-way/versions/1.1.0`)
  expect(list.status).toBe(404)
})

test('a draft that was never published can be thrown away', async () => {
  const { lab, browser, at } = await copiedMethod(app)
  expect((await browser.post(paths.disposal(at))).location).toBe(paths.own({ lab: lab.slug }))
  expect((await browser.get(paths.draft(at))).status).toBe(404)
})

test.each(['champion', 'resident-representative', 'observer'] as const)(
  'a %s adapts no methods',
  async (role) => {
    const { lab, at } = await copiedMethod(app)
    const person = await app.person(lab, { role })
    for (const address of [paths.own({ lab: lab.slug }), paths.draft(at), paths.preview(at)]) {
      expect((await person.browser.get(address)).status).toBe(403)
    }
    expect((await person.browser.post(paths.publication(at), { seen: '' })).status).toBe(403)
  },
)

test('hostile words in a method stand on its pages as words', async () => {
  const { browser, at, form } = await copiedMethod(app)
  const name = '<script>alert(1)</script> {name} %s'
  await browser.post(paths.details(at), { ...(await form(null)), 'name.en': name })
  for (const address of [paths.draft(at), paths.preview(at), paths.publication(at)]) {
    const { status, text } = await browser.get(address)
    expect(status).toBe(200)
    expect(text).not.toContain('<script>alert')
  }
})

test('pages of the editor ask a number of questions that does not grow with the method', async () => {
  const { lab, browser, at } = await copiedMethod(app)
  const session = await app.queries(() => browser.get(paths.details(at)))
  expect(await app.queries(() => browser.get(paths.draft(at)))).toBe(session)
  expect(await app.queries(() => browser.get(paths.preview(at)))).toBe(session)
  expect(await app.queries(() => app.visitor().get(paths.list({ lab: lab.slug })))).toBe(1)
})

test('the record says who copied, changed and published', async () => {
  const { lab, publish, browser, at, form } = await copiedMethod(app)
  await browser.post(paths.details(at), await form(null))
  await publish()
  const rows = await inLab(app.parts.database, lab.id, (db) =>
    db.execute<{ name: string }>(sql`select name from fact where name like 'method.%'`),
  )
  expect(rows.rows.map(({ name }) => name).toSorted()).toEqual([
    'method.changed',
    'method.copied',
    'method.published',
  ])
})
