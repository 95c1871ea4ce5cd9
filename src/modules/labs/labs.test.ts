import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { routeList } from '../../app.ts'
import { system } from '../../platform/actor.ts'
import { runCommand } from '../../platform/command.ts'
import { siteLabId } from '../../shared/id.ts'
import { labThemeAddress } from '../../ui/index.ts'
import { addPlaces, changeLabProfile, createLab, createProgramme, isTimeZone } from './index.ts'
import { maySlugBe } from './slug.ts'

const app = await testApp()
const onSite = { actor: system, labId: siteLabId }

const newLab = {
  slug: 'harbour',
  name: { en: 'Harbour lab' },
  languages: ['en'],
  timeZone: 'Europe/Dublin',
  brandColour: '#8A3FFC',
}

test('a lab is opened under a programme and stands on the front page of the site', async () => {
  const name = { en: 'IMPROVE', sv: 'IMPROVE' }
  const programme = await app.run(siteLabId, system, createProgramme, { slug: 'improve', name })
  const made = await app.run(siteLabId, system, createLab, { ...newLab, programmeId: programme.id })
  app.parts.labs.forget()
  const places = [
    { name: 'Quay', latitude: 55, longitude: -8 },
    { name: 'Hill', latitude: 55.1, longitude: -8.2 },
  ]
  await app.run(made.id, system, addPlaces, { places })
  const { text, status } = await app.visitor().get('/')
  expect(status).toBe(200)
  expect(text).toContain('IMPROVE: the labs')
  expect(text).toMatch(/href="\/harbour">Harbour lab/)
  expect(text).toContain('Outline of Harbour lab')
  expect(text).toContain('Hill, Quay')
})

test.each([
  ['a reserved word', { slug: 'sign-in' }, 'slug-reserved'],
  ['a word of the site', { slug: 'programme' }, 'slug-reserved'],
  ['capital letters', { slug: 'Harbour' }, 'invalid-input'],
  ['a path', { slug: '../x' }, 'invalid-input'],
  ['no language', { slug: 'no-language', languages: [] }, 'invalid-input'],
  ['an unknown language', { slug: 'klingon', languages: ['tlh'] }, 'invalid-input'],
  ['a time zone from nowhere', { slug: 'zone', timeZone: 'Europe/Atlantis' }, 'invalid-input'],
  ['an offset as time zone', { slug: 'zone', timeZone: '+01:00' }, 'invalid-input'],
  ['a colour with a name', { slug: 'colour', brandColour: 'green' }, 'invalid-input'],
  ['no name', { slug: 'nameless', name: { en: ' ' } }, 'invalid-input'],
  ['a field nobody knows', { slug: 'stranger', owner: 'me' }, 'invalid-input'],
])('a lab with %s is refused', async (_, mistake, code) => {
  const refused = await runCommand(app.parts, onSite, createLab, { ...newLab, ...mistake })
  expect(refused).toMatchObject({ ok: false, code })
})

test('two labs never share an address', async () => {
  const first = await app.lab()
  const again = await runCommand(app.parts, onSite, createLab, { ...newLab, slug: first.slug })
  expect(again).toMatchObject({ ok: false, code: 'slug-taken' })
})

test('no lab can take the first word of one of our own addresses', () => {
  const firstWords = routeList.map((route) => route.pattern.split('/')[1]!)
  const possible = firstWords.filter((word) => /^[a-z][a-z0-9-]{1,39}$/.test(word))
  expect(possible.length).toBeGreaterThan(3)
  expect(possible.filter((word) => maySlugBe(word).ok)).toEqual([])
})

test('only the host opens labs, only the coordinator changes one', async () => {
  const lab = await app.lab()
  const champion = await app.person(lab, { role: 'champion' })
  const coordinator = await app.person(lab, { role: 'coordinator' })
  expect((await app.visitor().get(`/${lab.slug}/settings`)).status).toBe(303)
  expect((await champion.browser.get(`/${lab.slug}/settings`)).status).toBe(403)
  const { text } = await coordinator.browser.get(`/${lab.slug}/settings`)
  expect(text).toContain('Settings of the lab')
  const change = { version: '1', championName: 'Mallory' }
  const sent = await champion.browser.post(`/${lab.slug}/settings/contact`, change)
  expect(sent.status).toBe(403)
})

