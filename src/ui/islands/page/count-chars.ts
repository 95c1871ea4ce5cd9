const pauseMs = 600

/** Says how many characters are left, a moment after typing stops so that it is not read out at every key. */
export function countChars(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-chars-max]')) {
    const line = document.getElementById(`${area.id}-count`)
    if (!line) continue
    line.setAttribute('role', 'status')
    let pause = 0
    const say = () => {
      const left = Number(area.dataset.charsMax) - [...area.value].length
      line.textContent =
        left < 0 ? `${area.dataset.charsOver} ${-left}` : `${area.dataset.charsLeft} ${left}`
      line.toggleAttribute('data-over', left < 0)
    }
    if (area.value) say()
    area.addEventListener('input', () => {
      clearTimeout(pause)
      pause = window.setTimeout(say, pauseMs)
    })
  }
}
