import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { lookState, seedWorld } from '../seeds/index.ts'
import { initiativePaths } from '../src/modules/initiatives/index.ts'
import { networkPaths } from '../src/modules/network/index.ts'
import { noticePaths } from '../src/modules/notifications/index.ts'
import { experimentPaths, prototypePaths } from '../src/modules/pilots/index.ts'
import { threadPaths } from '../src/modules/thread/index.ts'
import { voicesPaths } from '../src/modules/voices/index.ts'
import { asOwner } from '../src/platform/db/database.ts'
import { testApp, type TestApp } from './support/app.ts'
import { askedApart, askedNames } from './support/asked-apart.ts'
import { demoApp } from './support/demo-app.ts'

const seedMs = 240_000
const six = [
  'borgarbyggd',
  'derry-strabane',
  'donegal',
  'north-karelia',
  'vasternorrland',
  'vestland',
]
let app: TestApp

beforeAll(async () => {
  app = await demoApp()
}, seedMs)

const read = async <R extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  (await asOwner(app.database, (db) => db.execute<R>(query))).rows

/** A browser in which one of the people of the demo is signed in. */
async function as(name: string) {
  const browser = app.visitor()
  const [account] = await read<{ id: string }>(sql`select id from account where name = ${name}`)
  await browser.post('/sign-in/demo', { accountId: account!.id })
  return browser
}

async function initiativeOf(lab: string): Promise<{ lab: string; initiativeId: string }> {
  const [found] = await read<{ id: string }>(sql`select i.id from initiative i
    join lab l on l.id = i.lab_id where l.slug = ${lab} order by i.id`)
  return { lab, initiativeId: found!.id }
}

test('the demo world is played through the commands and shows on the public pages', async () => {
  expect(await lookState(app.parts)).toBe('in-use')
  const browser = app.visitor()
  const front = await browser.get('/')
  expect(front.status).toBe(200)
  const labs = await app.parts.labs.all()
  expect(labs.map(({ slug }) => slug)).toEqual(six)
  expect(new Set(labs.map(({ brandColour }) => brandColour)).size).toBe(six.length)
  for (const { slug, name } of labs) {
    expect(front.text).toContain(name.en!.replace('&', '&amp;'))
    expect((await browser.get(voicesPaths.voices(await initiativeOf(slug)))).status).toBe(200)
  }
})

