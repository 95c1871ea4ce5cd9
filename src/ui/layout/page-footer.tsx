import { addresses } from '../addresses.ts'
import { PrintButton } from '../components/print-button.tsx'
import { LocalTextOf } from '../components/local-text-of.tsx'
import { usePage } from '../scope.ts'

/** Rights, complaints and printing, on every page. */
export function PageFooter() {
  const { t, lab } = usePage()
  return (
    <footer class="page-footer">
      <div class="wrap">
        {lab && (
          <nav aria-label={t('ui.footer.label')}>
            <ul>
              <li>
                <a href={addresses.accessibility(lab.slug)}>{t('ui.footer.accessibility')}</a>
              </li>
              <li>
                <a href={addresses.privacy(lab.slug)}>{t('ui.footer.privacy')}</a>
              </li>
              <li>
                <a href={addresses.complaints(lab.slug)}>{t('ui.footer.complaints')}</a>
              </li>
              <li>
                <a href={addresses.front(null)}>{t('ui.footer.labs')}</a>
              </li>
            </ul>
          </nav>
        )}
        <PrintButton />
        <p>
          {lab && <LocalTextOf text={lab.name} />}
          {lab && ' · '}
          {t('ui.footer.made')}
        </p>
        {lab?.demo && <p>{t('ui.demo.text')}</p>}
      </div>
    </footer>
  )
}
