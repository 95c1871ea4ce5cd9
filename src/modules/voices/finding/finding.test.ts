import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { storyWorld } from '../../../../tests/support/story.ts'
import { voicesPaths } from '../paths.ts'

const app = await testApp()

async function withFinding() {
  const world = await storyWorld(app)
  const { say, cut, make, address, coordinator } = world
  const all = voicesPaths.findings(address)
  const open = await say({ body: 'Public words. More.', visibility: 'public', language: 'en' })
  const inside = await say({ body: 'Inside words. More.', language: 'en' })
  const extracts = [await cut(open, [0]), await cut(inside, [0])]
  const findingId = await make(all, {
    'claim.en': 'Roads are <b>dark</b>',
    'explanation.en': 'We heard **many**. <img src=x onerror=alert(1)>',
    'extracts[]': extracts,
  })
  const at = voicesPaths.finding({ ...address, findingId })
  return { ...world, all, at, extracts, browser: coordinator.browser }
}

test('a finding is a draft until those who handle voices publish it, and shows everybody only words that may be quoted', async () => {
  const { at, all, browser, lab } = await withFinding()
  expect((await app.visitor().get(at)).status).toBe(404)
  const researcher = await app.person(lab, { role: 'researcher' })
  expect((await researcher.browser.get(at)).text).toContain('Inside words.')
  expect((await researcher.browser.post(`${at}/publication`)).status).toBe(403)
  await browser.post(`${at}/publication`)
  expect((await browser.post(`${at}/publication`)).status).toBe(409)
  const shown = await app.visitor().get(at)
  expect(shown.text).toContain('Roads are &lt;b>dark&lt;/b>')
  expect(shown.text).toContain('<strong>many</strong>')
  expect(shown.text).not.toContain('<img src=x')
  expect(shown.text).toContain('Public words.')
  expect(shown.text).not.toContain('Inside words.')
  expect(shown.text).toContain('One more extract is not public.')
  expect((await app.visitor().get(all)).text).toContain('Roads are')
})

test('a finding that rests on nothing is not published, and one that is withdrawn says why', async () => {
  const { make, all, address, browser, at } = await withFinding()
  const loose = await make(all, { 'claim.en': 'Loose' })
  const page = voicesPaths.finding({ ...address, findingId: loose })
  const refused = await browser.post(`${page}/publication`)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('The finding rests on nothing yet.')
  await browser.post(`${at}/publication`)
  expect((await browser.post(`${at}/withdrawal`, { because: '' })).status).toBe(422)
  await browser.post(`${at}/withdrawal`, { because: 'We counted wrongly.' })
  const gone = await app.visitor().get(at)
  expect(gone.text).toContain('We counted wrongly.')
  expect(gone.text).not.toContain('Public words.')
  expect((await app.visitor().get(all)).text).not.toContain('Roads are')
  const change = await browser.post(`${at}/details`, { 'claim.en': 'x', version: '1' })
  expect(change.status).toBe(409)
})

test('extracts are laid under a finding and taken out; foreign and removed ones are refused', async () => {
  const { at, extracts, browser } = await withFinding()
  const other = await withFinding()
  const foreign = await browser.post(`${at}/extracts`, { 'extracts[]': other.extracts })
  expect(foreign.status).toBe(409)
  expect(foreign.text).toContain('One of the extracts is not here any more.')
  expect((await browser.post(`${at}/extracts`, {})).status).toBe(422)
  expect((await browser.post(`${at}/extracts`, { 'extracts[]': extracts })).status).toBe(409)
  await browser.post(`${at}/extracts/${extracts[1]}/removal`)
  const shown = await browser.get(at)
  expect(shown.text.split('id="dissent"')[0]).not.toMatch(/<blockquote[^>]*>Inside words\./)
  expect((await browser.post(`${at}/extracts/${extracts[1]}/removal`)).status).toBe(404)
})

test('who sees it otherwise says so beside the finding, in their words and without their name for those outside', async () => {
  const { at, browser, teller } = await withFinding()
  expect((await teller.browser.post(`${at}/dissents`, { words: 'No.' })).status).toBe(403)
  await browser.post(`${at}/publication`)
  const said = await teller.browser.post(`${at}/dissents`, { words: 'It is <i>not</i> so here.' })
  expect(said.status).toBe(303)
  const outside = await app.visitor().get(at)
  expect(outside.text).toContain('It is &lt;i>not&lt;/i> so here.')
  expect(outside.text).toContain('Somebody who takes part')
  expect(outside.text).not.toContain('Elsa Berg')
  expect((await browser.get(at)).text).toContain('Elsa Berg')
  expect((await teller.browser.post(`${at}/dissents`, { words: 'Again.' })).status).toBe(409)
  expect((await app.visitor().post(`${at}/dissents`, { words: 'x' })).status).toBeGreaterThan(302)
  const own = /dissents\/([0-9a-f-]{36})\/withdrawal/.exec((await teller.browser.get(at)).text)![1]!
  const stranger = await app.person(await labOf(at), {})
  expect((await stranger.browser.post(`${at}/dissents/${own}/withdrawal`)).status).toBe(403)
  await teller.browser.post(`${at}/dissents/${own}/withdrawal`)
  expect((await app.visitor().get(at)).text).not.toContain('so here.')
})

async function labOf(address: string) {
  return (await app.parts.labs.find(address.split('/')[1]!))!
}

test('the second of two who word a finding anew is told, and a form sent twice writes one finding', async () => {
  const { at, all, browser, lab } = await withFinding()
  const researcher = await app.person(lab, { role: 'researcher' })
  await browser.post(`${at}/details`, { 'claim.en': 'First', version: '1' })
  const late = await researcher.browser.post(`${at}/details`, {
    'claim.en': 'Second',
    version: '1',
  })
  expect(late.status).toBe(409)
  expect(late.text).toContain('value="Second"')
  const form = { 'claim.en': 'Once', opId: '0198c0de-0000-7000-8000-00000000b001' }
  await Promise.all([browser.post(all, form), browser.post(all, form)])
  const listed = await browser.get(all)
  expect(listed.text.match(/>Once</g)).toHaveLength(1)
})

test('a finding costs as many queries with many extracts as with one', async () => {
  const { at, all, say, cut, browser } = await withFinding()
  await browser.post(`${at}/dissents`, { words: 'I see it otherwise.' })
  const cost = async () => ({
    page: await app.queries(() => browser.get(at)),
    list: await app.queries(() => browser.get(all)),
  })
  const few = await cost()
  const more: string[] = []
  for (let number = 0; number < 8; number += 1) {
    more.push(await cut(await say({ body: `Words ${number}.`, language: 'en' }), [0]))
  }
  await browser.post(`${at}/extracts`, { 'extracts[]': more })
  expect(await cost()).toEqual(few)
})
