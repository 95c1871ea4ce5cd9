import { beforeAll, expect, test } from 'vitest'
import { routeList } from '../../src/app.ts'
import { startInitiative } from '../../src/modules/initiatives/index.ts'
import { system } from '../../src/platform/actor.ts'
import { asOwner } from '../../src/platform/db/database.ts'
import type { RouteDefinition } from '../../src/platform/http/routes.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import { roles, type Role } from '../../src/shared/role.ts'
import type { TestPerson } from '../support/app.ts'
import { demoApp } from '../support/demo-app.ts'
import type { Browser } from '../support/browser.ts'
import { judgeAnswer, rolesOf, type Knock } from './isolation-rules.ts'
import { fill, realIds } from './isolation-ids.ts'
import { fullWorld } from './isolation-world.ts'

const app = await demoApp({ TALKOO_WORLD: 'none' })
let here: LabEntry
let there: LabEntry
let ids: Map<string, Record<string, string>>
const members = new Map<Role, TestPerson>()
let stranger: TestPerson
let elsewhere: string

beforeAll(async () => {
  ;({ here, there } = await fullWorld(app))
  ids = await realIds(app, here.id, new Set(routeList.map(({ pattern }) => pattern)))
  for (const role of roles) members.set(role, await app.person(here, { role }))
  stranger = await app.person(there, { role: 'coordinator' })
  const texts = { title: { en: 'Another' }, summary: { en: 'Another' } }
  const other = { ...texts, templateId: 'improve-5' }
  elsewhere = (await app.run(here.id, system, startInitiative, other)).id
})

function knock(route: RouteDefinition, browser: Browser, slug: string, headers = {}) {
  const address = fill(route.pattern, slug, ids.get(route.pattern))
  return route.method === 'GET' ? browser.get(address, headers) : browser.post(address, {}, headers)
}

async function walk(
  who: Knock,
  open: (route: RouteDefinition) => Browser,
  routes = routeList,
  slug = here.slug,
  headers = {},
) {
  const found: string[] = []
  for (const route of routes) {
    const sentence = judgeAnswer(route, who, await knock(route, open(route), slug, headers))
    if (sentence) found.push(sentence)
  }
  return found
}

/** A walk that ends a sign-in must not shut out the next route: each knock has the cookies of the start. */
const fresh = (person: TestPerson) => {
  const cookies = new Map(person.browser.cookies)
  return () => {
    person.browser.cookies.clear()
    for (const [name, value] of cookies) person.browser.cookies.set(name, value)
    return person.browser
  }
}

/** How much each lab's record holds. */
const facts = () =>
  asOwner(app.database, async (db) => {
    const counted = 'select lab_id, count(*)::int from fact group by lab_id order by lab_id'
    return (await db.$client.query(counted)).rows
  })

/** Addresses that name a thing of one lab. */
const crossing = () => routeList.filter(({ pattern }) => namesAThing(pattern))
function namesAThing(pattern: string): boolean {
  return pattern.startsWith('/:lab') && /:(?:[a-zA-Z]+Id|factor)\b/.test(pattern)
}

const endsSignIns = /sign-out|revocation/
const quiet = routeList.filter(({ pattern }) => !endsSignIns.test(pattern))

test('every address that names a thing is tried with a real one of the demo world', () => {
  const untried = crossing().filter(({ pattern }) => !ids.has(pattern))
  expect(untried.map(({ pattern }) => pattern)).toEqual([])
})

test('who has not signed in is sent to sign in, or away', async () => {
  expect(await walk({ who: 'anonymous' }, () => app.visitor())).toEqual([])
})

test('the coordinator of another lab is nobody here', async () => {
  expect(await walk({ who: 'stranger' }, fresh(stranger), quiet)).toEqual([])
})

test.each(roles)('who is only %s here enters only where that role may', async (role) => {
  const member = fresh(members.get(role)!)
  const shut = quiet.filter(
    ({ access }) => typeof access !== 'string' && !rolesOf(access).includes(role),
  )
  const open = quiet.filter((route) => route.method === 'GET' && !shut.includes(route))
  expect(await walk({ who: 'member', role }, member, [...shut, ...open])).toEqual([])
})

/** Addresses of one initiative, of the whole lab, and of a thing that a role somewhere is not enough for. */
const ofInitiatives = quiet.filter(
  ({ pattern, access }) =>
    (pattern.startsWith('/:lab/initiatives/:initiativeId') && access !== 'anyone') ||
    (typeof access === 'object' && ('inLab' in access || namesAThing(pattern))),
)

test.each(roles)(
  'a %s of one initiative enters no other, and nothing of the whole lab',
  async (role) => {
    const guest = await app.person(here, { role, initiativeId: elsewhere })
    const before = await facts()
    const who = { who: 'member', role, in: 'another initiative' } as const
    expect(await walk(who, fresh(guest), ofInitiatives)).toEqual([])
    expect(await facts()).toEqual(before)
  },
)

