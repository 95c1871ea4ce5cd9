import { colourScale } from './colour-scale.ts'
import { darkRules, declarations, defaultBrandColour } from './theme.ts'

/** The site's own colours beside a lab's: warm greys, and what Designsystemet means by its four tones. */
const tones = {
  neutral: '#2e2a25',
  info: '#0a71c0',
  success: '#068718',
  warning: '#ea9b1b',
  danger: '#c01b1b',
}

/** Light pages lie on warm paper; cards and fields are white. */
const paper = '#fbf8f3'

/**
 * The stylesheets of all colours by name; kept in styles/palette and compared by a test, which writes them anew
 * with `vitest run src/ui/styles.test.ts -u`.
 */
export function palette(): Record<'light' | 'dark' | 'tones', string> {
  return {
    light: `:root{${all('light')};--ds-color-neutral-background-default:${paper}}`,
    dark: darkRules(all('dark')),
    tones: [
      assignments('accent', ':root,[data-color=accent]'),
      ...Object.keys(tones).map((name) => assignments(name, `[data-color=${name}]`)),
    ].join('\n'),
  }
}

function all(scheme: 'light' | 'dark'): string {
  return [
    `color-scheme:${scheme}`,
    declarations('accent', defaultBrandColour, scheme),
    ...Object.entries(tones).map(([name, hex]) => declarations(name, hex, scheme)),
    focus(scheme),
  ].join(';')
}

function focus(scheme: 'light' | 'dark'): string {
  const scale = colourScale(tones.neutral, scheme)
  return `--ds-color-focus-inner:${scale['background-default']};--ds-color-focus-outer:${scale['text-default']}`
}

/** Lets a part of a page speak in one tone: the plain names point to that tone's colours. */
function assignments(name: string, selector: string): string {
  const steps = Object.keys(colourScale(defaultBrandColour, 'light'))
  return `${selector}{${steps.map((step) => `--ds-color-${step}:var(--ds-color-${name}-${step})`).join(';')}}`
}