test.each(six)(
  'whoever comes to %s finds no link that leads nowhere',
  async (lab) => {
    const visitor = app.visitor()
    const waiting = [`/${lab}`]
    const seen = new Set(waiting)
    for (let address = waiting.pop(); address; address = waiting.pop()) {
      const { status, text, headers } = await visitor.get(address)
      expect([address, [200, 303].includes(status) ? 'there' : status]).toEqual([address, 'there'])
      if (!headers.get('content-type')?.includes('html')) continue
      for (const [, link] of text.matchAll(/ (?:href|src|action)="(\/[^"#?]*)/g)) {
        if (seen.has(link!) || !isOf(lab, link!)) continue
        seen.add(link!)
        waiting.push(link!)
      }
    }
    expect(seen.size).toBeGreaterThan(12)
  },
  seedMs,
)

/** Methods and learning are the same for all labs, and their own tests walk through them. */
function isOf(lab: string, link: string): boolean {
  return link.startsWith(`/${lab}/`) && !/^\/[^/]+\/(?:methods|learning|theme)\//.test(link)
}

test.each([
  ['derry-strabane', 'sic-4', 'ga', 'Scríobh na hainmneacha'],
  ['borgarbyggd', 'living-lab-cycle', 'is', 'Ég beið í þrjá daga'],
  ['vestland', 'nordic-welfare-tech', 'nn', 'Eg tek ferja'],
  ['north-karelia', 'cosie-roadmap', 'fi', 'Kun koulu suljettiin'],
])('%s follows %s and is told things in %s', async (lab, template, language, words) => {
  const { initiativeId } = await initiativeOf(lab)
  const [led] = await read<{ template: string; closed: number; decisions: number }>(sql`
    select p.template_id as template,
      (select count(*)::int from phase where process_id = p.id and state = 'closed') as closed,
      (select count(*)::int from decision d where d.initiative_id = p.initiative_id
        and not exists (select from pilot_exit x where x.decision_id = d.id)) as decisions
    from process p where p.initiative_id = ${initiativeId}`)
  expect(led).toMatchObject({ template, decisions: 1 })
  expect(led!.closed).toBeGreaterThan(0)
  const [said] = await read<{ language: string }>(sql`
    select language from contribution where initiative_id = ${initiativeId} and body like ${`${words}%`}`)
  expect(said).toEqual({ language })
  const answered = await read(sql`select id from disposition d where exists (
    select from contribution c where c.id = d.contribution_id and c.initiative_id = ${initiativeId})`)
  expect(answered).toHaveLength(3)
})

test('Donegal heard a hundred voices and more over every channel, and a few wait for an answer', async () => {
  const { initiativeId } = await initiativeOf('donegal')
  const heard = await read<{ channel: string; count: number }>(sql`
    select channel, count(*)::int as count from contribution
    where initiative_id = ${initiativeId} and state = 'received' group by channel`)
  const channels = heard.map(({ channel }) => channel).toSorted()
  expect(channels).toEqual(['import', 'paper', 'phone', 'session', 'visit', 'web'])
  expect(heard.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(100)
  const [unanswered] = await read<{ count: number }>(sql`
    select count(*)::int as count from contribution c
    where c.initiative_id = ${initiativeId} and c.state = 'received' and c.about_id is null
      and not exists (select from disposition d where d.contribution_id = c.id)`)
  expect(unanswered!.count).toBeGreaterThanOrEqual(8)
  expect(unanswered!.count).toBeLessThanOrEqual(12)
  const sheets = await read<{
    state: string
    count: number
  }>(sql`select state, count(*)::int as count
    from sheet where initiative_id = ${initiativeId} group by state order by state`)
  expect(sheets).toEqual([
    { state: 'keyed', count: 20 },
    { state: 'printed', count: 5 },
  ])
})

test('the coordinator of Donegal finds the work of the day', async () => {
  const browser = await as('Aoife Gallagher')
  const today = (await browser.get('/donegal/today')).text
  for (const words of [
    'wait for an answer',
    'wait to be looked at',
    'letters wait to be printed',
  ]) {
    expect(today).toContain(words)
  }
})

test('one walks from Elsa’s spoken story to what it changed, and back, and to the letter that told her', async () => {
  const { lab, initiativeId } = await initiativeOf('vasternorrland')
  const [story] = await read<{ id: string }>(sql`select c.id from contribution c
    join participant p on p.lab_id = c.lab_id and p.id = c.participant_id
    where p.name = 'Elsa Bergström' and c.kind = 'story'`)
  const browser = app.visitor()
  const said = voicesPaths.voice({ lab, initiativeId, contributionId: story!.id })
  expect((await browser.get(said)).text).toContain('Klockan två går dörren')
  const onward = [
    'Dörren',
    'bli tittade på',
    'Alla skriver sin egen nattplan',
    'Vad provar vi först?',
  ]
  const thread = (
    await browser.get(threadPaths.thread({ lab, kind: 'contribution', thingId: story!.id }))
  ).text
  for (const words of onward) expect(thread).toContain(words)
  const [decision] = await read<{ id: string }>(
    sql`select id from decision where initiative_id = ${initiativeId} order by id`,
  )
  const back = (
    await browser.get(threadPaths.thread({ lab, kind: 'decision', thingId: decision!.id }))
  ).text
  for (const words of ['Klockan två går dörren', ...onward.slice(0, 3)])
    expect(back).toContain(words)
  const [told] = await read<{ id: string; state: string; batch: string }>(sql`
    select n.id, n.state, n.batch_id as batch from feedback_notice n
    join answer_notice a on a.lab_id = n.lab_id and a.notice_id = n.id
    where a.contribution_id = ${story!.id}`)
  expect(told!.state).toBe('sent')
  const per = await as('Per Nyberg')
  const sheets = noticePaths.letterSheets({ lab, letterBatchId: told!.batch })
  const letter = (await per.get(sheets)).text
  for (const words of ['Skogsvägen 4', 'Klockan två går dörren', 'din egen nattplan']) {
    expect(letter).toContain(words)
  }
})

test('five steps and four phases are led to their end, with a reason wherever one went on without', async () => {
  for (const title of ['A call in the morning', 'Read the plan aloud']) {
    const phases = await read<{ state: string; passed: boolean }>(sql`
      select p.state, g.passed_at is not null as passed from phase p
      join gate g on g.lab_id = p.lab_id and g.phase_id = p.id
      join initiative i on i.lab_id = p.lab_id and i.id = p.initiative_id
      where i.title ->> 'en' = ${title}`)
    expect(phases.length).toBeGreaterThanOrEqual(4)
    expect(new Set(phases.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ state: 'closed', passed: true })]),
    )
  }
})

