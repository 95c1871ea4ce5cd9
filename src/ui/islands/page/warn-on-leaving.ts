/** Lets the browser ask before a page with typed, unsent text is left. */
export function warnOnLeaving(): void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  document.addEventListener('input', (event) => {
    const form = (event.target as Element).closest('form')
    if (form?.matches('form.form[method="post"]')) addEventListener('beforeunload', ask)
  })
  document.addEventListener('submit', () => removeEventListener('beforeunload', ask))
}
