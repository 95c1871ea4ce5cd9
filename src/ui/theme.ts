import { createHash } from 'node:crypto'
import { addresses } from './addresses.ts'
import { colourScale, type ColourName } from './colour-scale.ts'

/** Used where a lab has no colour, or one that is not written as '#rrggbb'. */
export const defaultBrandColour = '#0d6e5c'

/** The extra stylesheet of a lab: its one brand colour as a light and a dark scheme; print is always light. */
export function labTheme(brandHex: string): string {
  const brand = brandOf(brandHex)
  const light = `:root{${declarations('accent', brand, 'light')}}`
  return `${light}\n${darkRules(declarations('accent', brand, 'dark'))}`
}

/** The stylesheet's address, which changes with the colour so that it may be kept for a year. */
export function labThemeAddress(lab: string, brandHex: string): string {
  return addresses.theme(lab, labThemeVersion(brandHex))
}

type Coloured = { slug: string; brandColour: string }
/** What a card about a lab is drawn in. */
const cardColours: readonly ColourName[] = [
  'surface-tinted',
  'base-edge',
  'text-subtle',
  'text-default',
]

/** The extra stylesheet of a page about many labs: whatever stands in `data-lab` wears that lab's colour. */
export function manyThemes(labs: readonly Coloured[]): string {
  const rules = (scheme: 'light' | 'dark', within: string) =>
    labs
      .map(({ slug, brandColour }) => {
        const colours = declarations('accent', brandOf(brandColour), scheme, cardColours)
        return `${within}[data-lab=${slug}]{${colours}}`
      })
      .join('\n')
  const dark = (chosen: string) => rules('dark', `:root[data-color-scheme=${chosen}] `)
  return [
    rules('light', ''),
    `@media screen{${dark('dark')}}`,
    `@media screen and (prefers-color-scheme:dark){${dark('auto')}}`,
  ].join('\n')
}

/** Its address, which changes with any of the colours. */
export function manyThemesAddress(labs: readonly Coloured[]): string {
  return addresses.labColours(versionOf(manyThemes(labs)))
}

const versions = new Map<string, string>()

/** The part of the address that changes with what the stylesheet says. */
export function labThemeVersion(brandHex: string): string {
  const brand = brandOf(brandHex)
  let version = versions.get(brand)
  if (!version) {
    version = versionOf(labTheme(brand))
    versions.set(brand, version)
  }
  return version
}

function versionOf(css: string): string {
  return createHash('sha256').update(css).digest('hex').slice(0, 10)
}

/** Rules for a dark scheme that was chosen, and for one that the device prefers; never in print. */
export function darkRules(dark: string): string {
  return [
    `@media screen{:root[data-color-scheme=dark]{${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){:root[data-color-scheme=auto]{${dark}}}`,
  ].join('\n')
}

/** One scale, or some of it, as custom properties. */
export function declarations(
  name: string,
  hex: string,
  scheme: 'light' | 'dark',
  only?: readonly ColourName[],
): string {
  return Object.entries(colourScale(hex, scheme))
    .filter(([step]) => !only || only.includes(step as ColourName))
    .map(([step, colour]) => `--ds-color-${name}-${step}:${colour}`)
    .join(';')
}

/** A brand colour in the one way it is written here, else the site's own. */
export function brandOf(hex: string | undefined): string {
  return hex !== undefined && /^#[0-9a-f]{6}$/i.test(hex) ? hex.toLowerCase() : defaultBrandColour
}
