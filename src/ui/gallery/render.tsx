import { renderToString } from 'preact-render-to-string'
import type { ComponentChild } from 'preact'
import { Document, type DocumentProps } from '../document.tsx'
import { PageScopeProvider, type PageScope } from '../scope.ts'
import { sampleScope } from './sample-scope.ts'

/** A piece of a page as HTML, in the sample lab. */
export function renderPart(part: ComponentChild, scope: Partial<PageScope> = {}): string {
  return renderToString(<PageScopeProvider value={sampleScope(scope)}>{part}</PageScopeProvider>)
}

/** A whole page as HTML, in the sample lab. */
export function renderPage(
  view: ComponentChild,
  frame: Omit<DocumentProps, 'children'>,
  scope: Partial<PageScope> = {},
): string {
  return `<!doctype html>${renderPart(<Document {...frame}>{view}</Document>, scope)}`
}
