/** Arrow keys, page keys and the space bar turn the pictures, as a hand-held pointer does. */
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  if ((event.target as HTMLElement).closest('a, button, summary') && event.key === ' ') return
  const forth = ['ArrowRight', 'PageDown', ' '].includes(event.key)
  const back = ['ArrowLeft', 'PageUp'].includes(event.key)
  if (!forth && !back) return
  const link = document.querySelector<HTMLAnchorElement>(
    `.screen-way [rel=${forth ? 'next' : 'prev'}]`,
  )
  if (!link) return
  event.preventDefault()
  link.click()
})
