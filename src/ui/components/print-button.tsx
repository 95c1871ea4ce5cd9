import { usePage } from '../scope.ts'
import { Icon } from './icon.tsx'

/** Prints the page; shown only where scripts run, for without them the browser's own menu does it. */
export function PrintButton() {
  const { t } = usePage()
  return (
    <button type="button" class="link-button print-button" data-print hidden>
      <Icon name="print" />
      {t('ui.print')}
    </button>
  )
}
