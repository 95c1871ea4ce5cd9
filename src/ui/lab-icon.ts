import { colourScale } from './colour-scale.ts'
import { brandOf } from './theme.ts'

const drawn = new Map<string, string>()

/** The lab's mark for the browser's tab, as an address that needs no request. */
export function labIcon(brandHex: string | undefined): string {
  const brand = brandOf(brandHex)
  let icon = drawn.get(brand)
  if (!icon) drawn.set(brand, (icon = draw(brand)))
  return icon
}

function draw(brand: string): string {
  const scale = colourScale(brand, 'light')
  const ink = scale['base-contrast-default']
  const dots = [14, 30].map((x) => `<circle cx='${x}' cy='29' r='4'/>`).join('')
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 44 44' fill='${ink}'>` +
    `<rect width='44' height='44' rx='12' fill='${scale['base-default']}'/>` +
    `<path d='M8 22 22 10l14 12' fill='none' stroke='${ink}' stroke-width='3.5'/>` +
    `${dots}<circle cx='22' cy='25.500' r='4'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
