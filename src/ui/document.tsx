import type { ComponentChildren } from 'preact'
import { pickText } from '../shared/language.ts'
import { labIcon } from './lab-icon.ts'
import { Layout, type LayoutProps } from './layout/layout.tsx'
import { usePage } from './scope.ts'
import { labThemeAddress } from './theme.ts'

export type DocumentProps = LayoutProps & {
  title: string
  /** One sentence for search engines and shared links. */
  description?: string
  /** A further stylesheet of this page. */
  styles?: string
  /** Further islands of this page, by the name of their file. */
  islands?: string[]
  /** The page is private or of no use to search engines. */
  unlisted?: boolean
  /** The page tells of a mistake in what was sent: its title says so first. */
  wrong?: boolean
  children?: ComponentChildren
}

/** The html element of every page: head, layout and the view. */
export function Document(props: DocumentProps) {
  const { title, description, styles, islands = [], unlisted, wrong, children, ...frame } = props
  const { t, language, lab, size, scheme, saveData, assets } = usePage()
  const labName = lab ? pickText(lab.name, language).text : t('ui.siteName')
  const whole = title === labName ? title : `${title} – ${labName}`
  return (
    <html lang={language} data-size={size} data-color-scheme={scheme} data-save-data={saveData}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{wrong ? t('ui.error.title', { title: whole }) : whole}</title>
        {description && <meta name="description" content={description} />}
        {unlisted && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content={scheme === 'auto' ? 'light dark' : scheme} />
        <link rel="icon" href={labIcon(lab?.brandColour)} />
        <link rel="stylesheet" href={assets.css} />
        {lab && <link rel="stylesheet" href={labThemeAddress(lab.slug, lab.brandColour)} />}
        {styles && <link rel="stylesheet" href={styles} />}
        {!saveData && (
          <link
            rel="preload"
            href={assets.font}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
        )}
        {['page', ...islands].map((name) => (
          <script key={name} type="module" src={assets.islands[name]} />
        ))}
      </head>
      <body>
        <Layout {...frame}>{children}</Layout>
      </body>
    </html>
  )
}
