/** Shows what the page has for browsers with passkeys, else says that this one has none; answers which it is. */
export function showFor(part: HTMLElement): boolean {
  const able = isSecureContext && 'PublicKeyCredential' in window && 'credentials' in navigator
  const find = (name: string) => document.querySelector<HTMLElement>(`[data-passkey-${name}]`)!
  find('scriptless').hidden = true
  find('unable').hidden = able
  part.hidden = !able
  return able
}

/** Puts an answer into the hidden field of a form and sends the form like any other. */
export function sendAnswer(form: HTMLFormElement, answer: unknown): void {
  const field = form.querySelector<HTMLInputElement>('[name=answer]')!
  field.value = JSON.stringify(answer)
  form.requestSubmit()
  // Who comes back to this page answers anew.
  field.value = ''
}

/** Whether the form already holds an answer and may go. */
export function hasAnswer(form: HTMLFormElement): boolean {
  return form.querySelector<HTMLInputElement>('[name=answer]')!.value !== ''
}

/** Says under the button what happened, in the words that the page brought along. */
export function say(form: HTMLFormElement, text: string | undefined): void {
  form.querySelector('[data-passkey-says]')!.textContent = text ?? ''
}
