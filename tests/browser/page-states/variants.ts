import type { PageState } from './state.ts'

/** How a page is looked at: on a narrow or a wide screen, by day or by night, with or without scripts. */
export const variants = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [true, false].map((javaScriptEnabled) => ({ width, colorScheme, javaScriptEnabled })),
  ),
)
export type Variant = (typeof variants)[number]

/** One look at a state of a page. */
export type Look = [name: string, state: PageState, variant: Variant, language: 'en' | 'sv']

/** What one file of several looks at. Each state is seen once, the variants taken in turn, or `full` in all of them. */
export function looksOf(
  states: readonly PageState[],
  { part, parts, full }: { part: number; parts: number; full: boolean },
): Look[] {
  return states.flatMap((state, place) => {
    const round = Math.floor(place / variants.length)
    // By rounds, so that each part meets every variant.
    if (round % parts !== part) return []
    const chosen = full ? variants : [variants[place % variants.length]!]
    return chosen.map((variant, turn): Look => {
      const language = (place + turn + round) % 2 === 0 ? 'en' : 'sv'
      const { width, colorScheme, javaScriptEnabled } = variant
      const scripts = javaScriptEnabled ? 'scripts' : 'no scripts'
      const name = `${state.name} (${width}, ${colorScheme}, ${scripts}, ${language})`
      return [name, state, variant, language]
    })
  })
}
