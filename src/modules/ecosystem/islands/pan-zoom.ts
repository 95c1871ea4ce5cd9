import { beginBox, movedBox, zoomedBox, type Box } from './pan-zoom/box.ts'

const closer = 1.4
const step = 0.12

for (const frame of document.querySelectorAll<HTMLElement>('[data-pan-zoom]')) moveAndZoom(frame)

/**
 * Lets a picture be moved and enlarged: by buttons, by keys, by dragging, and with two fingers. The picture itself stays
 * as the server drew it; only what part of it is seen changes.
 */
function moveAndZoom(frame: HTMLElement): void {
  const svg = frame.querySelector('svg')
  if (!svg) return
  const whole = beginBox(svg.getAttribute('viewBox')!)
  let box = whole
  const show = (next: Box) => {
    box = next
    svg.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`)
  }
  const zoom: Zoom = (factor, x = 0.5, y = 0.5) => show(zoomedBox(box, whole, factor, x, y))
  const move: Move = (x, y) => show(movedBox(box, whole, x * box.width, y * box.height))
  const { closer: nearer = '+', further = '-', whole: all = '', help = '' } = frame.dataset
  const bar = document.createElement('div')
  bar.className = 'network-buttons'
  bar.append(
    button(nearer, '+', () => zoom(closer)),
    button(further, '−', () => zoom(1 / closer)),
    button(all, '⤢', () => show(whole)),
    noteOf(help),
  )
  frame.prepend(bar)
  listenToKeys(bar, move, zoom)
  listenToPointers(svg, move, zoom)
}

function button(label: string, sign: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'ds-button'
  made.dataset.variant = 'secondary'
  made.setAttribute('aria-label', label)
  made.title = label
  made.textContent = sign
  made.addEventListener('click', act)
  return made
}

type Move = (x: number, y: number) => void
type Zoom = (factor: number, x?: number, y?: number) => void

function listenToKeys(bar: HTMLElement, move: Move, zoom: Zoom): void {
  const keys: Record<string, () => void> = {
    ArrowLeft: () => move(-step, 0),
    ArrowRight: () => move(step, 0),
    ArrowUp: () => move(0, -step),
    ArrowDown: () => move(0, step),
    '+': () => zoom(closer),
    '-': () => zoom(1 / closer),
  }
  bar.addEventListener('keydown', (event) => {
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
}

function noteOf(help: string): HTMLElement {
  const note = document.createElement('span')
  note.className = 'note'
  note.textContent = help
  return note
}

/** One pointer drags, two enlarge. A finger alone scrolls the page, as the style says; a mouse drags. */
function listenToPointers(svg: SVGSVGElement, move: Move, zoom: Zoom): void {
  const down = new Map<number, PointerEvent>()
  svg.addEventListener('pointerdown', (event) => void down.set(event.pointerId, event))
  for (const over of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    svg.addEventListener(over, (event) => void down.delete(event.pointerId))
  svg.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId)
    if (!before) return
    const { width, height, left, top } = svg.getBoundingClientRect()
    const other = [...down.values()].find((one) => one.pointerId !== event.pointerId)
    if (other) {
      const factor = apart(event, other) / Math.max(1, apart(before, other))
      zoom(factor, (other.clientX - left) / width, (other.clientY - top) / height)
    } else move((before.clientX - event.clientX) / width, (before.clientY - event.clientY) / height)
    down.set(event.pointerId, event)
  })
  svg.addEventListener('dragstart', (event) => event.preventDefault())
  svg.addEventListener(
    'wheel',
    (event) => {
      // The wheel alone scrolls the page, as everywhere else.
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { width, height, left, top } = svg.getBoundingClientRect()
      const factor = event.deltaY < 0 ? 1.15 : 1 / 1.15
      zoom(factor, (event.clientX - left) / width, (event.clientY - top) / height)
    },
    { passive: false },
  )
}

function apart(one: PointerEvent, other: PointerEvent): number {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
}
