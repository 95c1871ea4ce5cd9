import type { Colours } from './painter.ts'

/** The colours that the style sheet gives the groups now, as the bytes of a picture. */
export function coloursOf(map: HTMLElement): Colours {
  const found = [...map.querySelectorAll<SVGElement>('[data-hull]')].map(
    (hull) => [Number(hull.dataset.hull), bytesOf(getComputedStyle(hull).stroke)] as const,
  )
  return new Map([[-1, bytesOf(getComputedStyle(map).color)], ...found])
}

function bytesOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  const opaque = 235
  return new Uint32Array(new Uint8Array([red, green, blue, opaque]).buffer)[0]!
}

/** Says when the colour scheme changes: the reader's choice, the device's, or forced colours. */
export function onNewColours(changed: () => void): void {
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', changed)
}
