import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { heard } from '../../../../tests/support/said.ts'
import { voicesPaths } from '../index.ts'

const app = await testApp()

test('what was put off is not what has waited longest, until its day has come', async () => {
  const { browser, started, say } = await heard(app)
  const old = await say({ body: 'The old one, put off.' })
  await say({ body: 'The one that waits.' })
  const list = voicesPaths.answers(started.address)
  const put = { outcome: 'deferred', deferredUntil: '2026-12-01', 'reason.en': 'After the winter.' }
  const sent = await browser.post(list, { seen: '', 'contributionIds[]': old, ...put })
  expect(sent.status).toBe(303)
  await started.read(
    sql`update contribution set received_at = received_at - interval '90 days' where id = ${old}`,
  )
  const today = `/${started.address.lab}/today`
  const waits = (await browser.get(today)).text
  expect(waits).toContain('wait')
  expect(waits).not.toContain('24 August 2026')
  app.clock.set(new Date('2026-12-02T10:00:00Z'))
  expect((await browser.get(today)).text).toContain('24 August 2026')
})
