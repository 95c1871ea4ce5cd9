import { randomBytes, randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { cutOff, failing, s3Server, silent, stalled } from '../../../tests/support/s3-server.ts'
import { hashOf } from '../ids.ts'
import { checkBlobStore } from './check.ts'
import { openS3, type Patience } from './s3.ts'
import type { S3Settings } from './s3-settings.ts'
import { blobName } from './store.ts'

const hurried: Patience = { silenceMs: 300, wholeMs: 2_000, tries: 3, pauseMs: 10 }
const away = { ok: false, code: 'files-away' }

function someFile(bytes = 40_000) {
  const content = randomBytes(bytes)
  return { content, name: blobName(randomUUID(), hashOf(content)) }
}

function storeOf(settings: S3Settings, patience?: Patience, namesAtOnce?: number) {
  const store = openS3(settings, patience, namesAtOnce)
  const read = async (name: string) => buffer((await store.open(name))!.bytes)
  return { ...store, read, all: () => Array.fromAsync(store.names()) }
}

test('files are kept, read as they come, listed over many pages and taken away', async () => {
  const { settings } = await s3Server()
  const store = storeOf(settings, undefined, 2)
  const files = Array.from({ length: 5 }, () => someFile())
  for (const { name, content } of files) {
    expect(await store.write(name, content)).toMatchObject({ ok: true })
  }
  const [first, ...others] = files
  const opened = await store.open(first!.name)
  expect(opened!.size).toBe(40_000)
  expect(await buffer(opened!.bytes)).toEqual(first!.content)
  expect((await store.all()).toSorted()).toEqual(files.map(({ name }) => name).toSorted())
  await store.remove(first!.name)
  await store.remove(first!.name)
  expect(await store.open(first!.name)).toBeNull()
  expect(await store.all()).toHaveLength(others.length)
})

test('a file twice is one file, and what is not ours is not listed', async () => {
  const { settings } = await s3Server()
  const store = storeOf(settings)
  const { name, content } = someFile(20_000_000)
  for (const _ of [1, 2]) expect(await store.write(name, content)).toMatchObject({ ok: true })
  await store.write('holiday.jpg', Buffer.from('mine'))
  expect(await store.all()).toEqual([name])
  expect((await store.read(name)).equals(content)).toBe(true)
})

test('the bucket may stand in the host name, and that is asked by https only', async () => {
  const { settings } = await s3Server()
  const { port } = new URL(settings.endpoint)
  const endpoint = `http://localhost:${port}`
  const store = storeOf({ ...settings, endpoint, bucket: 'here', pathStyle: false })
  expect(await store.write('a', Buffer.from('b'))).toMatchObject({
    ...away,
    details: { because: `here.localhost:${port} may not be asked: only https, on the usual port.` },
  })
})

test('a store that stumbles is asked again, one that keeps failing is given up', async () => {
  const { settings, play, asked } = await s3Server()
  const store = storeOf(settings)
  const { name, content } = someFile()
  play(failing(2))
  expect(await store.write(name, content)).toMatchObject({ ok: true })
  expect(asked).toEqual(['PUT', 'PUT', 'PUT'])
  play(failing(2))
  expect(await store.read(name)).toEqual(content)
  play(failing(99))
  expect(await store.write(name, content)).toMatchObject({
    ...away,
    details: { because: 'The store of the bucket talkoo-files answers SlowDown.' },
  })
  await expect(store.open(name)).rejects.toMatchObject({ name: 'FilesAway' })
  await expect(store.remove(name)).rejects.toMatchObject({ name: 'FilesAway' })
  await expect(store.all()).rejects.toMatchObject({ name: 'FilesAway' })
  play(failing(1, 507))
  expect(await store.write(name, content)).toMatchObject({ ok: false, code: 'disk-full' })
})

test('a store that is silent, cuts off or is gone keeps nobody waiting', async () => {
  const { settings, play, stop, asked } = await s3Server()
  const calm = storeOf(settings)
  const store = storeOf(settings, hurried)
  const { name, content } = someFile()
  await calm.write(name, content)
  asked.length = 0
  play(silent)
  expect(await store.write(name, content)).toMatchObject(away)
  await expect(store.open(name)).rejects.toMatchObject({ name: 'FilesAway' })
  expect(asked).toEqual(['PUT', 'PUT', 'PUT', 'GET', 'GET', 'GET'])
  for (const trouble of [cutOff, stalled]) {
    play(trouble)
    expect(await store.write(name, content)).toMatchObject(away)
    await expect(store.read(name)).rejects.toThrow(/does not answer/)
    await expect(store.all()).rejects.toMatchObject({ name: 'FilesAway' })
  }
  play(null)
  expect(await calm.read(name)).toEqual(content)
  await stop()
  expect(await store.write(name, content)).toMatchObject(away)
  await expect(store.open(name)).rejects.toThrow(/does not answer/)
})

test('who reads slowly is not taken for a store that is silent', async () => {
  const { settings } = await s3Server()
  const silenceMs = 1_000
  const store = storeOf(settings, { ...hurried, silenceMs })
  const { name, content } = someFile(3_000_000)
  await storeOf(settings).write(name, content)
  const { bytes } = (await store.open(name))!
  let read = 0
  for await (const chunk of bytes) {
    if (read === 0) await pause(2 * silenceMs)
    read += (chunk as Buffer).length
  }
  expect(read).toBe(content.length)
})

test('files that are opened and not read hold no connection back', async () => {
  const { settings } = await s3Server()
  const store = storeOf(settings)
  const { name, content } = someFile(1_000_000)
  await store.write(name, content)
  for (let times = 0; times < 30; times++) (await store.open(name))!.bytes.destroy()
  expect(await store.read(name)).toEqual(content)
})

test('the host is told what is wrong with the settings', async () => {
  const { settings, stop } = await s3Server()
  const said = (wrong: Partial<typeof settings>) =>
    checkBlobStore(openS3({ ...settings, ...wrong }))
  expect(await said({})).toBeNull()
  expect(await said({ secretKey: 'another' })).toBe(
    'The store of the bucket talkoo-files answers SignatureDoesNotMatch.',
  )
  expect(await said({ keyId: 'nobody' })).toMatch(/answers InvalidAccessKeyId/)
  expect(await said({ bucket: 'nowhere' })).toMatch(/bucket nowhere answers NoSuchBucket/)
  await stop()
  expect(await said({})).toMatch(/does not answer/)
})
