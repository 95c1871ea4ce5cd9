type Hands = {
  /** Moves by pixels of the screen. */
  move(dx: number, dy: number): void
  /** Enlarges around a place of the screen. */
  zoom(factor: number, clientX: number, clientY: number): void
  /** A place of the screen is pointed at. */
  point(clientX: number, clientY: number): void
}

/** Mouse, touch and pen: one finger moves what was enlarged, two enlarge; the page scrolls as long as nothing is. */
export function listenToHands(box: HTMLElement, { move, zoom, point }: Hands): void {
  const down = new Map<number, PointerEvent>()
  const gap = () => {
    const [a, b] = [...down.values()] as [PointerEvent, PointerEvent]
    return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)
  }
  box.addEventListener('pointerdown', (event) => void down.set(event.pointerId, event))
  box.addEventListener('pointermove', (event) => {
    point(event.clientX, event.clientY)
    const before = down.get(event.pointerId)
    if (!before) return
    const wide = down.size === 2 ? gap() : 0
    down.set(event.pointerId, event)
    const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY]
    if (down.size === 1) move(-dx, -dy)
    if (down.size === 2 && wide > 0) zoom(gap() / wide, event.clientX, event.clientY)
  })
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    box.addEventListener(end, (event) => void down.delete(event.pointerId))
  box.addEventListener(
    'wheel',
    (event) => {
      // a wheel alone scrolls the page; with Ctrl, as a touch pad says it, it enlarges
      if (!event.ctrlKey) return
      event.preventDefault()
      zoom(Math.exp(-event.deltaY / 200), event.clientX, event.clientY)
    },
    { passive: false },
  )
}

const steps: Record<string, [number, number]> = {
  ArrowLeft: [-40, 0],
  ArrowRight: [40, 0],
  ArrowUp: [0, -40],
  ArrowDown: [0, 40],
}

type Keys = {
  move(dx: number, dy: number): void
  zoomBy(factor: number): void
  all(): void
  after(): void
}

/** Arrow keys move, plus and minus enlarge, zero shows all; what is then seen is said `after`. */
export function listenToKeys(box: HTMLElement, { move, zoomBy, all, after }: Keys): void {
  box.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = steps[event.key]
    if (step) move(...step)
    else if (event.key === '+' || event.key === '=') zoomBy(1.6)
    else if (event.key === '-') zoomBy(0.625)
    else if (event.key === '0') all()
    else return
    event.preventDefault()
    after()
  })
}
