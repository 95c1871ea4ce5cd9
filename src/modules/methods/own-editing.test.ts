import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { copiedMethod } from '../../../tests/support/own-method.ts'
import { methodPaths as paths, partAddress } from './paths.ts'

const app = await testApp()

test('a coordinator copies a method, finds it among the own ones, and the shipped one stays as it is', async () => {
  const { lab, browser, at, content } = await copiedMethod(app)
  const list = await browser.get(paths.own({ lab: lab.slug }))
  expect(list.text).toContain(`href="${paths.draft(at)}"`)
  expect(list.text).toContain('Our way')
  expect(list.text).toContain('Not published yet')
  expect(list.text).toContain('by Britta')
  const page = await browser.get(paths.draft(at))
  expect(page.text).toContain('Nothing is missing. You can publish it.')
  expect(page.text).toContain('improve-5@0.1.0')
  expect((await content()).id).toBe('own-our-way')
  const shipped = await app.visitor().get(paths.method({ lab: lab.slug, method: 'improve-5' }))
  expect(shipped.text).not.toContain('Our way')
})

test('the way from the navigation to the editor can be clicked, and only coordinators see it', async () => {
  const { lab, browser } = await copiedMethod(app)
  const champion = await app.person(lab, { role: 'champion' })
  const link = `href="${paths.own({ lab: lab.slug })}"`
  expect((await browser.get(paths.list({ lab: lab.slug }))).text).toContain(link)
  expect((await champion.browser.get(paths.list({ lab: lab.slug }))).text).not.toContain(link)
  const copy = `${paths.copy({ lab: lab.slug })}?method=sic-4%400.2.0`
  const method = await browser.get(paths.method({ lab: lab.slug, method: 'sic-4' }))
  expect(method.text).toContain(`href="${copy}"`)
  expect((await browser.get(copy)).text).toContain('value="sic-4@0.2.0" selected')
})

test('phases and activities are put in another order, left out and taken in again', async () => {
  const { browser, at, keys } = await copiedMethod(app)
  const [first, second] = await keys()
  const moved = await browser.post(paths.moves(at), { down: `phase ${first} ${first}` })
  expect(moved.status).toBe(303)
  expect((await keys()).slice(0, 2)).toEqual([second, first])
  await browser.post(paths.moves(at), { up: `activity ${first} agree-charter` })
  expect((await keys(first)).slice(0, 2)).toEqual(['agree-charter', 'map-stakeholders'])
  await browser.post(paths.skips(at), { skip: `phase ${second} ${second}` })
  expect((await browser.get(paths.draft(at))).text).toContain('This phase is left out.')
  expect((await browser.get(paths.preview(at))).text).not.toContain(`id="${second}"`)
  await browser.post(paths.skips(at), { take: `phase ${second} ${second}` })
  expect((await browser.get(paths.preview(at))).text).toContain(`id="${second}"`)
  const end = await browser.post(paths.moves(at), { up: `phase ${second} ${second}` })
  expect(end.status).toBe(409)
  expect(end.text).toContain('It stands at the end already.')
})

test('an activity is added with its help in two languages, seen in the preview, and removed', async () => {
  const { browser, at, seen, keys } = await copiedMethod(app)
  const part = { kind: 'activity' as const, phase: 'ecosystem' }
  const form = {
    phase: 'ecosystem',
    key: '',
    inPhase: 'ecosystem',
    'name.en': 'Sauna evening at Älvsbyn',
    'why.en': 'People talk when they are warm.',
    'steps.en': 'Heat it.\nListen.',
    'steps.sv': 'Elda.\nLyssna.',
    minutes: '180',
    groupMin: '4',
    groupMax: '10',
    level: 'anyone',
    'materials.en': 'Towels\nCoffee',
    'writeDown.en': 'Only what they allow.',
    'accessible.en': 'A bench outside.',
    'paper.en': 'Cards and a pencil.',
  }
  expect((await browser.post(partAddress(at, part).split('?')[0]!, form)).status).toBe(303)
  const key = 'sauna-evening-at-alvsbyn'
  expect(await keys('ecosystem')).toContain(key)
  const help = await browser.get(`${paths.preview(at)}?phase=ecosystem`)
  for (const text of ['3 hours', '4 to 10 people', 'anyone can lead it', 'Towels', 'On paper']) {
    expect(help.text).toContain(text)
  }
  const swedish = await browser.get(`${paths.preview(at)}?phase=ecosystem`, {
    'accept-language': 'sv',
  })
  expect(swedish.text).toContain('Lyssna.')
  const removal = { ...part, key, seen: await seen({ ...part, key }) }
  expect((await browser.post(paths.removals(at), removal)).status).toBe(303)
  expect(await keys('ecosystem')).not.toContain(key)
})

test('an activity goes to another phase with all that was written about it', async () => {
  const { browser, at, keys, form } = await copiedMethod(app)
  const ref = { kind: 'activity' as const, phase: 'ecosystem', key: 'agree-charter' }
  const filled = await form(ref)
  const moved = await browser.post(paths.draftActivity(at), { ...filled, inPhase: 'adapt' })
  expect(moved.status).toBe(303)
  expect(await keys('ecosystem')).not.toContain('agree-charter')
  expect(await keys('adapt')).toContain('agree-charter')
})