test('home care goes from a voice to a service, a lesson and its adoption elsewhere, and back', async () => {
  const lab = 'vasternorrland'
  const [voice] = await read<{ id: string }>(
    sql`select id from contribution where body like 'Ring i stället%'`,
  )
  const [service] = await read<{ id: string }>(
    sql`select id from service where title ->> 'en' = 'A voice you know at eight'`,
  )
  const browser = app.visitor()
  const of = async (kind: string, thingId: string) =>
    (await browser.get(threadPaths.thread({ lab, kind, thingId }))).text
  const way = ['Ett samtal av någon man känner', 'En röst du känner', 'Tjänst', 'Lärdom']
  const onward = await of('contribution', voice!.id)
  for (const words of [...way, 'Affärsplan', 'Gott exempel']) expect(onward).toContain(words)
  const back = await of('service', service!.id)
  for (const words of ['Ring i stället', ...way.slice(0, 2)]) expect(back).toContain(words)
  const practice = /href="([^"]*\/practices\/[0-9a-f-]{36})"/.exec(onward)![1]!
  expect((await browser.get(practice)).text).toContain('Vestland')
})

test('nine pilots of six labs compare by sector mix, phase, reach, cost, effect and outcome', async () => {
  const at = networkPaths.pilots({ programme: 'improve' })
  const text = async (query = '') => (await app.visitor().get(at + query)).text
  const all = await text()
  expect(all).toContain('9 pilots in 6 labs.')
  expect(all.match(/<tr role="row">/g)).toHaveLength(10)
  for (const words of ['Adopt', 'Adapt', 'Scale', 'Stop', 'Transfer', 'Called off', 'Running'])
    expect(all).toContain(words)
  for (const words of ['Business', 'Research', 'Walking the plan', '24 people', 'EUR'])
    expect(all).toContain(words)
  const stopped = await text('?outcome=stop&sector=research&order=cost')
  expect(stopped).toContain('1 of 9 pilots fit.')
  expect(stopped).toContain('Shared rides over the heath')
})

test('home care tried a card in three versions, and one of its two experiments was not supported', async () => {
  const at = await initiativeOf('vasternorrland')
  const visitor = app.visitor()
  const list = (await visitor.get(prototypePaths.prototypes(at))).text
  const [, one] = /href="([^"]*\/prototypes\/[0-9a-f-]{36})"/.exec(list)!
  const page = (await visitor.get(one!)).text
  for (const words of ['Version 3', 'Version 2', 'Version 1', 'shake', 'Skivan bredvid dörren'])
    expect(page).toContain(words)
  const failed = await visitor.get(`${experimentPaths.experiments(at)}?outcome=not-supported`)
  expect(failed.text).toContain('Ring före varje besök')
  expect(failed.text).not.toContain('Skivan bredvid dörren')
})

test('the open gate in Västernorrland says what is so: asked and agreed, with one answer to give', async () => {
  const { lab, initiativeId } = await initiativeOf('vasternorrland')
  const [gate] = await read<{ id: string }>(sql`select g.id from gate g
    join phase p on p.lab_id = g.lab_id and p.id = g.phase_id
    where g.initiative_id = ${initiativeId} and p.state = 'open'`)
  const browser = await as('Britta Sjödin')
  const page = (await browser.get(initiativePaths.gate({ lab, initiativeId, gateId: gate!.id })))
    .text
  expect(page).toContain('har inte fått svar än')
  expect(page).not.toContain('Samtycke saknas')
  const overridden = await read<{ key: string }>(sql`select distinct r.key from gate_override o
    join requirement r on r.lab_id = o.lab_id and r.id = o.requirement_id`)
  const real = ['contributions-answered', 'outreach-documented', 'story-consent']
  expect(overridden.filter(({ key }) => real.includes(key))).toEqual([])
})

test('what gates ask of one initiative is answered the same beside all others of its lab', async () => {
  const { mixed, telling } = await askedApart(app)
  expect(mixed).toEqual([])
  expect(askedNames.filter((name) => !telling.has(name))).toEqual([])
})

test(
  'what the demo leaves to later is done when the site runs, and nobody is told twice',
  async () => {
    const told = () => read(sql`select notice_id, contribution_id from answer_notice`)
    const before = (await told()).length
    expect(before).toBeGreaterThan(40)
    await app.drain()
    expect(await told()).toHaveLength(before)
  },
  seedMs,
)

test(
  'a world that was cut off while it was made is made anew',
  async () => {
    const other = await testApp({ TALKOO_WORLD: 'demo' })
    expect(await lookState(other.parts)).toBe('empty')
    await other.lab({ demo: true })
    expect(await lookState(other.parts)).toBe('cut-off')
    await seedWorld(other.parts, 'demo')
    expect(await lookState(other.parts)).toBe('in-use')
    expect(await other.parts.labs.all()).toHaveLength(six.length)
  },
  seedMs,
)
