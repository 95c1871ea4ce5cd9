import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { sent } from '../../../tests/support/sent.ts'
import { system } from '../../platform/actor.ts'
import { inLab } from '../../platform/db/database.ts'
import { publishConsentText } from '../people/index.ts'
import { assetPaths as paths } from './asset/paths.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator' })
  const elsa = await app.person(lab, { name: 'Elsa Berg' })
  for (const purpose of ['asset-in-lab', 'asset-public']) {
    const body = { en: `The words of ${purpose}` }
    await app.run(lab.id, system, publishConsentText, { purpose, body })
  }
  await sent(browser, paths.assets({ lab: lab.slug }), {
    offerer: `person:${elsa.participantId}`,
    kind: 'equipment',
    title: 'Minibus',
    words: 'Nine seats',
    audience: 'everybody',
    agreedHow: 'spoken',
    witness: 'Per, by phone',
  })
  const { rows } = await inLab(app.parts.database, lab.id, (db) =>
    db.execute<{ id: string }>(sql`select id from asset order by id desc limit 1`),
  )
  return { lab, browser, elsa, at: { lab: lab.slug, assetId: rows[0]!.id } }
}

const details = { kind: 'equipment', title: 'Minibus', words: 'Eight seats', version: '1' }

test('an offer is changed as it was seen; an older page keeps what was typed and changes nothing', async () => {
  const { lab, browser, elsa, at } = await begun()
  await sent(elsa.browser, paths.details(at), details)
  const late = await browser.post(paths.details(at), { ...details, words: 'Six seats, blue' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Six seats, blue')
  const page = (await app.visitor().get(paths.asset(at))).text
  expect(page).toContain('Eight seats')
  const neighbour = await app.person(lab)
  const foreign = await neighbour.browser.post(paths.details(at), { ...details, version: '2' })
  expect(foreign.status).toBe(403)
})

test('an offer that was taken away is on no list, and is neither changed nor agreed to until it is put back', async () => {
  const { lab, browser, elsa, at } = await begun()
  await sent(elsa.browser, paths.removal(at))
  expect((await browser.post(paths.removal(at))).status).toBe(409)
  const visitor = app.visitor()
  expect((await visitor.get(paths.asset(at))).status).toBe(404)
  expect((await visitor.get(paths.assets({ lab: lab.slug }))).text).not.toContain('Minibus')
  const late = await browser.post(paths.details(at), { ...details, version: '2' })
  expect(late.status).toBe(409)
  const again = { audience: 'everybody', agreedHow: 'spoken', witness: 'Per' }
  expect((await browser.post(paths.agreement(at), again)).status).toBe(409)
  await sent(browser, paths.return(at))
  expect((await browser.post(paths.return(at))).status).toBe(409)
  expect((await visitor.get(paths.asset(at))).text).toContain('Nine seats')
})
