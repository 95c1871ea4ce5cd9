import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { madeProgramme, memberLab, publish } from '../../../tests/support/programme.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { keep } from '../../../tests/support/said.ts'
import { system } from '../../platform/actor.ts'
import { asOwner } from '../../platform/db/database.ts'
import { initiativePaths } from '../initiatives/index.ts'
import { labPaths } from '../labs/index.ts'
import { addParticipant } from '../people/index.ts'
import { networkPaths, renewCopies } from './index.ts'

const app = await testApp()
const pageOf = async (programme: string, query = '') =>
  (await app.visitor().get(labPaths.programme({ programme }) + query)).text
const copies = async (labId: string) => {
  const found = await asOwner(app.database, (db) =>
    db.execute<{ copy: string }>(sql`select to_jsonb(c)::text as copy from published_initiative c
      where lab_id = ${labId}`),
  )
  return found.rows.map(({ copy }) => copy)
}

test('nothing of a lab’s work stands with the others until its coordinator publishes it, and it goes at once', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  await app.drain()
  const before = await pageOf(programme)
  expect(before).toContain('No lab has published an initiative yet.')
  expect(before).toContain(`href="/${north.lab.slug}"`)
  expect(before).not.toContain('Home care at night')
  const { browser } = north.coordinator
  expect((await browser.get(labPaths.membership({ lab: north.lab.slug }))).text).toContain(
    'Only on the lab’s own pages',
  )
  await publish(app, north)
  const address = initiativePaths.initiative(north.started.address)
  expect(await pageOf(programme)).toContain(`href="${address}"`)
  const again = await browser.post(networkPaths.publication(north.started.address))
  expect(again.status).toBe(409)
  expect(again.text).toContain('It is published already.')
  const gone = await browser.send(networkPaths.publicationWithdrawal(north.started.address))
  expect(gone.text).toContain('It is done.')
  expect(await pageOf(programme)).not.toContain('Home care at night')
  expect(await copies(north.lab.id)).toEqual([])
})

test('an initiative that the lab did not publish stays at home when another one is published', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  const hidden = await startedInitiative(app, north.lab, north.coordinator, 'four-cos')
  await hidden.read(
    sql`update initiative set title = '{"en": "Only for us"}' where id = ${hidden.id}`,
  )
  await publish(app, north)
  expect(await pageOf(programme)).toContain('Home care at night')
  expect(await pageOf(programme)).not.toContain('Only for us')
  const compare = `${networkPaths.comparison({ programme })}?first=${north.started.id}&second=${hidden.id}`
  const { text } = await app.visitor().get(compare)
  expect(text).toContain('One initiative of this address is not published')
  expect(text).not.toContain('Only for us')
})

test('another lab’s coordinator publishes nothing here, and a planted copy of a lab outside is not shown', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  const south = await memberLab(app, programme, 'South', 'four-cos')
  const { browser } = south.coordinator
  const theirs = { lab: south.lab.slug, initiativeId: north.started.id }
  expect((await browser.post(networkPaths.publication(theirs))).status).toBe(404)
  expect((await browser.post(networkPaths.publication(north.started.address))).status).toBe(403)
  const champion = await app.person(north.lab, { role: 'champion' })
  expect((await champion.browser.get(labPaths.membership({ lab: north.lab.slug }))).status).toBe(
    403,
  )
  await app.drain()
  expect(await pageOf(programme)).not.toContain('Home care at night')
  const outside = await app.lab({ name: { en: 'Outside' } })
  await publish(app, north)
  await asOwner(app.database, (db) =>
    db.execute(sql`insert into published_initiative select ${outside.id}, gen_random_uuid(),
      '{"en": "Planted"}', summary, state, started_at, ended_at, place, latitude, longitude, method_id, method,
      stage, phases, figures, published_at, copied_at from published_initiative where lab_id = ${north.lab.id}`),
  )
  expect(await pageOf(programme)).not.toContain('Planted')
  await renewCopies(app.parts, outside.id)
  expect(await copies(outside.id)).toEqual([])
})

