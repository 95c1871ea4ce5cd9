import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { colourScale } from './colour-scale.ts'
import { contrastOf } from './colour.ts'
import { labTheme, labThemeVersion } from './theme.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
const scheme = fc.constantFrom('light' as const, 'dark' as const)

test('text is readable on every ground, whatever colour a lab chooses', () => {
  fc.assert(
    fc.property(hex, scheme, (brand, which) => {
      const scale = colourScale(brand, which)
      for (const ground of ['base-default', 'base-hover', 'base-active'] as const)
        expect(contrastOf(scale[ground], scale['base-contrast-default'])).toBeGreaterThanOrEqual(
          4.5,
        )
      expect(
        contrastOf(scale['base-default'], scale['base-contrast-subtle']),
      ).toBeGreaterThanOrEqual(4.5)
      for (const ground of ['background-default', 'background-tinted', 'surface-tinted'] as const) {
        expect(contrastOf(scale[ground], scale['text-default'])).toBeGreaterThanOrEqual(7)
        expect(contrastOf(scale[ground], scale['text-subtle'])).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(scale[ground], scale['base-edge'])).toBeGreaterThanOrEqual(3)
      }
    }),
    { numRuns: 1000 },
  )
})

test('the scale is the one Designsystemet makes', () => {
  expect(colourScale('#0d7a5f', 'light')).toMatchObject({
    'background-tinted': '#edf5f3',
    'surface-tinted': '#dcece8',
    'border-default': '#25876f',
    'text-subtle': '#0b6a53',
    'base-hover': '#0b644e',
    'base-active': '#084f3d',
    'base-contrast-subtle': '#ebf4f2',
  })
  expect(colourScale('#7a1f5c', 'dark')).toMatchObject({
    'background-default': '#26111e',
    'surface-active': '#682f53',
    'border-strong': '#bca0b2',
    'base-default': '#c7a0ba',
    'base-hover': '#b888a8',
    'base-contrast-default': '#000000',
  })
})

test('a pale brand colour never draws a line by itself', () => {
  const scale = colourScale('#f5d547', 'light')
  expect(scale['base-default']).toBe('#f5d547')
  expect(scale['base-edge']).toBe(scale['border-strong'])
})

test('a theme weighs less than 900 bytes and says light, dark and automatic', () => {
  const css = labTheme('#7a1f5c')
  expect(gzipSync(css, { level: 9 }).length).toBeLessThan(900)
  expect(css).toContain('[data-color-scheme=dark]')
  expect(css).toContain('prefers-color-scheme:dark')
  expect(labThemeVersion('#7A1F5C')).toBe(labThemeVersion('#7a1f5c'))
  expect(labThemeVersion('#7a1f5d')).not.toBe(labThemeVersion('#7a1f5c'))
})

test('a colour that is none cannot put rules into the stylesheet', () => {
  expect(labTheme('red}body{display:none')).toBe(labTheme('#0d6e5c'))
})
