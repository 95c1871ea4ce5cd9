import type { RouteDefinition } from '../../src/platform/http/routes.ts'
import { whoMay } from './isolation-rules.ts'

/** The register as a table that people read: every address, who may come, and what a change records. */
export function routeRegister(routes: readonly RouteDefinition[]): string {
  const head = [
    '# Every address',
    '',
    'Written by `tests/architecture/routes.test.ts`; a change of it is a change of who may do what.',
    '',
    '| Method | Address | Who may come | Records | |',
    '|---|---|---|---|---|',
  ]
  const order = ({ pattern, method }: RouteDefinition) => `${pattern} ${method}`
  const lines = routes
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((route) => {
      const notes = [route.kept && 'kept in memory', route.upload && 'takes files'].filter(Boolean)
      const cells = [
        route.method,
        `\`${route.pattern}\``,
        whoMay(route),
        route.fact ?? '',
        notes.join(', '),
      ]
      return `| ${cells.join(' | ')} |`
    })
  return [...head, ...lines, ''].join('\n')
}

/** Changes that only this browser keeps. */
const cookiesOnly = ['/reading-settings']

/** What is wrong with the register itself, as sentences. */
export function registerBreaches(routes: readonly RouteDefinition[]): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  for (const { method, pattern, access, fact, kept } of routes) {
    const name = `${method} ${pattern}`
    if (seen.has(name)) found.push(`${name} is answered twice.`)
    seen.add(name)
    if (method === 'POST' && !fact && !cookiesOnly.includes(pattern))
      found.push(`${name} does not say what it records.`)
    if (kept && access !== 'anyone')
      found.push(`${name} is kept for everybody but not open to anyone.`)
    if (Array.isArray(access) && access.length === 0) found.push(`${name} is open to nobody.`)
    if (Array.isArray(access) && !pattern.startsWith('/:lab'))
      found.push(`${name} asks for a role outside any lab.`)
    const plain = pattern.replace(/:[a-zA-Z]+/g, 'x')
    if (!/^\/[a-z0-9./-]*$/.test(plain)) found.push(`${name} is not in lower case with hyphens.`)
    if (/\/(?:create|update|delete|edit|get|do|set)(?:\/|-|$)/.test(plain))
      found.push(`${name} names a verb; addresses are nouns.`)
  }
  return found
}