test('a copy holds no name, no word that was said, and no small number of people', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  const say = async (channel: 'phone' | 'web' | 'paper', n: number) => {
    const details = {
      name: `Ester Sjöberg ${channel} ${n}`,
      preferredChannel: 'letter',
      language: 'en',
    }
    const { id: participantId } = await app.run(north.lab.id, system, addParticipant, details)
    const said = { kind: 'idea', visibility: 'public', body: 'The ferry must run on Sundays' }
    await app.run(north.lab.id, system, keep, {
      ...said,
      channel,
      initiativeId: north.started.id,
      participantId,
    } as never)
  }
  for (let n = 0; n < 9; n++) await say('phone', n)
  await publish(app, north)
  const [first] = await copies(north.lab.id)
  expect(JSON.parse(first!).figures).toMatchObject({
    people: 'hidden',
    received: 'hidden',
    medianDays: null,
  })
  for (let n = 0; n < 14; n++) await say('web', n)
  for (let n = 0; n < 11; n++) await say('paper', n)
  await app.drain()
  const [copy] = await copies(north.lab.id)
  const { figures } = JSON.parse(copy!)
  expect(figures).toMatchObject({ people: 34, received: 34, answered: 0 })
  expect(figures.ways.phone).toBe('hidden')
  expect(Object.values(figures.ways).filter((count) => count === 'hidden').length).toBeGreaterThan(
    1,
  )
  for (const count of Object.values(figures.ways)) expect([9, 3]).not.toContain(count)
  for (const word of ['Ester', 'ferry']) expect(copy).not.toContain(word)
})

test('the copy follows the work: a new title, a pause, and an initiative that is gone', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  await publish(app, north)
  const { browser } = north.coordinator
  await browser.post(initiativePaths.details(north.started.address), {
    'title.en': 'Calm nights',
    'title.sv': 'Lugna nätter',
    'summary.en': 'Shorter.',
    'summary.sv': 'Kortare.',
    version: '1',
  })
  await browser.post(initiativePaths.pause(north.started.address))
  await app.drain()
  const page = await pageOf(programme)
  expect(page).toContain('Calm nights')
  expect(page).toContain('Paused')
  await asOwner(app.database, async (db) => {
    await db.execute(sql`delete from publication where initiative_id = ${north.started.id}`)
  })
  await renewCopies(app.parts, north.lab.id)
  expect(await pageOf(programme)).not.toContain('Calm nights')
})

test('work is found by words, lab, stage and method', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  const south = await memberLab(app, programme, 'South', 'four-cos')
  for (const one of [north, south]) await publish(app, one)
  const linked = async (query: string) => {
    const text = await pageOf(programme, query)
    return [north, south].map(({ started }) =>
      text.includes(`href="${initiativePaths.initiative(started.address)}"`),
    )
  }
  expect(await linked('')).toEqual([true, true])
  expect(await linked('?stage=PREPARE')).toEqual([true, false])
  expect(await linked(`?lab=${south.lab.slug}`)).toEqual([false, true])
  expect(await linked('?method=improve-5&words=NINE+hours')).toEqual([true, false])
  expect(await linked('?words=zebra')).toEqual([false, false])
  expect(await pageOf(programme, '?words=zebra')).toContain('Nothing fits what you asked for.')
  expect(await linked('?stage=rubbish&lab=')).toEqual([true, true])
})

test('the page of a programme makes two queries and a comparison three, whatever they show', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  const count = (address: string) => app.queries(() => app.visitor().get(address))
  const compare = networkPaths.comparison({ programme })
  const page = labPaths.programme({ programme })
  await publish(app, north)
  expect([await count(page), await count(compare)]).toEqual([2, 3])
  const ids = [north.started.id]
  for (let n = 0; n < 3; n++) {
    const south = await memberLab(app, programme, 'South', 'four-cos')
    await publish(app, south)
    ids.push(south.started.id)
  }
  const four = ['first', 'second', 'third', 'fourth'].map((place, at) => `${place}=${ids[at]}`)
  expect([await count(page), await count(`${compare}?${four.join('&')}`)]).toEqual([2, 3])
})

test('a programme that is not there is not found', async () => {
  for (const address of [
    '/programmes/nowhere',
    '/programmes/nowhere/comparison',
    '/programmes/%00',
  ])
    expect((await app.visitor().get(address)).status).toBe(404)
})
