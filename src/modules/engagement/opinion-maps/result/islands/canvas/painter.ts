import type { Points } from './points.ts'
import type { Size, View } from './view.ts'

/** Colours of groups as four bytes each, by group id; -1 is nobody's. */
export type Colours = ReadonlyMap<number, number>

const ratioMax = 2

/** Paints points pixel by pixel: a hundred thousand take a few milliseconds. */
export function openPainter(canvas: HTMLCanvasElement, points: Points, size: Size) {
  const context = canvas.getContext('2d')!
  return (view: View, colours: Colours): void => {
    const ratio = Math.min(ratioMax, devicePixelRatio || 1)
    const wide = Math.round(canvas.clientWidth * ratio)
    const high = Math.round(canvas.clientHeight * ratio)
    if (wide === 0 || high === 0) return
    if (canvas.width !== wide || canvas.height !== high)
      Object.assign(canvas, { width: wide, height: high })
    const image = context.createImageData(wide, high)
    const pixels = new Uint32Array(image.data.buffer)
    const scale = (wide / size.width) * view.zoom
    const dot = dotOf(points.x.length, ratio, view.zoom)
    for (let n = 0; n < points.x.length; n++) {
      const left = Math.round((points.x[n]! - view.x) * scale - dot / 2)
      const top = Math.round((points.y[n]! - view.y) * scale - dot / 2)
      if (left < 0 || top < 0 || left + dot > wide || top + dot > high) continue
      const colour = colours.get(points.group[n]!) ?? colours.get(-1)!
      for (let row = 0; row < dot; row++)
        pixels.fill(colour, (top + row) * wide + left, (top + row) * wide + left + dot)
    }
    context.putImageData(image, 0, 0)
  }
}

/** The side of a dot in pixels: small where there are many, larger when one looks closer. */
function dotOf(people: number, ratio: number, zoom: number): number {
  const plain = people > 20_000 ? 1 : people > 3_000 ? 2 : 4
  return Math.max(1, Math.round(ratio * Math.min(7, plain * Math.sqrt(zoom))))
}
