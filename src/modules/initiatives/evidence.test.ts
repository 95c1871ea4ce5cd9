import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const [phase] = await started.phases()
  const at = { ...started.address, phaseId: phase!.id }
  return { ...started, browser: coordinator.browser, phase: phase!, at }
}

const words = {
  key: 'stakeholder-map',
  activityId: '',
  'title.en': 'Map of who matters',
  proves: 'All four sectors are on the map.',
  kind: 'text',
  body: 'Everyone is on it.',
  address: '',
  figure: '',
  unit: '',
  public: 'yes',
}

test('evidence that the method asks for is added, counts as there, and everyone may read it', async () => {
  const { browser, at, address } = await begun()
  const added = await browser.post(paths.newEvidence(at), words)
  expect(added.status).toBe(303)
  const read = await app.visitor().get(added.location!)
  expect(read.status).toBe(200)
  expect(read.text).toContain('Everyone is on it.')
  expect(read.text).toContain('Stakeholder map')
  expect(read.text).not.toContain('Karin Ek')
  expect((await browser.get(added.location!)).text).toContain('Karin Ek')
  const page = await app.visitor().get(paths.initiative(address))
  expect(page.text).toContain('All four sectors are on the map.')
  const work = await browser.get(paths.work(address))
  expect(work.text).toMatch(/Stakeholder map[^]*?Map of who matters[^]*?There/)
})

test('what is not public is not there for others, nor in lists', async () => {
  const { browser, at, address } = await begun()
  const { public: _, ...hidden } = words
  const added = await browser.post(paths.newEvidence(at), hidden)
  expect((await app.visitor().get(added.location!)).status).toBe(404)
  expect((await app.visitor().get(paths.evidenceList(address))).text).not.toContain('who matters')
  expect((await browser.get(paths.evidenceList(address))).text).toContain('who matters')
  const shown = await browser.send(`${added.location}/audience`, { public: 'yes' })
  expect(shown.status).toBe(200)
  expect((await app.visitor().get(added.location!)).status).toBe(200)
  await browser.post(`${added.location}/audience`)
  expect((await app.visitor().get(added.location!)).status).toBe(404)
})

test('withdrawn evidence stays in the record with its reason and can be put back', async () => {
  const { browser, at } = await begun()
  const added = await browser.post(paths.newEvidence(at), words)
  const silent = await browser.post(`${added.location}/withdrawal`, { because: '' })
  expect(silent.status).toBe(422)
  const because = 'Two names were wrong.'
  const gone = await browser.send(`${added.location}/withdrawal`, { because })
  expect(gone.text).toContain('Two names were wrong.')
  expect((await app.visitor().get(added.location!)).status).toBe(404)
  const back = await browser.send(`${added.location}/return`)
  expect(back.text).not.toContain('Two names were wrong.')
  expect((await app.visitor().get(added.location!)).status).toBe(200)
})

test('a file is received, checked and served so that no browser runs it', async () => {
  const { browser, at } = await begun()
  const file = new File(['name;hours\nnight;9\n'], 'körjournal.csv', { type: 'text/csv' })
  const added = await browser.post(paths.newEvidence(at), { ...words, kind: 'file', file })
  expect(added.status).toBe(303)
  const got = await app.visitor().get(`${added.location}/file`)
  expect(got.status).toBe(200)
  expect(got.text).toContain('night;9')
  expect(got.headers.get('content-disposition')).toContain('attachment')
  expect(got.headers.get('content-security-policy')).toContain('sandbox')
  expect(got.headers.get('x-content-type-options')).toBe('nosniff')
  expect(got.headers.get('cache-control')).toBe('private, max-age=3600')
})

test('a file that is not for everybody stays in no browser', async () => {
  const { browser, at } = await begun()
  const file = new File(['Elsa, 070 123 45 67\n'], 'list.txt', { type: 'text/plain' })
  const { public: _, ...hidden } = words
  const added = await browser.post(paths.newEvidence(at), { ...hidden, kind: 'file', file })
  const address = `${added.location}/file`
  expect((await app.visitor().get(address)).status).toBe(404)
  const got = await browser.get(address)
  expect(got.status).toBe(200)
  expect(got.headers.get('cache-control')).toBe('private, no-store')
})

test('a file that lies about what it is, an empty one and a missing one are refused, and what was typed stays', async () => {
  const { browser, at } = await begun()
  const form = { ...words, kind: 'file' }
  const page = new File(['<!doctype html><script>1</script>'], 'map.png', { type: 'image/png' })
  const lie = await browser.post(paths.newEvidence(at), { ...form, file: page })
  expect(lie.status).toBe(422)
  expect(lie.text).toContain('This is a web page (HTML).')
  expect(lie.text).toContain('value="Map of who matters"')
  const missing = await browser.post(paths.newEvidence(at), form)
  expect(missing.status).toBe(422)
  expect(missing.text).toContain('Choose a file.')
})

test('a link leads to a web page and nowhere else', async () => {
  const { browser, at } = await begun()
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x.example/y', 'map']) {
    const answer = await browser.post(paths.newEvidence(at), { ...words, kind: 'link', address })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Write a whole address that begins with https://')
  }
  const good = { ...words, kind: 'link', address: 'https://map.example/people' }
  const shown = await browser.send(paths.newEvidence(at), good)
  expect(shown.text).toContain('href="https://map.example/people"')
})

test('a figure is understood with a comma and needs its unit', async () => {
  const { browser, at } = await begun()
  const form = { ...words, kind: 'figure', figure: '9,5', unit: 'hours' }
  const shown = await browser.send(paths.newEvidence(at), form)
  expect(shown.text).toContain('9.5 hours')
  const bare = await browser.post(paths.newEvidence(at), { ...form, unit: '' })
  expect(bare.status).toBe(422)
  const words2 = await browser.post(paths.newEvidence(at), { ...form, figure: 'nine' })
  expect(words2.status).toBe(422)
  expect(words2.text).toContain('Write a figure, such as 9.5')
})

test('evidence cannot claim what the method does not ask for in its phase', async () => {
  const { browser, at } = await begun()
  const answer = await browser.post(paths.newEvidence(at), { ...words, key: 'exit-decision' })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('The method does not ask for this in this phase.')
})

test('text in evidence runs no script', async () => {
  const { browser, at } = await begun()
  const body = 'Hello <script>alert(1)</script> [x](javascript:alert(1))'
  const shown = await browser.send(paths.newEvidence(at), { ...words, body })
  expect(shown.text).not.toContain('<script>alert')
  expect(shown.text).not.toContain('href="javascript')
})

test('somebody with a role in another initiative adds nothing here', async () => {
  const { at, lab, coordinator } = await begun()
  const other = await startedInitiative(app, lab, coordinator)
  const champion = await app.person(lab, { role: 'champion', initiativeId: other.id })
  expect((await champion.browser.get(paths.newEvidence(at))).status).toBe(403)
  expect((await champion.browser.post(paths.newEvidence(at), words)).status).toBe(403)
})

test('the form for new evidence shows it to nobody outside until somebody ticks the box', async () => {
  const { browser, at } = await begun()
  const box = /<input[^>]*name="public"[^>]*>/
  const empty = await browser.get(paths.newEvidence(at))
  expect(box.exec(empty.text)?.[0]).not.toContain('checked')
  expect(empty.text).toContain('public page of the initiative')
  const again = await browser.post(paths.newEvidence(at), { ...words, proves: '' })
  expect(box.exec(again.text)?.[0]).toContain('checked')
})
