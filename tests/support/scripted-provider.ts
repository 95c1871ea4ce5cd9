import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the next answers of the provider are to be wrong, and who somebody is. */
export type Script = {
  subject?: string
  email?: string
  verified?: boolean | string
  /** Where the address is told: in the token, or only when asked. */
  tells?: 'token' | 'userinfo'
  /** Claims of the token that are other than they should be. */
  claims?: Record<string, unknown>
  /** How an address is answered instead: a status, some text, or never. */
  instead?: Record<string, number | string | 'never'>
  /** Whose signature stands on the token. */
  signer?: 'stranger'
}

const paths = {
  discovery: '/.well-known/openid-configuration',
  token: '/token',
  keys: '/keys',
  userinfo: '/userinfo',
}

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

export type ScriptedProvider = Awaited<ReturnType<typeof scriptedProvider>>

/** A provider on this computer that answers by the book, or as a script wants it. It has no pages. */
export async function scriptedProvider() {
  const own = pair()
  const stranger = pair()
  const codes = new Map<string, { nonce: string; challenge: string; redirect: string }>()
  let script: Script = {}
  const server = createServer((request, response) => void answer(request, response))
  await listenOn(server, 0)
  const { port } = server.address() as AddressInfo
  const issuer = `http://localhost:${port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url!, issuer).pathname
    const instead = script.instead?.[path]
    if (instead === 'never') return
    if (typeof instead === 'number') return void response.writeHead(instead).end()
    response.setHeader('content-type', 'application/json')
    if (typeof instead === 'string') return void response.end(instead)
    if (path === paths.discovery) response.end(JSON.stringify(discovery(issuer)))
    else if (path === paths.keys) response.end(JSON.stringify(keys(own.publicKey)))
    else if (path === paths.userinfo) response.end(JSON.stringify({ sub: subject(), ...mail() }))
    else if (path === paths.token) await token(request, response)
    else response.writeHead(404).end()
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = new URLSearchParams((await Array.fromAsync(request)).join(''))
    const known = request.headers.authorization === `Basic ${btoa('talkoo:secretOfTests')}`
    const asked = codes.get(sent.get('code') ?? '')
    codes.delete(sent.get('code') ?? '')
    const verifier = createHash('sha256').update(sent.get('code_verifier') ?? '')
    const fits =
      asked?.challenge === verifier.digest('base64url') &&
      asked.redirect === sent.get('redirect_uri')
    if (!known) response.writeHead(401).end(JSON.stringify({ error: 'invalid_client' }))
    else if (!fits) response.writeHead(400).end(JSON.stringify({ error: 'invalid_grant' }))
    else {
      const id_token = idToken(asked.nonce)
      response.end(JSON.stringify({ access_token: 'open', token_type: 'Bearer', id_token }))
    }
  }

  function idToken(nonce: string): string {
    const now = Math.floor(Date.now() / 1000)
    const times = { iat: now, exp: now + 60 }
    const told = script.tells === 'userinfo' ? {} : mail()
    const claims = { iss: issuer, aud: 'talkoo', sub: subject(), nonce, ...times, ...told }
    const body = `${coded({ alg: 'RS256', kid: 'one' })}.${coded({ ...claims, ...script.claims })}`
    const key = script.signer === 'stranger' ? stranger.privateKey : own.privateKey
    return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`
  }

  const subject = () => script.subject ?? 'staff-1'
  const mail = () =>
    script.email ? { email: script.email, email_verified: script.verified ?? true } : {}

  return {
    issuer,
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'talkoo',
      OIDC_CLIENT_SECRET: 'secretOfTests',
      OIDC_LABEL: 'Staff login',
    },
    play: (next: Script) => void (script = next),
    /** What a person does at the provider's page: signs in, and is sent back to the address this gives. */
    signInAt(address: string): URL {
      const asked = new URL(address).searchParams
      const code = Buffer.from(crypto.getRandomValues(new Uint8Array(9))).toString('base64url')
      codes.set(code, {
        nonce: asked.get('nonce')!,
        challenge: asked.get('code_challenge')!,
        redirect: asked.get('redirect_uri')!,
      })
      const back = new URL(asked.get('redirect_uri')!)
      back.search = new URLSearchParams({ code, state: asked.get('state')! }).toString()
      return back
    },
    async stop(): Promise<void> {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    restart: () => listenOn(server, port),
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, 'localhost', resolve))
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: issuer + paths.token,
    userinfo_endpoint: issuer + paths.userinfo,
    jwks_uri: issuer + paths.keys,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

function keys(key: KeyObject) {
  return { keys: [{ ...key.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }
}
