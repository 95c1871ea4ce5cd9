import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, afterEach, expect, test } from 'vitest'
import { initiativePaths } from '../src/modules/initiatives/index.ts'
import { voicesPaths } from '../src/modules/voices/index.ts'
import { blobName, openBlobStore } from '../src/platform/blobs/store.ts'
import { testApp } from './support/app.ts'
import { startedInitiative } from './support/initiative.ts'
import { cutOff, failing, s3Server, silent } from './support/s3-server.ts'
import { asking, begin } from './support/voices.ts'

const server = await s3Server(afterAll)
const app = await testApp(server.env)
const store = openBlobStore(app.parts.settings)
afterEach(() => void server.play(null))

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  const [phase] = await started.phases()
  const at = { ...started.address, phaseId: phase!.id }
  const blobs = async () =>
    (await started.read<{ sha256: string }>(sql`select sha256 from blob`)).map(({ sha256 }) =>
      blobName(lab.id, sha256),
    )
  return {
    ...started,
    lab,
    browser: coordinator.browser,
    form: initiativePaths.newEvidence(at),
    blobs,
  }
}

const words = {
  key: 'stakeholder-map',
  activityId: '',
  'title.en': 'Map of who matters',
  proves: 'All four sectors are on the map.',
  kind: 'file',
  body: '',
  address: '',
  figure: '',
  unit: '',
  public: 'yes',
}
const table = (text = 'name;hours\nnight;9\n') =>
  new File([text], 'hours.csv', { type: 'text/csv' })

test('a file goes into the bucket and comes back out of it', async () => {
  const { browser, form, blobs } = await begun()
  const added = await browser.post(form, { ...words, file: table() })
  expect(added.status).toBe(303)
  const got = await app.visitor().get(`${added.location}/file`)
  expect([got.status, got.text]).toEqual([200, 'name;hours\nnight;9\n'])
  const asked = await app.web.request(`${added.location}/file`, { method: 'HEAD' })
  expect([asked.status, asked.headers.get('content-length'), asked.body]).toEqual([200, '19', null])
  expect(await Array.fromAsync(store.names())).toEqual(await blobs())
})

test.each([
  ['answers errors', failing(99)],
  ['is silent', silent],
  ['cuts off', cutOff],
])(
  'a store that %s: the page says so, what was typed stays, and no row is written',
  async (_, trouble) => {
    const { browser, form, blobs } = await begun()
    server.play(trouble)
    const answer = await browser.post(form, { ...words, file: table() })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('The place where files are kept does not answer just now.')
    expect(answer.text).toContain('value="Map of who matters"')
    expect(answer.text).toContain('All four sectors are on the map.')
    expect(await blobs()).toEqual([])
    server.play(null)
    expect((await browser.post(form, { ...words, file: table() })).status).toBe(303)
  },
)

test('a file that cannot be fetched for now is a page that says to try again', async () => {
  const { browser, form } = await begun()
  const added = await browser.post(form, { ...words, file: table() })
  server.play(failing(99))
  const got = await app.visitor().get(`${added.location}/file`)
  expect(got.status).toBe(503)
  expect(got.headers.get('retry-after')).toBe('10')
  expect(got.text).toContain('We are away for a moment')
  server.play(null)
  expect((await app.visitor().get(`${added.location}/file`)).status).toBe(200)
})

test('what is taken away leaves the bucket, as soon as the store answers again', async () => {
  const { address, lab, read } = await asking(app)
  const made = sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
  const bytes = new Uint8Array(await made.png().toBuffer())
  const visitor = app.visitor()
  await begin(visitor, address, { photo: new File([bytes], 'stairs.png', { type: 'image/png' }) })
  const [photo] = await read<{ sha256: string }>(
    sql`select answers #>> '{place,photos,0,sha256}' as sha256 from saying_draft limit 1`,
  )
  const name = blobName(lab.id, photo!.sha256)
  expect(await Array.fromAsync(store.names())).toContain(name)
  await visitor.post(`${voicesPaths.saying(address)}/draft-removal`)
  server.play(failing(99))
  await app.drain()
  server.play(null)
  expect(await Array.fromAsync(store.names())).toContain(name)
  const waiting = `update graphile_worker._private_jobs set run_at = now()
    where attempts > 0 and locked_at is null`
  expect((await app.database.owner.query(waiting)).rowCount).toBe(1)
  await app.drain()
  expect(await Array.fromAsync(store.names())).not.toContain(name)
})
