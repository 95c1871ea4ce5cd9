import { expect, test } from 'vitest'
import { demoSite } from '../support/site.ts'
import { readOnPhone, recordDecision } from './steps/decision.ts'
import { attach } from './steps/evidence.ts'
import {
  agree,
  askToSign,
  giveRole,
  goOnWithout,
  isRefused,
  passGate,
  signByTap,
  typePaper,
} from './steps/gate.ts'
import {
  openGate,
  openWork,
  press,
  recordBaseline,
  signInFromFront,
  startFromFiveSteps,
} from './steps/initiative.ts'

const site = await demoSite()
const journeyMs = 180_000
const desk = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const unchecked = 'Public bodies, business, research and community each have an active member'

test(
  'a coordinator takes an initiative through its first gate, and a neighbour reads what was decided',
  async () => {
    const title = { en: 'The bus that comes when you call', sv: 'Bussen som kommer när du ringer' }
    const reason = 'All four sectors were at the meeting in the village hall.'
    const britta = await site.open(desk)
    const goran = await site.open(phone)
    const karin = await site.open(desk)

    await signInFromFront(britta, 'Britta Sjödin')
    await startFromFiveSteps(britta, title)
    await isRefused(britta, title, 7)
    for (const kind of ['text', 'file', 'link', 'figure'] as const)
      await attach(britta, title, kind)
    await recordBaseline(britta, title)
    await giveRole(britta, 'Göran Edlund', 'Resident representative', title)
    await giveRole(britta, 'Elsa Bergström', 'Resident representative', title)
    await giveRole(britta, 'Karin Lindqvist', 'Provider manager', title)
    await isRefused(britta, title, 3)

    await askToSign(britta, title, ['Göran Edlund', 'Elsa Bergström', 'Karin Lindqvist'])
    await signInFromFront(goran, 'Göran Edlund')
    await signByTap(goran, title)
    await signInFromFront(karin, 'Karin Lindqvist')
    await signByTap(karin, title)
    await typePaper(britta, title, 'Elsa Bergström')
    await goOnWithout(britta, title, unchecked, reason)

    await openGate(britta, title)
    await press(karin, 'Take back the signature of Karin Lindqvist')
    await press(britta, 'Pass the gate')
    await britta.getByText('The gate cannot be passed: one requirement is open.').first().waitFor()
    await agree(karin)
    await passGate(britta, title)

    await openWork(britta, title)
    await britta.getByRole('heading', { name: '2. Adapt the organisations' }).waitFor()
    await recordDecision(britta, title)
    const neighbour = await site.open({ ...phone, javaScriptEnabled: false })
    await readOnPhone(neighbour, title, reason)
    expect(await neighbour.getByRole('link', { name: 'The agreement' }).count()).toBe(1)
    expect(await neighbour.getByText('The charter on the wall').count()).toBe(0)
    for (const page of [britta, goran, karin, neighbour]) await page.context().close()
  },
  journeyMs,
)

test(
  'all of it works in a browser without scripts',
  async () => {
    const title = { en: 'A warm room in every village', sv: 'Ett varmt rum i varje by' }
    const reason = 'The four sectors have promised by telephone.'
    const still = { ...phone, javaScriptEnabled: false }
    const britta = await site.open(still)
    const karin = await site.open(still)

    await signInFromFront(britta, 'Britta Sjödin')
    await startFromFiveSteps(britta, title)
    for (const kind of ['text', 'file'] as const) await attach(britta, title, kind)
    await recordBaseline(britta, title)
    await giveRole(britta, 'Karin Lindqvist', 'Provider manager', title)
    await giveRole(britta, 'Elsa Bergström', 'Resident representative', title)
    await isRefused(britta, title, 3)
    await askToSign(britta, title, ['Karin Lindqvist'])
    await signInFromFront(karin, 'Karin Lindqvist')
    await signByTap(karin, title)
    await typePaper(britta, title, 'Elsa Bergström')
    await goOnWithout(britta, title, unchecked, reason)
    await passGate(britta, title)
    await recordDecision(britta, title)
    const neighbour = await site.open(still)
    await readOnPhone(neighbour, title, reason)
    expect(await neighbour.locator('script:not([src])').count()).toBe(0)
    for (const page of [britta, karin, neighbour]) await page.context().close()
  },
  journeyMs,
)