test('a form that was filled in wrongly is shown again with what was typed', async () => {
  const { browser, at, form } = await copiedMethod(app)
  const filled = await form({ kind: 'activity', phase: 'ecosystem', key: 'agree-charter' })
  const wrong = await browser.post(paths.draftActivity(at), {
    ...filled,
    'name.en': '',
    'name.sv': '',
    'why.en': 'Because we said so.',
    minutes: 'two',
  })
  expect(wrong.status).toBe(422)
  for (const text of ['Write a name.', 'Because we said so.', 'Write a whole number']) {
    expect(wrong.text).toContain(text)
  }
  const turned = { ...filled, groupMin: '9', groupMax: '3' }
  expect((await browser.post(paths.draftActivity(at), turned)).text).toContain(
    'The smallest group is larger than the largest.',
  )
})

test('two people edit one activity: the second is told, loses nothing and may save again', async () => {
  const { lab, browser, at, form, content } = await copiedMethod(app)
  const other = await app.person(lab, { role: 'coordinator', name: 'Aino' })
  const ref = { kind: 'activity' as const, phase: 'ecosystem', key: 'map-stakeholders' }
  const filled = await form(ref)
  const first = { ...filled, 'why.en': 'What Britta wrote.' }
  const second = { ...filled, 'why.en': 'What Aino wrote.' }
  expect((await browser.post(paths.draftActivity(at), first)).status).toBe(303)
  const told = await other.browser.post(paths.draftActivity(at), second)
  expect(told.status).toBe(409)
  expect(told.text).toContain('Somebody else changed this meanwhile')
  expect(told.text).toContain('What Aino wrote.')
  expect(told.text).toContain('Britta')
  const why = async () => (await content()).phases[0]!.activities[0]!.help.why.en
  expect(await why()).toBe('What Britta wrote.')
  const seen = /name="seen" value="([^"]+)"/.exec(told.text)![1]!
  await other.browser.post(paths.draftActivity(at), { ...second, seen })
  expect(await why()).toBe('What Aino wrote.')
})

test('two people edit different activities at once and neither has to write anything again', async () => {
  const { lab, browser, at, form, content } = await copiedMethod(app)
  const other = await app.person(lab, { role: 'coordinator' })
  const ref = (key: string) => ({ kind: 'activity' as const, phase: 'ecosystem', key })
  const [one, two] = [await form(ref('map-stakeholders')), await form(ref('agree-charter'))]
  const answers = await Promise.all([
    browser.post(paths.draftActivity(at), { ...one, 'why.en': 'First.' }),
    other.browser.post(paths.draftActivity(at), { ...two, 'why.en': 'Second.' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const whys = (await content()).phases[0]!.activities.slice(0, 2).map(({ help }) => help.why.en)
  expect(whys).toEqual(['First.', 'Second.'])
})

test('what somebody else has just changed is not removed unseen', async () => {
  const { browser, at, form, seen, keys } = await copiedMethod(app)
  const ref = { kind: 'activity' as const, phase: 'ecosystem', key: 'map-stakeholders' }
  const old = await seen(ref)
  await browser.post(paths.draftActivity(at), { ...(await form(ref)), 'why.en': 'Newer.' })
  const refused = await browser.post(paths.removals(at), { ...ref, seen: old })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Somebody else changed this meanwhile.')
  expect(await keys('ecosystem')).toContain('map-stakeholders')
})

test('a requirement is added with what it asks for, and the rules of all methods follow by themselves', async () => {
  const { browser, at, content } = await copiedMethod(app)
  const add = (fields: Record<string, string>) =>
    browser.post(paths.draftRequirement(at), { key: '', 'label.en': 'It is so', ...fields })
  const signed = { checker: 'sign-off', role: 'resident-representative', min: '2' }
  expect((await add({ phase: 'engage', ...signed })).status).toBe(303)
  expect((await add({ phase: 'adapt', checker: 'weather-was-fine' })).text).toContain(
    'Choose what the gate should look at.',
  )
  await add({ phase: 'adapt', checker: 'evidence-present', 'evidence[]': 'change-plan' })
  const { phases } = await content()
  const last = (key: string) => phases.find((one) => one.key === key)!.gate.requirements.at(-1)
  expect(last('engage')).toEqual({
    key: 'it-is-so',
    label: { en: 'It is so' },
    checker: 'sign-off',
    params: { role: 'resident-representative', min: 2 },
    rule: 1,
  })
  expect(last('adapt')).toMatchObject({ params: { evidence: ['change-plan'] } })
})

test('prerequisites in a circle are told', async () => {
  const { browser, at, form } = await copiedMethod(app)
  const ref = (key: string) => ({ kind: 'activity' as const, phase: 'ecosystem', key })
  const needs = async (key: string, before: string) =>
    browser.post(paths.draftActivity(at), {
      ...(await form(ref(key))),
      'prerequisites[]': before,
    })
  await needs('map-stakeholders', 'agree-charter')
  await needs('agree-charter', 'map-stakeholders')
  expect((await browser.get(paths.draft(at))).text).toContain('waits for itself')
})
