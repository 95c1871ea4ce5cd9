/*
 * Colour mathematics of Designsystemet (MIT, github.com/digdir/designsystemet,
 * packages/cli/src/colors), which rests on chroma.js (BSD-3) and HSLuv (MIT). Channels are 0-255.
 */
export type Rgb = readonly [red: number, green: number, blue: number]

/** The channels of '#rrggbb'. */
export function rgbOf(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}

/** '#rrggbb', channels rounded and kept within bounds. */
export function hexOf(rgb: Rgb): string {
  const channel = (value: number) =>
    Math.max(0, Math.min(255, Math.round(value)))
      .toString(16)
      .padStart(2, '0')
  return `#${rgb.map(channel).join('')}`
}

const linear = (channel: number) => {
  const c = channel / 255
  return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
function luminanceOf(rgb: Rgb): number {
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2])
}

/** Contrast of two colours as WCAG 2 defines it, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(rgbOf(one)), luminanceOf(rgbOf(other))]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The colour brought to a luminance by mixing in black or white, found by halving (error 1e-7). */
export function atLuminance(rgb: Rgb, wanted: number): Rgb {
  if (wanted <= 0) return [0, 0, 0]
  if (wanted >= 1) return [255, 255, 255]
  let [low, high]: [Rgb, Rgb] =
    luminanceOf(rgb) > wanted ? [[0, 0, 0], rgb] : [rgb, [255, 255, 255]]
  for (let turns = 20; ; turns--) {
    const middle: Rgb = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
    const found = luminanceOf(middle)
    if (Math.abs(wanted - found) < 1e-7 || turns === 0) return middle
    if (found > wanted) high = middle
    else low = middle
  }
}

/** Lightness 0 to 100 as HSLuv defines it. */
export function lightnessOf(rgb: Rgb): number {
  const y = luminanceOf(rgb)
  return y <= 0.0088564516 ? y * 903.2962962 : 116 * Math.cbrt(y) - 16
}

/** Luminance of the grey with a lightness, rounded to whole channels as the source does. */
export function luminanceAt(lightness: number): number {
  const l = Math.max(0, Math.min(100, lightness))
  const y = l <= 8 ? l / 903.2962962 : ((l + 16) / 116) ** 3
  const c = y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055
  const grey = Math.round(c * 255)
  return luminanceOf([grey, grey, grey])
}

/** The colour with its OKLCH chroma multiplied, lightness and hue kept. */
export function withChroma(rgb: Rgb, factor: number): Rgb {
  const [r, g, b] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const L = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  const A = (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s) * factor
  const B = (0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s) * factor
  const l3 = (L + 0.3963377774 * A + 0.2158037573 * B) ** 3
  const m3 = (L - 0.1055613458 * A - 0.0638541728 * B) ** 3
  const s3 = (L - 0.0894841775 * A - 1.291485548 * B) ** 3
  const gamma = (c: number) => 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055)
  return [
    gamma(4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3),
    gamma(-1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3),
    gamma(-0.0041960863 * l3 - 0.7034186147 * m3 + 1.707614701 * s3),
  ]
}
