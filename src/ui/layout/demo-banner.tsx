import { usePage } from '../scope.ts'

/** Says on every page of a demo lab that nothing in it is real. */
export function DemoBanner() {
  const { t, lab } = usePage()
  if (!lab?.demo) return null
  return (
    <aside class="demo-banner" aria-label={t('ui.demo.label')}>
      <p class="wrap">{t('ui.demo.text')}</p>
    </aside>
  )
}
