const everyMs = 6_000

/** Fetches a part of the page anew when there is a new result; rests while the page is hidden or data is saved. */
export function keepLive(replaced: (part: HTMLElement) => void = () => {}): void {
  const part = document.querySelector<HTMLElement>('[data-live]')
  if (!part?.dataset.live || document.documentElement.dataset.saveData === 'true') return
  let timer: number | undefined
  const look = () => void refresh(part, replaced).catch(() => {})
  const turn = () => {
    clearInterval(timer)
    timer = document.hidden ? undefined : window.setInterval(look, everyMs)
  }
  document.addEventListener('visibilitychange', () => {
    turn()
    if (!document.hidden) look()
  })
  turn()
}

async function refresh(part: HTMLElement, replaced: (part: HTMLElement) => void): Promise<void> {
  const answer = await fetch(part.dataset.live!, { cache: 'no-cache' })
  if (!answer.ok) return
  const number = String((await answer.json()).number)
  if (number === part.dataset.number || isUsed(part)) return
  const page = await fetch(location.href, { headers: { 'x-talkoo-part': part.dataset.part! } })
  const html = await page.text()
  if (!page.ok || html.startsWith('<!doctype') || isUsed(part)) return
  part.dataset.number = number
  put(part, html)
  replaced(part)
}

/** Nothing moves under the hands of somebody who is just using it. */
function isUsed(part: HTMLElement): boolean {
  return part.contains(document.activeElement) || part.querySelector('[data-zoomed]') !== null
}

/** What was unfolded stays unfolded. */
function put(part: HTMLElement, html: string): void {
  const open = [...part.querySelectorAll('details')].map((one) => one.open)
  part.innerHTML = html
  part.querySelectorAll('details').forEach((one, n) => (one.open = open[n] ?? one.open))
}