test('a form from another site, or from nowhere, changes nothing', async () => {
  const posts = routeList.filter(({ method }) => method === 'POST')
  const coordinator = fresh(members.get('coordinator')!)
  const who = { who: 'member', role: 'coordinator', from: 'another site' } as const
  const cross = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }
  expect(await walk(who, coordinator, posts, here.slug, cross)).toEqual([])
  const nowhere: string[] = []
  for (const route of posts) {
    const response = await app.web.request(
      `http://localhost:3000${fill(route.pattern, here.slug, ids.get(route.pattern))}`,
      { method: 'POST' },
    )
    const sentence = judgeAnswer(
      route,
      { who: 'anonymous', from: 'another site' },
      { status: response.status, location: null },
    )
    if (sentence) nowhere.push(sentence)
  }
  expect(nowhere).toEqual([])
})

test('a page kept for everybody holds no form of one person, and no name that was not made public', async () => {
  const names = await privateNames()
  expect(names.length).toBeGreaterThan(10)
  const found: string[] = []
  let read = 0
  for (const route of routeList.filter(({ kept }) => kept)) {
    const { status, text } = await knock(route, app.visitor(), here.slug)
    if (status !== 200) continue
    read += 1
    if (text.includes('name="opId"')) found.push(`${route.pattern} holds a form.`)
    const shown = names.filter((name) => text.includes(name))
    if (shown.length > 0) found.push(`${route.pattern} names ${shown.join(', ')}.`)
  }
  expect(found).toEqual([])
  expect(read).toBeGreaterThan(10)
})

/** Everybody of the lab but those who want to be rung, or signed, declared their ties or spoke of a lesson with their name for all to see. */
async function privateNames(): Promise<string[]> {
  const asked = `select distinct p.name from participant p where p.lab_id = $1
    and not exists (select from lab_profile l where l.lab_id = p.lab_id and l.champion_name = p.name)
    and not exists (select from sign_off s where s.lab_id = p.lab_id and s.participant_id = p.id and s.name_public)
    and not exists (select from facilitator_declaration d
      where d.lab_id = p.lab_id and d.participant_id = p.id and d.public)
    and not exists (select from lesson_standing s
      where s.lab_id = p.lab_id and s.participant_id = p.id and s.named)`
  return asOwner(app.database, async (db) => {
    const { rows } = await db.$client.query<{ name: string }>(asked, [here.id])
    return rows.map(({ name }) => name)
  })
}

/** A worry about a person is read by its named person alone, what somebody was read by who read it, their skills by whom they show them to, a part in a pilot by who has it, the way in for staff by who has its code. */
const namedPersonOnly =
  /safeguarding\/:concernId|readings\/:opinionVoterId|skills\/people\/:participantId|pilots\/:pilotId\/my-part|assessment\/staff\/:code/

test('a coordinator reads at home what the next test looks for from elsewhere', async () => {
  const own = fresh(members.get('coordinator')!)
  const found: string[] = []
  const pages = crossing().filter(({ method }) => method === 'GET')
  for (const route of pages.filter(({ pattern }) => !namedPersonOnly.test(pattern))) {
    const { status } = await knock(route, own(), here.slug)
    if (status !== 200) found.push(`${route.pattern} answers ${status}`)
  }
  expect(found).toEqual([])
})

test('a coordinator finds nothing of another lab by its id, and changes nothing there', async () => {
  expect(crossing().length).toBeGreaterThan(10)
  const before = await facts()
  const who = { who: 'coordinator', with: 'foreign ids' } as const
  expect(await walk(who, fresh(stranger), crossing(), there.slug)).toEqual([])
  expect(await facts()).toEqual(before)
})

const inAnother = { who: 'member', role: 'coordinator', in: 'another initiative' } as const

test.each([
  ['an open door for anybody', { who: 'anonymous' }, 'GET', 200],
  ['a form taken from anybody', { who: 'anonymous' }, 'POST', 303],
  ['a door open for another lab', { who: 'stranger' }, 'GET', 200],
  ['a door open for another role', { who: 'member', role: 'observer' }, 'POST', 422],
  [
    'a form taken from another site',
    { who: 'member', role: 'coordinator', from: 'another site' },
    'POST',
    303,
  ],
  ['a door open for another initiative', inAnother, 'GET', 200],
  ['a change in another initiative', inAnother, 'POST', 303],
  ['a thing of another lab', { who: 'coordinator', with: 'foreign ids' }, 'GET', 200],
  ['a change in another lab', { who: 'coordinator', with: 'foreign ids' }, 'POST', 303],
  ['a door that breaks', { who: 'stranger' }, 'GET', 500],
] as const)('planted: %s is found', (_, who, method, status) => {
  const route = { method, pattern: '/:lab/halls/:hallId', access: ['coordinator'] as const }
  expect(judgeAnswer(route, who, { status, location: '/north/halls' })).toContain(
    `answers ${status}`,
  )
})
