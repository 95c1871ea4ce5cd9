import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { system } from '../../../platform/actor.ts'
import { noticePaths } from '../../notifications/index.ts'
import { addParticipant } from '../../people/index.ts'
import { voicesPaths } from '../paths.ts'

const app = await testApp()

async function office() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const arne = await app.person(lab, { role: 'champion', name: 'Arne Å' })
  const started = await startedInitiative(app, lab, karin)
  const list = voicesPaths.callBacks({ lab: lab.slug })
  const wish = {
    participantId: '',
    initiativeId: started.id,
    name: 'Ester Lind',
    phone: '070 123 45 67',
    about: 'The bus to the clinic',
    dueOn: '2026-11-22',
    dueWords: 'after lunch',
  }
  return { lab, karin, arne, started, list, wish }
}

test('somebody who wants to be rung is on the list until they are reached', async () => {
  const { karin, arne, list, wish, lab } = await office()
  const asked = await karin.browser.post(list, wish)
  expect(asked.status).toBe(303)
  const open = await arne.browser.get(list)
  expect(open.text).toContain('Ester Lind')
  expect(open.text).toContain('070 123 45 67')
  expect(open.text).toContain('Today')
  expect((await arne.browser.get(`/${lab.slug}/today`)).text).toContain('nobody has taken it')
  const taken = await arne.browser.send(`${asked.location}/taking`, { mine: 'yes' })
  expect(taken.text).toContain('Leave it to somebody else')
  expect((await arne.browser.get(`${list}?view=mine`)).text).toContain('Ester Lind')
  const today = (await arne.browser.get(`/${lab.slug}/today`)).text
  const calls = today.slice(today.indexOf('Calls you took on'), today.indexOf('id="answer"'))
  expect(today).toContain('and one call to make.')
  expect(calls).toContain('Ester Lind')
  expect(calls).toContain('</svg>Today</span>')
  await arne.browser.send(`${asked.location}/tries`, { result: 'no-answer', words: '', dueOn: '' })
  const reached = await arne.browser.send(`${asked.location}/tries`, {
    result: 'reached',
    words: 'She will come along.',
    dueOn: '',
  })
  expect(reached.text).toContain('She will come along.')
  expect((await arne.browser.get(list)).text).not.toContain('Ester Lind')
  expect((await arne.browser.get(`${list}?view=reached`)).text).toContain('Ester Lind')
  const again = await arne.browser.post(`${asked.location}/tries`, {
    result: 'reached',
    words: '',
    dueOn: '',
  })
  expect(again.status).toBe(409)
})

test('a moved call gets its day, and undoing gives the old one back', async () => {
  const { karin, list, wish } = await office()
  const asked = await karin.browser.post(list, wish)
  const tries = `${asked.location}/tries`
  const dayless = await karin.browser.post(tries, { result: 'moved', words: '', dueOn: '' })
  expect(dayless.status).toBe(422)
  const moved = await karin.browser.send(tries, { result: 'moved', words: '', dueOn: '2026-12-01' })
  expect(moved.text).toContain('1 December 2026')
  const undone = await karin.browser.send(`${asked.location}/undoing`)
  expect(undone.text).toContain('22 November 2026')
  expect(undone.text).toContain('Undone')
  expect((await karin.browser.post(`${asked.location}/undoing`)).status).toBe(409)
})

test('reached by mistake is undone: the call is open again', async () => {
  const { karin, list, wish } = await office()
  const asked = await karin.browser.post(list, wish)
  await karin.browser.send(`${asked.location}/tries`, { result: 'reached', words: '', dueOn: '' })
  await karin.browser.send(`${asked.location}/undoing`)
  expect((await karin.browser.get(list)).text).toContain('Ester Lind')
})

test('two who take the same call see who has it', async () => {
  const { karin, arne, list, wish } = await office()
  const asked = await karin.browser.post(list, wish)
  const taking = `${asked.location}/taking`
  const form = { mine: 'yes' }
  await Promise.all([karin.browser.post(taking, form), arne.browser.post(taking, form)])
  const shown = await karin.browser.get(asked.location!)
  expect(shown.text).toMatch(/Who rings<\/dt><dd>(Karin Ek|Arne Å)</)
  expect((await karin.browser.post(taking, { mine: '' })).status).toBe(303)
  expect((await karin.browser.post(taking, { mine: '' })).status).toBe(409)
})

test('a person of the list is rung on their number, and one without needs one', async () => {
  const { karin, list, wish, lab } = await office()
  const details = { preferredChannel: 'letter', language: 'sv', name: 'Nils Berg' }
  const { id } = await app.run(lab.id, system, addParticipant, details)
  expect((await karin.browser.get(`${list}/new?q=nils`)).text).toContain(`person=${id}`)
  const form = { ...wish, participantId: id, name: '', phone: '' }
  expect((await karin.browser.post(list, form)).status).toBe(409)
  const asked = await karin.browser.send(list, { ...form, phone: '0612 345 67' })
  expect(asked.text).toContain('Nils Berg')
  expect(asked.text).toContain('0612 345 67')
  const bare = await karin.browser.post(list, { ...wish, name: '', phone: '', about: '' })
  expect(bare.status).toBe(422)
  expect(bare.text).toContain('There are 3 things to fix')
})

test('calls about other initiatives are nobody else’s business', async () => {
  const { karin, list, wish, lab, started } = await office()
  const other = await startedInitiative(app, lab, karin)
  const inside = await app.person(lab, { role: 'champion', initiativeId: started.id })
  const outside = await app.person(lab, { role: 'champion', initiativeId: other.id })
  const asked = await karin.browser.post(list, wish)
  expect((await inside.browser.get(list)).text).toContain('Ester Lind')
  expect((await outside.browser.get(list)).text).not.toContain('Ester Lind')
  expect((await outside.browser.get(asked.location!)).status).toBe(404)
  expect((await outside.browser.post(`${asked.location}/taking`, { mine: 'yes' })).status).toBe(403)
  expect((await outside.browser.post(list, { ...wish, initiativeId: '' })).status).toBe(403)
  const elsewhere = await app.person(await app.lab(), { role: 'coordinator' })
  expect((await elsewhere.browser.get(list)).status).toBe(403)
})

test('the two lists of calls lead to each other, for those who may open both', async () => {
  const { karin, started, list, lab } = await office()
  const tell = noticePaths.calls({ lab: lab.slug })
  const told = (await karin.browser.get(tell)).text
  expect(told).toMatch(new RegExp(`href="${list}"[^>]*>People who want to be rung<`))
  expect((await karin.browser.get(noticePaths.visits({ lab: lab.slug }))).text).not.toContain(list)
  expect((await karin.browser.get(list)).text).toContain(`href="${tell}"`)
  const here = await app.person(lab, { role: 'champion', initiativeId: started.id })
  expect((await here.browser.get(list)).text).not.toContain(tell)
})
