import { coloursOf, onNewColours } from './colours.ts'
import { frameOf } from './frame.ts'
import { listenToHands, listenToKeys } from './gestures.ts'
import { openNearest } from './nearest.ts'
import { openPainter } from './painter.ts'
import { fetchPoints } from './points.ts'
import { openStage } from './stage.ts'

/** Paints all people under the hulls, names and own place that the server drew, and lets one move about. */
export async function paintMap(map: HTMLElement): Promise<void> {
  const { opinionMap, geometry } = map.dataset
  const points = await fetchPoints(opinionMap!, geometry!)
  const tools = map.querySelector<HTMLElement>('.map-tools')
  if (!points || !tools || !map.isConnected) return
  const svg = map.querySelector('svg')!
  const { width, height } = svg.viewBox.baseVal
  const size = { width, height }
  const { frame, canvas } = frameOf(svg, tools.dataset.use!)
  const paint = openPainter(canvas, points, size)
  let colours = coloursOf(map)
  const stage = openStage(frame, size, (view) => {
    svg.setAttribute('viewBox', [view.x, view.y, width / view.zoom, height / view.zoom].join(' '))
    svg.style.setProperty('--zoom', String(view.zoom))
    map.toggleAttribute('data-zoomed', view.zoom > 1)
    paint(view, colours)
  })
  onNewColours(() => {
    colours = coloursOf(map)
    stage.draw()
  })
  connect(frame, tools, stage, openNearest(svg, tools))
  tools.hidden = false
  map.classList.add('is-painted')
}

function connect(
  frame: HTMLElement,
  tools: HTMLElement,
  stage: ReturnType<typeof openStage>,
  near: (x: number, y: number) => void,
): void {
  const { move, zoomBy, all, zoomAt, placeAt, middle } = stage
  const nearMiddle = () => near(...middle())
  listenToHands(frame, { move, zoom: zoomAt, point: (x, y) => near(...placeAt(x, y)) })
  listenToKeys(frame, { move, zoomBy, all, after: nearMiddle })
  frame.addEventListener('focus', nearMiddle)
  tools.addEventListener('click', (event) => {
    const step = (event.target as HTMLElement).closest<HTMLElement>('[data-zoom]')?.dataset.zoom
    if (step === '0') all()
    else if (step) zoomBy(Number(step))
  })
}
