/** A form's fields as they were typed; `sent` once the form was on its way. */
type Draft = { sent: boolean; fields: [name: string, value: string | boolean][] }
type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const prefix = 'draft '
const secret = /^(password|file|hidden|submit|button)$/

/**
 * Keeps what is typed in forms that ask for it in this tab, and puts it back when the form comes again empty
 * because the connection was lost. What the server answered with always wins; a redirect after sending means
 * that the text arrived. Passwords, codes and files are never kept.
 */
export function keepDrafts(): void {
  forgetArrived()
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep-draft]')) {
    const key = `${prefix}${form.action} ${form.dataset.keepDraft}`
    if (form.querySelector('.ds-error-summary')) sessionStorage.removeItem(key)
    else restore(form, key)
    const keep = (sent: boolean) => write(key, { sent, fields: fieldsOf(form) })
    form.addEventListener('input', () => keep(false))
    form.addEventListener('submit', () => keep(true))
  }
  for (const form of document.querySelectorAll('form[data-clear-drafts]')) {
    form.addEventListener('submit', () => keys().forEach((key) => sessionStorage.removeItem(key)))
  }
}

function forgetArrived(): void {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (!load || load.redirectCount === 0 || location.pathname.startsWith('/sign-in')) return
  for (const key of keys()) if (read(key)?.sent) sessionStorage.removeItem(key)
}

function restore(form: HTMLFormElement, key: string): void {
  const draft = read(key)
  if (!draft) return
  const before = JSON.stringify(fieldsOf(form))
  if (before === JSON.stringify(draft.fields)) return
  const typed = typedIn(form)
  const values = new Map(draft.fields)
  for (const field of typed) {
    const value = values.get(nameOf(field))
    if (typeof value === 'boolean') (field as HTMLInputElement).checked = value
    else if (value !== undefined) field.value = value
    if (value) field.closest('details')?.setAttribute('open', '')
  }
  if (before !== JSON.stringify(fieldsOf(form))) announce(form, key)
}

function announce(form: HTMLFormElement, key: string): void {
  const note = document.createElement('div')
  note.className = 'ds-alert notice draft-note'
  note.dataset.color = 'info'
  note.setAttribute('role', 'status')
  const again = document.createElement('button')
  again.type = 'button'
  again.className = 'link-button'
  again.textContent = form.dataset.discard ?? ''
  again.addEventListener('click', () => {
    sessionStorage.removeItem(key)
    form.reset()
    note.remove()
  })
  form.prepend(note)
  note.append(form.dataset.restored ?? '', again)
}

function typedIn(form: HTMLFormElement): Typed[] {
  return [...form.querySelectorAll<Typed>('input, textarea, select')].filter(
    (field) => field.name && !secret.test(field.type) && field.autocomplete !== 'one-time-code',
  )
}

function fieldsOf(form: HTMLFormElement): Draft['fields'] {
  return typedIn(form).map((field) => [nameOf(field), isTick(field) ? field.checked : field.value])
}

function isTick(field: Typed): field is HTMLInputElement {
  return field.type === 'radio' || field.type === 'checkbox'
}

function nameOf(field: Typed): string {
  return isTick(field) ? `${field.name}=${field.value}` : field.name
}

function keys(): string[] {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))
}

function read(key: string): Draft | null {
  return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null
}

function write(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // The tab's storage is full or closed; the form itself still holds the text.
  }
}
