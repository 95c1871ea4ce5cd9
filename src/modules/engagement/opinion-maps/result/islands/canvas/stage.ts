import { moved, zoomed, type Size, type View } from './view.ts'

type Place = [x: number, y: number]

/** What part of the picture is seen now, and how it changes; drawn once for each frame of the screen at most. */
export function openStage(frame: HTMLElement, size: Size, drawView: (view: View) => void) {
  let view: View = { x: 0, y: 0, zoom: 1 }
  let waiting = 0
  const draw = () =>
    void (waiting ||= requestAnimationFrame(() => {
      waiting = 0
      drawView(view)
    }))
  const show = (next: View) => {
    view = next
    draw()
  }
  /** So many units of the picture are one pixel of the screen. */
  const unit = () => size.width / frame.clientWidth / view.zoom
  const placeAt = (clientX: number, clientY: number): Place => {
    const { left, top } = frame.getBoundingClientRect()
    return [view.x + (clientX - left) * unit(), view.y + (clientY - top) * unit()]
  }
  const middle = (): Place => [
    view.x + size.width / view.zoom / 2,
    view.y + size.height / view.zoom / 2,
  ]
  new ResizeObserver(draw).observe(frame)
  return {
    draw,
    placeAt,
    middle,
    move: (dx: number, dy: number) => show(moved(view, size, dx * unit(), dy * unit())),
    zoomBy: (factor: number) => show(zoomed(view, size, factor, ...middle())),
    zoomAt: (factor: number, x: number, y: number) =>
      show(zoomed(view, size, factor, ...placeAt(x, y))),
    all: () => show({ x: 0, y: 0, zoom: 1 }),
  }
}
