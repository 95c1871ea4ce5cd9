import {
  atLuminance,
  contrastOf,
  hexOf,
  lightnessOf,
  luminanceAt,
  rgbOf,
  withChroma,
} from './colour.ts'

/** The luminance each step of a scale has, light and dark, whatever its colour. */
const steps = {
  'background-default': [1, 0.009],
  'background-tinted': [0.9, 0.014],
  'surface-default': [1, 0.021],
  'surface-tinted': [0.81, 0.027],
  'surface-hover': [0.7, 0.036],
  'surface-active': [0.59, 0.056],
  'border-subtle': [0.5, 0.08],
  'border-default': [0.19, 0.22],
  'border-strong': [0.11, 0.39],
  'text-subtle': [0.11, 0.39],
  'text-default': [0.0245, 0.84],
} as const

/** Names of a scale's colours, as Designsystemet's components use them. */
export type ColourName =
  | keyof typeof steps
  | 'base-default'
  | 'base-hover'
  | 'base-active'
  | 'base-contrast-subtle'
  | 'base-contrast-default'
  | 'base-edge'

export type ColourScale = Record<ColourName, string>

/** Least contrast of text on its ground, and of a line that carries meaning. */
const textContrastMin = 4.5
const edgeContrastMin = 3

/**
 * The colours made from one brand colour, as Designsystemet's `generateColorSchemes` makes them, with three
 * promises added: text on every base colour has 4.5 to 1, the subtle text on it too, and `base-edge`
 * is the base colour only where it stands out 3 to 1 from every ground.
 */
export function colourScale(brand: string, scheme: 'light' | 'dark'): ColourScale {
  const own = rgbOf(brand)
  const tint = scheme === 'light' ? own : rgbOf(hexOf(withChroma(own, 0.7)))
  const column = scheme === 'light' ? 0 : 1
  const scale = Object.fromEntries(
    Object.entries(steps).map(([name, wanted]) => [name, hexOf(atLuminance(tint, wanted[column]))]),
  ) as Record<keyof typeof steps, string>
  return { ...scale, ...baseColours(brand, scheme, scale) }
}

function baseColours(
  brand: string,
  scheme: 'light' | 'dark',
  scale: Record<'surface-tinted' | 'border-strong', string>,
) {
  const own = rgbOf(brand)
  let lightness = lightnessOf(own)
  if (scheme === 'dark') lightness = lightness <= 30 ? 70 : 100 - lightness
  const step = lightness <= 30 || (lightness >= 49 && lightness <= 65) ? -8 : 8
  const at = (l: number) => hexOf(atLuminance(own, luminanceAt(l)))
  const base = scheme === 'light' ? brand : at(lightness)
  const contrast =
    contrastOf(base, '#ffffff') >= contrastOf(base, '#000000') ? '#ffffff' : '#000000'
  const readable = (colour: string) =>
    contrastOf(colour, contrast) >= textContrastMin ? colour : base
  const subtle = subtleOn(base, contrast)
  return {
    'base-default': base,
    'base-hover': readable(at(lightness - step)),
    'base-active': readable(at(lightness - step * 2)),
    'base-contrast-subtle': contrastOf(base, subtle) >= textContrastMin ? subtle : contrast,
    'base-contrast-default': contrast,
    'base-edge':
      contrastOf(base, scale['surface-tinted']) >= edgeContrastMin ? base : scale['border-strong'],
  }
}

function subtleOn(base: string, contrast: string): string {
  const rgb = rgbOf(base)
  const lightness = lightnessOf(rgb)
  const distance = lightness <= 40 || lightness >= 60 ? 60 : 50
  const wanted = contrast === '#ffffff' ? lightness + distance : lightness - distance
  return hexOf(atLuminance(rgb, luminanceAt(wanted)))
}
