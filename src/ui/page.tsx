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
  const scope = scopeOf(c)
  const html = renderToString(
    <PageScopeProvider value={scope}>
      <Document {...frame} wrong={status === 409 || status === 422}>
        {view}
      </Document>
    </PageScopeProvider>,
  )
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
