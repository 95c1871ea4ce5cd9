import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { personGiven } from '../../../../tests/support/ways-in.ts'
import { system } from '../../../platform/actor.ts'
import { peoplePaths, publishConsentText } from '../../people/index.ts'
import { confirmationPaths } from '../confirmation/paths.ts'
import { voicesPaths } from '../paths.ts'

const app = await testApp()
const ester = { who: 'new', name: 'Ester Lind', phone: '070 123 45 67' }

async function desk(purposes: readonly string[]) {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, karin)
  const ids: Record<string, string> = {}
  for (const purpose of purposes) {
    const body = { en: `You agree: ${purpose}.` }
    const published = await app.run(lab.id, system, publishConsentText, { purpose, body })
    ids[purpose] = published.ids.en!
  }
  const call = {
    draftId: '',
    initiativeId: started.id,
    kind: 'idea',
    channel: 'phone',
    body: 'The nurse comes too late.',
    visibility: 'public',
    worry: '',
    ...personGiven('speaker', ester),
    ...personGiven('other', { who: '' }),
  }
  const consents = () =>
    started.read<{ purpose: string; mode: string; witness: string }>(sql`
      select t.purpose, k.mode, k.witness from contribution_consent k
      join consent_text t on t.id = k.consent_text_id order by t.purpose`)
  const page = voicesPaths.phoneDesk({ lab: lab.slug })
  return { lab, karin, started, ids, call, consents, page }
}

test('a name is written down only with a yes to taking part, words without a name need none', async () => {
  const { karin, started, ids, call, consents, page } = await desk(['taking-part', 'story-in-lab'])
  const unasked = await karin.browser.post(page, { ...call, 'consents[]': [ids['story-in-lab']!] })
  expect(unasked.status).toBe(409)
  expect(unasked.text).toContain('ask for a yes to taking part')
  expect(await started.read(sql`select id from participant where name = 'Ester Lind'`)).toEqual([])
  const unnamed = { ...call, ...personGiven('speaker', { who: 'unnamed' }) }
  expect((await karin.browser.post(page, unnamed)).status).toBe(303)
  const asked = { ...call, 'consents[]': [ids['taking-part']!] }
  expect((await karin.browser.post(page, asked)).status).toBe(303)
  expect(await consents()).toEqual([
    { purpose: 'taking-part', mode: 'spoken', witness: 'Karin Ek' },
  ])
})

test('who brings another’s words agrees to take part only, and the other is asked when they confirm', async () => {
  const texts = ['taking-part', 'story-in-lab', 'story-public']
  const { karin, started, ids, call, consents, page } = await desk(texts)
  const all = texts.map((purpose) => ids[purpose]!)
  const brought = {
    ...call,
    sensitive: 'yes',
    onBehalf: 'yes',
    ...personGiven('other', { who: 'new', name: 'Old Nils', phone: '070 765 43 21' }),
  }
  const forThem = await karin.browser.post(page, { ...brought, 'consents[]': all })
  expect(forThem.status).toBe(409)
  expect(forThem.text).toContain('can only say yes to taking part')
  await karin.browser.send(page, { ...brought, 'consents[]': [all[0]!] })
  expect(await consents()).toEqual([])
  const [own] = await started.read(sql`select p.name, k.mode from consent k
    join participant p on p.id = k.participant_id`)
  expect(own).toEqual({ name: 'Ester Lind', mode: 'spoken' })
  const [row] = await started.read<{ id: string }>(sql`select id from contribution`)
  const confirmation = confirmationPaths.confirmation({
    ...started.address,
    contributionId: row!.id,
  })
  expect((await karin.browser.get(confirmation)).text).toContain('You agree: story-public.')
  const yes = { how: 'read-back', byWhom: '', saidOn: '', version: '1' }
  await karin.browser.send(confirmation, { ...yes, 'consents[]': all.slice(1) })
  expect((await consents()).map(({ purpose }) => purpose)).toEqual(['story-in-lab', 'story-public'])
  const [confirmed] = await started.read(sql`select reach_public, reach_search from contribution`)
  expect(confirmed).toEqual({ reach_public: true, reach_search: true })
})

test('words that were read back to the one whose they are keep the uses they said yes to', async () => {
  const { karin, ids, call, consents, page } = await desk(['story-public'])
  const brought = {
    ...call,
    onBehalf: 'yes',
    readBack: 'yes',
    ...personGiven('other', { who: 'new', name: 'Old Nils', phone: '070 765 43 21' }),
    'consents[]': [ids['story-public']!],
  }
  expect((await karin.browser.post(page, brought)).status).toBe(303)
  expect((await consents()).map(({ purpose }) => purpose)).toEqual(['story-public'])
})

test('without consent texts, who keeps them is led to them, and others are told whom to ask', async () => {
  const { lab, karin, started, page } = await desk([])
  const champion = await app.person(lab, { role: 'champion', initiativeId: started.id })
  const texts = `href="${peoplePaths.consentTexts({ lab: lab.slug })}"`
  const led = (await karin.browser.get(page)).text
  expect(led.slice(led.indexOf('no consent texts yet'))).toContain(texts)
  const told = (await champion.browser.get(page)).text
  expect(told).toContain('Ask the coordinator of the lab')
  expect(told).not.toContain(texts)
})

test('what is needed of somebody new is not called optional', async () => {
  const { karin, page } = await desk([])
  const { text } = await karin.browser.get(page)
  const label = (name: string) =>
    new RegExp(`<label[^>]*for="f-speaker\\.${name}"[^>]*>.*?</label>`)
  for (const name of ['name', 'phone', 'postalAddress', 'tellBy']) {
    expect(label(name).exec(text)?.[0]).not.toContain('optional')
  }
  expect(label('placeId').exec(text)?.[0]).toContain('optional')
})
