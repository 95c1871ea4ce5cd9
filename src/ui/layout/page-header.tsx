import { addresses } from '../addresses.ts'
import { LocalTextOf } from '../components/local-text-of.tsx'
import { usePage } from '../scope.ts'
import { AccountLinks } from './account-links.tsx'
import { LabMark } from './lab-mark.tsx'
import { LanguageLinks } from './language-links.tsx'
import { MainNavigation } from './main-navigation.tsx'
import { ReadingSettings } from './reading-settings.tsx'

/** Whose page this is, the reader's own settings, and the way to the main parts. */
export function PageHeader() {
  const { t, lab } = usePage()
  return (
    <header class="page-header">
      <div class="wrap page-header-top">
        <a class="brand" href={addresses.front(lab?.slug ?? null)}>
          <LabMark />
          <span>
            <strong>{lab ? <LocalTextOf text={lab.name} /> : t('ui.siteName')}</strong>
            <small>{lab?.tagline ? <LocalTextOf text={lab.tagline} /> : t('ui.tagline')}</small>
          </span>
        </a>
        <div class="reader">
          <LanguageLinks />
          <ReadingSettings />
          <AccountLinks />
        </div>
      </div>
      <MainNavigation />
    </header>
  )
}
