import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { importDesk, plainColumns } from '../../../../tests/support/imports.ts'
import { compareNew } from './compare.ts'
import { voicesPaths } from '../paths.ts'
import { duplicatePaths } from './paths.ts'

const app = await testApp()

const lines = [
  'id,title,body',
  '1,Bench,We need a bench by the road to the school for those who walk slowly',
  '2,Lamp,The stairs at the station are dark in winter and somebody will fall',
  '3,Bench!,We need a bench by the road to the school for those that walk slowly',
  '4,Uber,優步就是叫派計程車，談不上運用閒置資源或是共乘的概念',
  '5,Uber,優步就是叫派計程車，談不上運用閒置資源或是共乘',
  '6,Ja,Ja!',
  '7,Ja,Ja!',
]

async function compared(more: string[] = []) {
  const desk = await importDesk(app)
  await desk.imported([...lines, ...more].join('\n'), plainColumns)
  await app.drain()
  const pairs = () =>
    desk.initiative.read<{ id: string; first: string; second: string; decided: string | null }>(sql`
      select p.id, a.import_key as first, b.import_key as second, p.decided from duplicate_pair p
      join contribution a on a.id = p.first_id join contribution b on b.id = p.second_id order by similarity desc, p.id`)
  const list = duplicatePaths.duplicates(desk.initiative.address)
  return { ...desk, pairs, list }
}

const number = (key: string) => Number(key.split(':').at(-1))

test('what seems to say the same is found in any language, and short words are not', async () => {
  const it = await compared()
  const found = (await it.pairs()).map(({ first, second }) =>
    [number(first), number(second)].sort().join(),
  )
  expect(found.sort()).toEqual(['1,3', '4,5'])
  const page = await it.browser.get(it.list)
  expect(page.text).toContain('for those who walk slowly')
  expect(page.text).toContain('共乘的概念')
})

test('a person says that two are the same and is led to the answer; the others stay', async () => {
  const it = await compared()
  const [pair] = await it.pairs()
  const one = duplicatePaths.duplicate({ ...it.initiative.address, duplicatePairId: pair!.id })
  const decided = await it.browser.send(one, { decided: 'same' })
  expect(decided.text).toContain('outcome=merged')
  expect(await it.pairs()).toMatchObject([{ decided: 'same' }, { decided: null }])
  expect(await it.initiative.read(sql`select 1 from disposition`)).toEqual([])
})

test('what was answered as joined with the other waits for nobody', async () => {
  const it = await compared()
  const [pair] = await it.initiative.read<{ first: string; second: string }>(
    sql`select first_id as first, second_id as second from duplicate_pair order by similarity desc limit 1`,
  )
  expect((await it.browser.get(it.list)).text).toContain('共乘的概念')
  const answer = voicesPaths.answer({ ...it.initiative.address, contributionId: pair!.second })
  await it.browser.post(answer, {
    seen: '',
    outcome: 'merged',
    mergedInto: pair!.first,
    'reason.en': 'The same was said.',
  })
  const left = (await it.browser.get(it.list)).text
  expect(left.includes('共乘的概念') && left.includes('those who walk slowly')).toBe(false)
})

test('not the same is remembered, also when they are compared again', async () => {
  const it = await compared()
  const [pair] = await it.pairs()
  const one = duplicatePaths.duplicate({ ...it.initiative.address, duplicatePairId: pair!.id })
  await it.browser.send(one, { decided: 'not-same' })
  await it.initiative.read(sql`update contribution set version = version + 1`)
  await compareNew(app.parts, it.lab.id)
  expect((await it.pairs()).map(({ decided }) => decided).sort()).toEqual(['not-same', null])
  expect((await it.browser.post(one, { decided: 'perhaps' })).status).toBe(422)
})

test('comparing twice at once finds each pair once, and what was withdrawn waits no more', async () => {
  const it = await compared()
  await it.initiative.read(sql`delete from contribution_shape`)
  await Promise.all([compareNew(app.parts, it.lab.id), compareNew(app.parts, it.lab.id)])
  expect(await it.pairs()).toHaveLength(2)
  await it.initiative.read(sql`update contribution set state = 'withdrawn'`)
  expect((await it.browser.get(it.list)).text).toContain('Nothing seems to be said twice')
})

test('of very many that say the same each is compared with some only', async () => {
  const many = Array.from(
    { length: 100 },
    (_, n) => `a${n},,The ferry should run later on Fridays please ${n}`,
  )
  const it = await compared(many)
  expect((await it.pairs()).length).toBeLessThan(100 * 20 + 2)
  const page = await it.browser.get(it.list)
  const next = /\?after=[^"]+/.exec(page.text)![0]
  expect((await it.browser.get(`${it.list}${next}`)).status).toBe(200)
  expect((await it.browser.get(`${it.list}?after=rubbish`)).status).toBe(200)
})

test('only who handles voices there sees and decides it', async () => {
  const it = await compared()
  const [pair] = await it.pairs()
  const one = duplicatePaths.duplicate({ ...it.initiative.address, duplicatePairId: pair!.id })
  const observer = await app.person(it.lab, { role: 'observer' })
  expect((await observer.browser.get(it.list)).status).toBe(403)
  expect((await observer.browser.post(one, { decided: 'same' })).status).toBe(403)
})
