import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What a device may get wrong, or an attacker may try. */
export type Wish = {
  origin?: string
  host?: string
  /** Whether its owner unlocked it. */
  unlocked?: boolean
  count?: number
  backupEligible?: boolean
  handle?: string | null
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** A device that keeps one passkey, as a browser would hand on what it says; it follows every wish. */
export function passkeyDevice() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let owner: string | null = null
  let count = 0

  const said = (type: 'create' | 'get', challenge: string, { origin }: Wish) =>
    Buffer.from(
      JSON.stringify({
        type: `webauthn.${type}`,
        challenge,
        origin: origin ?? 'http://localhost:3000',
      }),
    )
  const authenticatorData = (wish: Wish, made?: Uint8Array) => {
    const { host = 'localhost', unlocked = true, backupEligible = true } = wish
    const present = 1
    const flags = present | (unlocked ? 4 : 0) | (backupEligible ? 8 : 0) | (made ? 64 : 0)
    const counted = Buffer.alloc(4)
    counted.writeUInt32BE(wish.count ?? (count += 1))
    return Buffer.concat([sha256(host), Buffer.from([flags]), counted, made ?? Buffer.alloc(0)])
  }

  return {
    /** Makes the passkey that a page asks for. */
    make(options: { challenge: string; handle: string }, wish: Wish = {}): string {
      owner = options.handle
      const { x, y } = publicKey.export({ format: 'jwk' })
      const key = coseKey(Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url'))
      const made = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      return JSON.stringify({
        id: text(id),
        response: {
          clientDataJSON: text(said('create', options.challenge, wish)),
          attestationObject: text(attestation(authenticatorData(wish, made))),
          transports: ['internal'],
        },
      })
    },
    /** Signs the question of a page. */
    use(options: { challenge: string }, wish: Wish = {}): string {
      const data = authenticatorData(wish)
      const client = said('get', options.challenge, wish)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return JSON.stringify({
        id: text(id),
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(data),
          signature: text(signature),
          userHandle: wish.handle === undefined ? owner : wish.handle,
        },
      })
    },
  }
}

/** An ES256 key as COSE says it: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
function coseKey(x: Uint8Array, y: Uint8Array): Buffer {
  const head = Buffer.from('a5010203262001', 'hex')
  const bytes32 = Buffer.from('5820', 'hex')
  return Buffer.concat([head, Buffer.from([0x21]), bytes32, x, Buffer.from([0x22]), bytes32, y])
}

/** The map {fmt: 'none', attStmt: {}, authData} in CBOR. */
function attestation(data: Uint8Array): Buffer {
  const word = (said: string) => Buffer.from([0x60 + said.length, ...Buffer.from(said)])
  const parts = [word('fmt'), word('none'), word('attStmt'), Buffer.from([0xa0]), word('authData')]
  return Buffer.concat([Buffer.from([0xa3]), ...parts, Buffer.from([0x58, data.length]), data])
}
