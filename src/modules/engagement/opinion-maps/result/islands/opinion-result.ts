import { keepLive } from './live/keep-live.ts'

/** Paints the map with all its people once it comes near; without this the picture of the server stays. */
function paintNear(within: ParentNode): void {
  const map = within.querySelector<HTMLElement>('[data-opinion-map]')
  if (!map || document.documentElement.dataset.saveData === 'true') return
  const watch = new IntersectionObserver(
    ([seen]) => {
      if (!seen?.isIntersecting) return
      watch.disconnect()
      void import('./canvas/paint-map.ts').then(({ paintMap }) => paintMap(map))
    },
    { rootMargin: '300px' },
  )
  watch.observe(map)
}

paintNear(document)
keepLive(paintNear)
