import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'

const token = 'a-token-that-is-long-enough'
const app = await testApp({ METRICS_TOKEN: token })
const closed = await testApp()

const bearer = { authorization: `Bearer ${token}` }
const ask = (headers: Record<string, string> = bearer) => app.visitor().get('/metrics', headers)

/** The lines of one metric, by what stands in the brackets. */
async function valuesOf(name: string): Promise<Record<string, number>> {
  const { text } = await ask()
  const lines = text.matchAll(new RegExp(`^${name}(?:\\{(.*)\\})? (\\S+)$`, 'gm'))
  return Object.fromEntries([...lines].map(([, labels = '', value]) => [labels, Number(value)]))
}

test('without the token, or with another, there is no such page', async () => {
  for (const headers of [{}, { authorization: 'Bearer x' }, { authorization: `Basic ${token}` }]) {
    const answer = await ask(headers as Record<string, string>)
    expect([answer.status, answer.text.includes('talkoo_')]).toEqual([404, false])
  }
  expect((await closed.visitor().get('/metrics', bearer)).status).toBe(404)
  expect((await closed.visitor().get('/metrics', { authorization: 'Bearer null' })).status).toBe(
    404,
  )
})

test('with it, the process, the pools and the version are there in the format of Prometheus', async () => {
  const answer = await ask()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  for (const line of answer.text.trim().split('\n')) {
    expect(line).toMatch(/^# (HELP|TYPE) \w+ .+$|^\w+(\{[^}]*\})? (-?[\d.e+-]+|Nan)$|^$/)
  }
  for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds']) {
    expect(answer.text).toContain(`\n${name} `)
  }
  expect(Object.keys(await valuesOf('talkoo_build_info'))).toEqual([
    expect.stringMatching(/version="\d+\.\d+\.\d+",node="\d+/),
  ])
  expect(await valuesOf('talkoo_database_up')).toEqual({ '': 1 })
  expect(await valuesOf('talkoo_database_connections')).toMatchObject({
    'pool="app",state="waiting"': 0,
  })
})

test('requests are counted by pattern and status; no lab, no person and no made-up address is named', async () => {
  const lab = await app.lab()
  const { browser, name } = await app.person(lab, { role: 'coordinator' })
  await browser.get(`/${lab.slug}`)
  await browser.get(`/${lab.slug}/people`)
  for (const path of ['/no/such/page', '/no/such/other', `/${lab.slug}/nothing`]) {
    await app.visitor().get(path)
  }
  await app.web.request('http://localhost:3000/', { method: 'PROPFIND' })
  const requests = await valuesOf('talkoo_http_requests_total')
  expect(requests).toMatchObject({
    'method="GET",route="/:lab",status="200"': 1,
    'method="GET",route="/:lab/people",status="200"': 1,
    'method="GET",route="none",status="404"': 3,
  })
  expect(
    Object.keys(requests).filter((labels) => labels.startsWith('method="other"')),
  ).toHaveLength(1)
  const seconds = await valuesOf('talkoo_http_request_seconds_count')
  expect(seconds['route="/:lab"']).toBe(1)
  const { text } = await ask()
  for (const word of [lab.slug, lab.id, name, 'such', 'nothing']) expect(text).not.toContain(word)
})

test('the queue tells how much waits, since when, and what failed for good', async () => {
  await app.drain()
  const due = new Date(app.clock.now().getTime() - 90_000).toISOString()
  await app.database.owner.query(
    "select graphile_worker.add_job('slow', '{}'::json, run_at := $1::timestamptz)",
    [due],
  )
  await app.database.owner.query("select graphile_worker.add_job('dead', '{}'::json)")
  await app.database.owner.query(
    `update graphile_worker._private_jobs set attempts = max_attempts where task_id =
       (select id from graphile_worker._private_tasks where identifier = 'dead')`,
  )
  expect(await valuesOf('talkoo_jobs_waiting')).toEqual({ '': 1 })
  expect(await valuesOf('talkoo_jobs_oldest_waiting_seconds')).toEqual({ '': 90 })
  expect(await valuesOf('talkoo_jobs_failed')).toEqual({ '': 1 })
})

test('the last good backup has its time, and a failed one is seen', async () => {
  expect(await valuesOf('talkoo_backup_last_good_timestamp_seconds')).toEqual({})
  const note = `insert into backup_run (id, started_at, finished_at, file_name, byte_count, problem)
    values (gen_random_uuid(), $1, $1, 'x', $2, $3)`
  await app.database.owner.query(note, ['2026-11-21T02:00:00Z', 1234, null])
  expect(await valuesOf('talkoo_backup_last_good_timestamp_seconds')).toEqual({
    '': Date.parse('2026-11-21T02:00:00Z') / 1_000,
  })
  expect(await valuesOf('talkoo_backup_last_good_bytes')).toEqual({ '': 1234 })
  expect(await valuesOf('talkoo_backup_failing')).toEqual({ '': 0 })
  await app.database.owner.query(note, ['2026-11-22T02:00:00Z', null, 'The disk is full.'])
  expect(await valuesOf('talkoo_backup_failing')).toEqual({ '': 1 })
})

test('while the database is away, the process still tells about itself', async () => {
  const { database } = app.parts
  const gone = { ...database, owner: { connect: () => Promise.reject(new Error('gone')) } }
  app.parts.database = gone as unknown as typeof database
  expect(await valuesOf('talkoo_database_up')).toEqual({ '': 0 })
  expect(await valuesOf('talkoo_jobs_waiting')).toEqual({})
  expect(Object.keys(await valuesOf('process_resident_memory_bytes'))).toHaveLength(1)
  app.parts.database = database
})
