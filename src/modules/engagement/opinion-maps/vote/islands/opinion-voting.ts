/** Sends an answer without leaving the page: what comes back is the next statement, put where the last one stood. */
function voteInPlace(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (!form.matches('[data-voting] form')) return
    event.preventDefault()
    void send(form, event.submitter as HTMLButtonElement | null)
  })
}

async function send(form: HTMLFormElement, pressed: HTMLButtonElement | null): Promise<void> {
  const place = form.closest<HTMLElement>('[data-voting]')!
  if (place.ariaBusy === 'true') return
  place.ariaBusy = 'true'
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { 'x-talkoo-part': 'voting' },
      body: new URLSearchParams([...new FormData(form, pressed)] as [string, string][]),
    })
    if (answer.status !== 200) return leave(form, pressed)
    show(place, await answer.text())
  } catch {
    // No connection: the browser's own page says so, and its back button brings the statement again.
    leave(form, pressed)
  }
}

/** Puts the next statement in place, and leads those who hear or use the keyboard to it. */
function show(place: HTMLElement, html: string): void {
  const part = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-voting]')
  if (!part) return location.reload()
  place.replaceWith(part)
  const next = part.querySelector<HTMLElement>('.voting-statement, .empty-state-title')
  next?.setAttribute('tabindex', '-1')
  next?.focus({ preventScroll: true })
  if (next && next.getBoundingClientRect().top < 0) next.scrollIntoView()
}

/** Sends the form as it would have been sent without this script. */
function leave(form: HTMLFormElement, pressed: HTMLButtonElement | null): void {
  const plain = form.cloneNode(true) as HTMLFormElement
  if (pressed) {
    const chosen = document.createElement('input')
    Object.assign(chosen, { type: 'hidden', name: pressed.name, value: pressed.value })
    plain.append(chosen)
  }
  plain.hidden = true
  document.body.append(plain)
  plain.submit()
}

/** 1, 2 and 3 answer while the statement or its answers have the focus; nowhere else. */
function answerByKey(): void {
  document.addEventListener('keydown', (event) => {
    const inside = (event.target as HTMLElement).closest?.('[data-voting] form')
    if (!inside || event.altKey || event.ctrlKey || event.metaKey) return
    const place = ['1', '2', '3'].indexOf(event.key)
    inside.querySelectorAll<HTMLButtonElement>('button[name="vote"]')[place]?.click()
  })
}

voteInPlace()
answerByKey()
