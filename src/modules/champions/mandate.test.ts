import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { agreeMandate, makeChampion, placeIn, terms } from '../../../tests/support/champion.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { sent } from '../../../tests/support/sent.ts'
import { sweep } from '../../platform/sweep.ts'
import { championPaths as paths } from './paths.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const village = await placeIn(app, lab, 'Långsele')
  const started = await startedInitiative(app, lab, karin)
  await sent(karin.browser, paths.targets(started.address), { 'placeIds[]': village })
  const championId = await makeChampion(karin, lab, per, { 'placeIds[]': village })
  const here = { lab: lab.slug }
  const covered = async () => {
    const { text } = await karin.browser.get(paths.ofInitiative(started.address))
    return !text.includes('no agreed role card')
  }
  const state = async (id: string) => {
    const [found] = await started.read<{ state: string; cap: number }>(sql`
      select m.state, c.cap_minutes as cap from champion_mandate m join champion c on c.id = m.champion_id
      where m.id = ${id}`)
    return found!
  }
  const on = async <T>(day: string, what: () => Promise<T>): Promise<T> => {
    const before = app.clock.now()
    app.clock.set(new Date(`${day}T10:00:00Z`))
    try {
      return await what()
    } finally {
      app.clock.set(before)
    }
  }
  const night = async () => {
    await sweep.run(app.parts, { labId: lab.id })
    await app.drain()
  }
  return {
    lab,
    here,
    karin,
    per,
    started,
    championId,
    one: { ...here, championId },
    covered,
    state,
    on,
    night,
  }
}

test('a role card holds from its first day to its last, and its hours with it', async () => {
  const { lab, karin, per, championId, one, covered, state, on, night } = await begun()
  const wish = { managerName: 'Anna Chef', week: '6', startsOn: '2026-12-01', endsOn: '2026-12-20' }
  const id = await agreeMandate(karin, lab, championId, wish)
  expect(await covered()).toBe(false)
  expect(await state(id)).toEqual({ state: 'agreed', cap: 240 })
  expect((await per.browser.get(paths.champion(one))).text).toContain(
    'The role card is agreed and begins on 1 December 2026',
  )
  await on('2026-12-01', async () => {
    expect(await covered()).toBe(true)
    await night()
    expect(await state(id)).toEqual({ state: 'agreed', cap: 360 })
  })
  await on('2026-12-21', async () => {
    expect(await covered()).toBe(false)
    expect((await per.browser.get(paths.champion(one))).text).toContain('To do')
  })
})

test('what holds now goes on until the first day of what was agreed anew', async () => {
  const { lab, karin, championId, one, covered, state, on, night } = await begun()
  const manager = { managerName: 'Anna Chef' }
  const now = await agreeMandate(karin, lab, championId, manager)
  const later = { ...manager, week: '2', startsOn: '2026-12-10' }
  const next = await agreeMandate(karin, lab, championId, later)
  expect(await state(now)).toEqual({ state: 'agreed', cap: 240 })
  expect(await covered()).toBe(true)
  await on('2026-12-10', async () => {
    await night()
    expect(await state(now)).toEqual({ state: 'ended', cap: 120 })
    expect(await state(next)).toEqual({ state: 'agreed', cap: 120 })
    expect(await covered()).toBe(true)
    const more = { ...(await details(karin, one)), cap: '3' }
    await sent(karin.browser, paths.details(one), more)
    await night()
    expect(await state(next)).toEqual({ state: 'agreed', cap: 180 })
  })
  const again = await agreeMandate(karin, lab, championId, { ...later, week: '3' })
  expect((await state(next)).state).toBe('ended')
  expect((await state(again)).state).toBe('agreed')
})

async function details(
  { browser }: Awaited<ReturnType<typeof begun>>['karin'],
  one: { lab: string; championId: string },
) {
  const { text } = await browser.get(paths.details(one))
  const version = /name="version" value="(\d+)"/.exec(text)![1]!
  return { version, profession: 'planner', since: '2026-01-15', 'languages[]': 'en' }
}

test('nobody signs a role card whose last day has passed, on the page, on paper or by link', async () => {
  const { karin, per, one, here, on } = await begun()
  const wish = { ...terms, managerName: 'Anna Chef', endsOn: '2026-11-25' }
  const written = await sent(karin.browser, paths.mandates(one), wish)
  const championMandateId = /mandates\/([0-9a-f-]{36})/.exec(written)![1]!
  const at = { ...here, championMandateId }
  await sent(karin.browser, paths.mandateOffer(at))
  const { text } = await karin.browser.get(paths.mandate(at))
  const link = new URL(/<code>([^<]+)<\/code>/.exec(text)![1]!).pathname
  const signed = { version: '2', agree: 'yes' }
  await on('2026-11-26', async () => {
    const page = await per.browser.get(paths.mandate(at))
    expect(page.text).toContain('The last day of this role card has passed')
    expect(page.text).not.toContain('name="agree"')
    expect((await app.visitor().get(link)).text).not.toContain('name="agree"')
    const tried = [
      await per.browser.post(paths.mandateSignatures(at), signed),
      await karin.browser.post(paths.mandatePaper(at), { who: 'manager' }),
      await app.visitor().post(link, { ...signed, name: 'Anna Chef' }),
    ]
    expect(tried.map(({ status }) => status)).toEqual([409, 409, 409])
  })
  await on('2026-11-25', async () => {
    expect((await per.browser.post(paths.mandateSignatures(at), signed)).status).toBe(303)
  })
})
