import { languageNames, languages } from '../../shared/language.ts'
import { addresses } from '../addresses.ts'
import { usePage } from '../scope.ts'

/** The same page in the other languages. */
export function LanguageLinks() {
  const { t, language, path, query } = usePage()
  return (
    <nav class="language-links" aria-label={t('ui.languages')}>
      <ul>
        {languages.map((other) => (
          <li key={other}>
            <a
              href={addresses.language(path, query, other)}
              lang={other}
              hreflang={other}
              aria-current={other === language ? 'true' : undefined}
            >
              {languageNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
