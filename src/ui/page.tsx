import { renderToString } from 'preact-render-to-string'
import type { ComponentChild } from 'preact'
import type { AppContext } from '../platform/http/routes.ts'
import { Document, type DocumentProps } from './document.tsx'
import { PageScopeProvider } from './scope.ts'
import { scopeOf } from './scope-of.ts'

/** How a page is framed; `status` 409 and 422 also announce the mistake in the title. */
export type PageOptions = Omit<DocumentProps, 'children' | 'wrong'> & {
  status?: 200 | 201 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503
}

/** Answers with a whole page around a view. */
export function page(c: AppContext, options: PageOptions, view: ComponentChild): Response {
  const { status = 200, ...frame } = options
  const wrong = status === 409 || status === 422
  const scope = { ...scopeOf(c), fieldLabels: wrong ? new Map<string, string>() : undefined }
  const whole = () =>
    renderToString(
      <PageScopeProvider value={scope}>
        <Document {...frame} wrong={wrong}>
          {view}
        </Document>
      </PageScopeProvider>,
    )
  // The error summary stands above the fields it names: once through tells it what they are called.
  if (wrong) whole()
  const html = whole()
  c.header('content-language', scope.language)
  c.header('vary', 'cookie, accept-language, save-data', { append: true })
  return c.html(`<!doctype html>${html}`, status)
}

/** Answers with a part of a page, for a script that puts it where the part before stood. */
export function part(c: AppContext, view: ComponentChild): Response {
  const scope = scopeOf(c)
  const html = renderToString(<PageScopeProvider value={scope}>{view}</PageScopeProvider>)
  c.header('content-language', scope.language)
  return c.html(html)
}
