import { createHash } from 'node:crypto'
import { addresses } from './addresses.ts'
import { colourScale } from './colour-scale.ts'

/** Used where a lab has no colour, or one that is not written as '#rrggbb'. */
export const defaultBrandColour = '#0d6e5c'

/** The extra stylesheet of a lab: its one brand colour as a light and a dark scheme; print is always light. */
export function labTheme(brandHex: string): string {
  return schemes((scheme) => declarations('accent', brandOf(brandHex), scheme))
}

/** The stylesheet's address, which changes with the colour so that it may be kept for a year. */
export function labThemeAddress(lab: string, brandHex: string): string {
  return addresses.theme(lab, labThemeVersion(brandHex))
}

const versions = new Map<string, string>()

/** The part of the address that changes with what the stylesheet says. */
export function labThemeVersion(brandHex: string): string {
  const brand = brandOf(brandHex)
  let version = versions.get(brand)
  if (!version) {
    version = createHash('sha256').update(labTheme(brand)).digest('hex').slice(0, 10)
    versions.set(brand, version)
  }
  return version
}

/** Rules for light, for dark, and for what the device prefers. */
export function schemes(of: (scheme: 'light' | 'dark') => string): string {
  const dark = of('dark')
  return [
    `:root{${of('light')}}`,
    `@media screen{:root[data-color-scheme=dark]{${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){:root[data-color-scheme=auto]{${dark}}}`,
  ].join('\n')
}

/** One scale as custom properties. */
export function declarations(name: string, hex: string, scheme: 'light' | 'dark'): string {
  return Object.entries(colourScale(hex, scheme))
    .map(([step, colour]) => `--ds-color-${name}-${step}:${colour}`)
    .join(';')
}

/** A brand colour in the one way it is written here, else the site's own. */
export function brandOf(hex: string | undefined): string {
  return hex !== undefined && /^#[0-9a-f]{6}$/i.test(hex) ? hex.toLowerCase() : defaultBrandColour
}