test('a coordinator says who to call, and everyone reads it', async () => {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const { text } = await browser.send(`/${lab.slug}/settings/contact`, {
    version: '1',
    'welcome.en': 'Come **in**.',
    'welcome.sv': 'Kom in.',
    championName: 'Siv Norberg',
    championPhone: '+46 611 55 01 00',
    contactEmail: 'lab@test.example',
    postalAddress: 'Storgatan 1\n871 30 Härnösand',
    operatorName: 'The county',
  })
  expect(text).toContain('Your changes are saved')
  const front = await app.visitor().get(`/${lab.slug}`)
  expect(front.text).toContain('Come <strong>in</strong>.')
  expect(front.text).toContain('href="tel:+46611550100"')
  const complaints = await app.visitor().get(`/${lab.slug}/complaints`)
  expect(complaints.text).toContain('The county answers for the lab')
  expect(complaints.text).toContain('Storgatan 1')
})

test('the second of two coordinators sees what changed and keeps what they typed', async () => {
  const lab = await app.lab()
  const [first, second] = await Promise.all([
    app.person(lab, { role: 'coordinator' }),
    app.person(lab, { role: 'coordinator' }),
  ])
  const address = `/${lab.slug}/settings/contact`
  await first.browser.post(address, { version: '1', championName: 'Agneta' })
  const late = await second.browser.post(address, { version: '1', championName: 'Birgit' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Somebody else changed this')
  expect(late.text).toContain('Agneta')
  expect(late.text).toMatch(
    /name="championName"[^>]*value="Birgit"|value="Birgit"[^>]*name="championName"/,
  )
  expect(late.text).toMatch(/name="version" value="2"/)
  const { text } = await second.browser.send(address, { version: '2', championName: 'Birgit' })
  expect(text).toContain('Birgit')
})

test('mistakes are named beside their fields and nothing typed is lost', async () => {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const { status, text } = await browser.post(`/${lab.slug}/settings/identity`, {
    version: '1',
    'name.en': 'Kept name',
    timeZone: 'Europe/Stockholm',
    brandColour: 'greenish',
  })
  expect(status).toBe(422)
  expect(text.match(/ds-error-summary.*?<\/ul>/)![0].match(/<li>/g)).toHaveLength(2)
  expect(text).toContain('Choose at least one language.')
  expect(text).toContain('Write the colour as #')
  expect(text).toContain('value="Kept name"')
  const tooMuch = await browser.post(`/${lab.slug}/settings/identity`, { version: '1', slug: 'x' })
  expect(tooMuch.status).toBe(422)
  expect((await browser.get(`/${lab.slug}/settings/nonsense`)).status).toBe(404)
})

test('a colour is shown before it is saved', async () => {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const { status, text } = await browser.post(`/${lab.slug}/settings/identity`, {
    version: '1',
    preview: 'yes',
    'name.en': 'Test lab',
    brandColour: '#ffd54f',
  })
  expect(status).toBe(200)
  expect(text).toContain('Text on the colour is black')
  expect(text).toContain('too pale for lines')
  app.parts.labs.forget()
  expect((await app.parts.labs.find(lab.slug))!.brandColour).toBe('#0b6e4f')
})

test('the theme stylesheet may be kept for a year, and changes its address with the colour', async () => {
  const lab = await app.lab()
  const address = labThemeAddress(lab.slug, lab.brandColour)
  const { text } = await app.visitor().get(`/${lab.slug}/accessibility`)
  expect(text).toContain(`href="${address}"`)
  const css = await app.visitor().get(address)
  expect(css.headers.get('content-type')).toContain('text/css')
  expect(css.headers.get('cache-control')).toContain('immutable')
  expect(css.text).toContain('--ds-color-accent-base-default:#0b6e4f')
  const change = { version: 1, brandColour: '#6a1b9a' }
  await app.run(lab.id, system, changeLabProfile, change)
  app.parts.labs.forget()
  const old = await app.visitor().get(address)
  expect(old.headers.get('cache-control')).toBe('no-cache')
  expect(labThemeAddress(lab.slug, '#6a1b9a')).not.toBe(address)
  expect((await app.visitor().get(`/${lab.slug}/theme/x.css`)).status).toBe(404)
})

test('on the front page of the site each lab wears its own colour, light and dark', async () => {
  const lab = await app.lab()
  await app.run(lab.id, system, changeLabProfile, { version: 1, brandColour: '#6a1b9a' })
  app.parts.labs.forget()
  const { text } = await app.visitor().get('/')
  const address = /href="(\/lab-colours\/[0-9a-f]+\.css)"/.exec(text)![1]!
  expect(text).toContain(`data-lab="${lab.slug}"`)
  const css = await app.visitor().get(address)
  expect(css.headers.get('content-type')).toContain('text/css')
  expect(css.headers.get('cache-control')).toContain('immutable')
  for (const scheme of ['', ':root[data-color-scheme=dark] ', ':root[data-color-scheme=auto] '])
    expect(css.text).toContain(`${scheme}[data-lab=${lab.slug}]{--ds-color-accent-`)
  expect(css.text).toContain('--ds-color-accent-base-edge:#6a1b9a')
  const old = await app.visitor().get('/lab-colours/0123456789.css')
  expect(old.headers.get('cache-control')).toBe('no-cache')
})

test('text size and colours are remembered on the device', async () => {
  const lab = await app.lab()
  const browser = app.visitor()
  const back = `/${lab.slug}/places?x=1`
  const sent = await browser.post('/reading-settings', { size: 'xl', scheme: 'dark', back })
  expect([sent.status, sent.location]).toEqual([303, back])
  expect(browser.cookies.get('talkoo-reading')).toBe('xl.dark')
  const { text } = await browser.get(back)
  expect(text).toMatch(/<html[^>]* data-size="xl" data-color-scheme="dark"/)
  await browser.post('/reading-settings', { size: 'huge', scheme: '"><script>' })
  expect(browser.cookies.get('talkoo-reading')).toBe('md.auto')
})

test('a chosen language stays chosen', async () => {
  const lab = await app.lab()
  const browser = app.visitor()
  const chosen = await browser.get(`/${lab.slug}/privacy?language=sv`)
  expect([chosen.status, chosen.location]).toEqual([303, `/${lab.slug}/privacy`])
  expect((await browser.get(chosen.location!)).text).toContain('Så hanterar vi personuppgifter')
  expect((await browser.get('/')).text).toContain('<html lang="sv"')
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
])('nobody is led away by a link to %s', async (back) => {
  const sent = await app.visitor().post('/reading-settings', { size: 'lg', scheme: 'auto', back })
  expect([sent.status, sent.location]).toEqual([303, '/'])
})

test('a statement claims nothing that nobody has assessed', async () => {
  const lab = await app.lab()
  const address = `/${lab.slug}/accessibility`
  const before = await app.visitor().get(address)
  expect(before.text).toContain('Not assessed yet')
  const { browser } = await app.person(lab, { role: 'coordinator' })
  await browser.post(`/${lab.slug}/settings/statements`, {
    version: '1',
    'accessibility.state': 'partial',
    'accessibility.limits.en': 'Old *minutes* are scanned pictures.',
    'accessibility.assessedOn': '2026-11-02',
    'accessibility.authority.en': 'The agency for digital government',
  })
  app.kept.forget(lab.id)
  const { text } = await app.visitor().get(address)
  expect(text).toContain('Partly accessible')
  expect(text).toContain('<em>minutes</em>')
  expect(text).toContain('2 November 2026')
  expect(text).toContain('The agency for digital government')
})

test('a coordinator adds a place; a second of the same name is refused', async () => {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const place = { name: 'Härnösand', latitude: '62,63', longitude: '17.94' }
  const { text } = await browser.send(`/${lab.slug}/places`, place)
  expect(text).toContain('The place is added.')
  expect(text).toContain('Härnösand')
  const again = await browser.post(`/${lab.slug}/places`, place)
  expect(again.status).toBe(422)
  expect(again.text).toContain('already has a place of that name')
  const wrong = await browser.post(`/${lab.slug}/places`, { ...place, latitude: 'north' })
  expect(wrong.text).toContain('Write a number from -90 to 90')
})

test('a time zone is one that the calendar knows', () => {
  expect(['Europe/Stockholm', 'UTC', 'America/Argentina/Ushuaia'].every(isTimeZone)).toBe(true)
  expect(['', 'CET-1', 'Europe/', '../etc/passwd', 'Europe/Nowhere'].some(isTimeZone)).toBe(false)
})
