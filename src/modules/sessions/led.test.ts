import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { supportsBegun } from '../../../tests/support/supports.ts'
import { inLab } from '../../platform/db/database.ts'
import { heldBy, sessionPaths as paths, upcomingOf } from './index.ts'

const app = await testApp()
const now = new Date('2026-11-22T10:00:00Z')

test('what somebody leads in the next two weeks is known with its place and whom they can ring', async () => {
  const { lab, coordinator, plan, add, invite, browser } = await supportsBegun(app)
  const round = await plan({ kind: 'phone-round', 'title.en': 'Ringing round', day: '2026-11-25' })
  await invite(round, await add('Elsa', { phone: '070-1' }), await add('Nils'))
  await plan({ day: '2026-11-24', placeWords: 'The hall' })
  await plan({ day: '2026-12-06', from: '12:00', to: '13:00', 'title.en': 'Too late' })
  await plan({ day: '2026-11-20', 'title.en': 'Over' })
  await plan({ day: '2026-11-26', ledBy: '', 'title.en': 'Of nobody' })
  const gone = await plan({ day: '2026-11-27', 'title.en': 'Cancelled' })
  await browser.post(paths.cancellation(gone), { because: 'Snow' })
  const found = await inLab(app.database, lab.id, (db) =>
    upcomingOf(db, lab.id, coordinator.participantId, now),
  )
  expect(found.map(({ title }) => title.en)).toEqual(['Coffee about the nights', 'Ringing round'])
  expect(found[0]).toMatchObject({ kind: 'meeting', placeWords: 'The hall', invited: 0 })
  expect(found[1]).toMatchObject({ kind: 'phone-round', invited: 2, withPhone: 1 })
})

test('what somebody led in a week is known with its minutes', async () => {
  const { lab, coordinator, plan, browser } = await supportsBegun(app)
  const held = await plan({ day: '2026-11-16', from: '00:00', to: '01:15' })
  const before = await plan({ day: '2026-11-15' })
  await plan({ day: '2026-11-18' })
  for (const at of [held, before]) await browser.post(paths.attendance(at), { version: '1' })
  const week = (monday: string) =>
    inLab(app.database, lab.id, (db) => heldBy(db, lab.id, coordinator.participantId, monday))
  expect((await week('2026-11-16')).map(({ minutes }) => minutes)).toEqual([75])
  expect(await week('2026-11-23')).toEqual([])
  expect(await week('2026-11-09')).toHaveLength(1)
})
