type Connection = { saveData?: boolean; effectiveType?: string }

/** Fetches a page of this site when the pointer rests on its link, unless the connection is poor or dear. */
export function prefetchOnHover(): void {
  const { connection } = navigator as Navigator & { connection?: Connection }
  if (connection?.saveData || connection?.effectiveType?.endsWith('2g')) return
  const fetched = new Set<string>([location.href])
  document.addEventListener('pointerover', (event) => {
    const link = (event.target as Element).closest?.('a[href]') as HTMLAnchorElement | null
    if (!link || link.download || link.origin !== location.origin) return
    if (link.pathname.includes('.') || link.search.includes('language=')) return
    const address = link.href.split('#')[0]!
    if (fetched.has(address)) return
    fetched.add(address)
    const hint = document.createElement('link')
    hint.rel = 'prefetch'
    hint.href = address
    document.head.append(hint)
  })
}
