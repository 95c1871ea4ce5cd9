import { hasAnswer, say, sendAnswer, showFor } from './answer-form.ts'
import { bytesOf, textOf } from './bytes.ts'

type Options = {
  challenge: string
  host: string
  timeoutMs: number
  handle: string
  name: string
  displayName: string
  known: string[]
}

const es256 = -7
const edDsa = -8
const rs256 = -257

/** Shows the form for a new passkey, and lets the browser make one when it is sent. */
export function offerMaking(): void {
  const part = document.querySelector<HTMLElement>('[data-passkey-making]')
  if (!part || !showFor(part)) return
  const form = part.querySelector('form')!
  const options = JSON.parse(part.dataset.passkeyMaking!) as Options
  form.addEventListener('submit', (event) => {
    if (hasAnswer(form)) return
    event.preventDefault()
    say(form, '')
    make(options).then(
      (answer) => sendAnswer(form, answer),
      (error: DOMException) => say(form, part.dataset[reasonOf(error)]),
    )
  })
}

async function make(options: Options) {
  const made = (await navigator.credentials.create({ publicKey: askFor(options) })) as
    | (PublicKeyCredential & { response: AuthenticatorAttestationResponse })
    | null
  if (!made) throw new DOMException('', 'NotAllowedError')
  const { response, id } = made
  return {
    id,
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  }
}

function askFor(options: Options): PublicKeyCredentialCreationOptions {
  const { challenge, host, timeoutMs, handle, name, displayName, known } = options
  return {
    challenge: bytesOf(challenge),
    rp: { id: host, name: host },
    user: { id: bytesOf(handle), name, displayName },
    pubKeyCredParams: [es256, edDsa, rs256].map((alg) => ({ type: 'public-key', alg })),
    timeout: timeoutMs,
    excludeCredentials: known.map((id) => ({ type: 'public-key', id: bytesOf(id) })),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
  }
}

function reasonOf({ name }: DOMException): 'stopped' | 'known' | 'failed' {
  if (name === 'NotAllowedError' || name === 'AbortError') return 'stopped'
  return name === 'InvalidStateError' ? 'known' : 'failed'
}
