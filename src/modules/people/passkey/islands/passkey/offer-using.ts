import { hasAnswer, say, sendAnswer, showFor } from './answer-form.ts'
import { bytesOf, textOf } from './bytes.ts'

type Options = { challenge: string; host: string; timeoutMs: number }

/** Shows the button for signing in with a passkey, and offers passkeys in the e-mail field where the browser can. */
export function offerUsing(): void {
  const form = document.querySelector<HTMLFormElement>('[data-passkey-using]')
  if (!form || !showFor(form)) return
  const options = JSON.parse(form.dataset.passkeyUsing!) as Options
  let waiting = offerInField(form, options)
  form.addEventListener('submit', (event) => {
    if (hasAnswer(form)) return
    event.preventDefault()
    say(form, '')
    waiting.abort()
    use({ publicKey: askFor(options) }).then(
      (answer) => sendAnswer(form, answer),
      (error: DOMException) => {
        const stopped = error.name === 'NotAllowedError' || error.name === 'AbortError'
        say(form, stopped ? form.dataset.stopped : form.dataset.failed)
        waiting = offerInField(form, options)
      },
    )
  })
}

/** Waits without any window until somebody picks a passkey where the browser fills in their address. */
function offerInField(form: HTMLFormElement, options: Options): AbortController {
  const waiting = new AbortController()
  const { signal } = waiting
  const offer = async () => {
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.()) || signal.aborted) return
    const publicKey = askFor(options)
    delete publicKey.timeout
    sendAnswer(form, await use({ publicKey, mediation: 'conditional', signal }))
  }
  // Nothing was asked for aloud, so nothing is said when it comes to nothing.
  offer().catch(() => {})
  return waiting
}

async function use(how: CredentialRequestOptions) {
  const used = (await navigator.credentials.get(how)) as
    | (PublicKeyCredential & { response: AuthenticatorAssertionResponse })
    | null
  if (!used) throw new DOMException('', 'NotAllowedError')
  const { response, id } = used
  return {
    id,
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      userHandle: response.userHandle ? textOf(response.userHandle) : null,
    },
  }
}

function askFor({ challenge, host, timeoutMs }: Options): PublicKeyCredentialRequestOptions {
  return {
    challenge: bytesOf(challenge),
    rpId: host,
    timeout: timeoutMs,
    allowCredentials: [],
    userVerification: 'required',
  }
}
