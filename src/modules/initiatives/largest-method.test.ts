import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { openMethods } from '../methods/index.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()
const { templates } = await openMethods('methods')

test('the working page of the largest method asks as few questions as any', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const sizes = templates.map((method) => [method.id, method.phases.flatMap((p) => p.activities)])
  const [largest] = sizes.toSorted(([, a], [, b]) => b!.length - a!.length)[0]!
  const started = await startedInitiative(app, lab, coordinator, String(largest))
  const { besides, checkers } = app.parts
  const contributing =
    new Set(checkers.values()).size + besides.filter(({ on }) => on === 'initiative-work').length
  const count = await app.queries(() => coordinator.browser.get(paths.work(started.address)))
  expect(count).toBeLessThanOrEqual(3 + contributing)
})
