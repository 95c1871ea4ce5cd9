import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { egressFaultOf, openEgress } from './index.ts'
import { isPublicAddress } from './public-address.ts'

async function server(answer: RequestListener): Promise<string> {
  const made = createServer(answer)
  await new Promise<void>((resolve) => made.listen(0, 'localhost', resolve))
  onTestFinished(() => {
    made.closeAllConnections()
    made.close()
  })
  return `http://localhost:${(made.address() as AddressInfo).port}`
}

/** Why an address was not asked, or did not answer. */
async function fault(named: string[], address: string, limits?: Parameters<typeof openEgress>[1]) {
  const error = await openEgress(
    named,
    limits,
  )(address).then(
    () => null,
    (problem: unknown) => problem,
  )
  return egressFaultOf(error)
}

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.1.1.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '203.0.113.9',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'localhost',
])('%s is no public address', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['1.1.1.1', '172.32.0.1', '193.0.6.139', '2a00:1450:4001:81b::200e'])(
  '%s is a public address',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test.each([
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://localhost/',
  'https://localhost:8443/',
  'https://192.168.0.1/',
  'https://1.1.1.1:22/',
  'https://user@1.1.1.1/',
  'http://1.1.1.1/',
  'ftp://1.1.1.1/',
  'file:///etc/passwd',
])('%s is never asked', async (address) => {
  expect(await fault([], address)).toBe('not-allowed')
})

test('what the host names may stand on this computer, and only there without https', async () => {
  const here = await server((_, answer) => answer.end('here'))
  expect(await (await openEgress([here])(here)).text()).toBe('here')
  expect(await fault([], here)).toBe('not-allowed')
  expect(await fault(['http://1.1.1.1'], 'http://1.1.1.1/')).toBe('not-allowed')
  const { port } = new URL(here)
  expect(await fault([here], `http://localhost:${Number(port) + 1}/`)).toBe('not-allowed')
})

test('a redirect is handed back, not followed', async () => {
  const asked: string[] = []
  const here = await server((request, answer) => {
    asked.push(request.url!)
    answer.writeHead(302, { location: '/inside' }).end()
  })
  const answer = await openEgress([here])(`${here}/first`)
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/inside'])
  expect(asked).toEqual(['/first'])
})

test('what is asked and answered arrives whole', async () => {
  const here = await server(async (request, answer) => {
    const body = (await Array.fromAsync(request)).join('')
    answer.setHeader('x-kind', String(request.headers['content-type']))
    answer.writeHead(201).end(`${request.method} ${body}`)
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams({ code: 'å' })
  const answer = await openEgress([here])(here, { method: 'POST', headers, body })
  expect([answer.status, answer.headers.get('x-kind')]).toEqual([201, headers['content-type']])
  expect(await answer.text()).toBe('POST code=%C3%A5')
})

test('a server that is away, silent, dripping, cut off or endless is given up', async () => {
  const limits = { timeoutMs: 300, bytesMax: 1_000 }
  const silent = await server(() => {})
  const dripping = await server((_, answer) => void answer.write('a'))
  const cut = await server((_, answer) => {
    answer.writeHead(200, { 'content-length': '10' })
    answer.write('abc', () => answer.destroy())
  })
  const endless = await server((_, answer) => void answer.end('x'.repeat(5_000)))
  expect(await fault([silent], silent, limits)).toBe('away')
  expect(await fault([dripping], dripping, limits)).toBe('away')
  expect(await fault([cut], cut, limits)).toBe('away')
  expect(await fault([endless], endless, limits)).toBe('too-much')
  expect(await fault(['http://localhost:9'], 'http://localhost:9/', limits)).toBe('away')
  expect(await fault([], 'https://no-such-name.invalid/', limits)).toBe('away')
})
