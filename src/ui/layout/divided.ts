/** So many links stand beside each other; the rest opens under one word. */
const besideMax = 7

/** The first links and, wherever it stands, the one that is shown; then the others. */
export function divided<T extends { current: boolean }>(all: readonly T[]) {
  if (all.length <= besideMax) return { beside: all, more: [] }
  const first = all.slice(0, besideMax - 1)
  const rest = all.slice(besideMax - 1)
  return {
    beside: [...first, ...rest.filter(({ current }) => current)],
    more: rest.filter(({ current }) => !current),
  }
}
