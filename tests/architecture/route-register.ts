import type { RouteDefinition } from '../../src/platform/http/routes.ts'
import { rolesOf, whoMay } from './isolation-rules.ts'

const head = [
  'Every address: method, address, what a change records or how it is answered, who may come.',
  'Written by routes.test.ts; a change here is a change of who may do what.',
  '',
]

/** The register as columns that people read. */
export function routeRegister(routes: readonly RouteDefinition[]): string {
  const order = ({ pattern, method }: RouteDefinition) => `${pattern} ${method}`
  const rows = routes
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((route) => [route.method, route.pattern, records(route), whoMay(route)])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return [...head, ...rows.map((row) => line(row).trimEnd()), ''].join('\n')
}

function records({ fact, kept, upload }: RouteDefinition): string {
  return [fact, kept && '(kept in memory)', upload && '(takes files)'].filter(Boolean).join(' ')
}

/** Changes without a row in the record: what only this browser keeps, and answers, which are confidential. */
const unrecorded = [
  '/reading-settings',
  '/:lab/initiatives/:initiativeId/opinion-maps/:opinionMapId/voting',
  '/:lab/initiatives/:initiativeId/opinion-maps/:opinionMapId/readings/:opinionVoterId',
  '/:lab/readiness/:code',
  '/:lab/ecosystem/stakeholders/:stakeholderId/readiness/rounds/:readinessRoundId/answer',
  '/:lab/ecosystem/stakeholders/:stakeholderId/readiness/rounds/:readinessRoundId/paper',
  '/:lab/ecosystem/stakeholders/:stakeholderId/readiness/rounds/:readinessRoundId/paper/removal',
  '/:lab/ecosystem/stakeholders/:stakeholderId/readiness/rounds/:readinessRoundId/group',
  '/:lab/services/:serviceId/assessment',
  '/:lab/services/:serviceId/assessment/staff/:code',
  '/:lab/initiatives/:initiativeId/services/:serviceId/assessments/:serviceAssessmentId/paper',
  '/:lab/initiatives/:initiativeId/ideas/comparisons/:ideaComparisonId/scores',
]

/** What is wrong with the register itself, as sentences. */
export function registerBreaches(routes: readonly RouteDefinition[]): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  for (const { method, pattern, access, fact, kept } of routes) {
    const name = `${method} ${pattern}`
    if (seen.has(name)) found.push(`${name} is answered twice.`)
    seen.add(name)
    if (method === 'POST' && !fact && !unrecorded.includes(pattern))
      found.push(`${name} does not say what it records.`)
    if (kept && access !== 'anyone')
      found.push(`${name} is kept for everybody but not open to anyone.`)
    const asksForRole = typeof access !== 'string'
    if (asksForRole && rolesOf(access).length === 0) found.push(`${name} is open to nobody.`)
    if (asksForRole && !pattern.startsWith('/:lab'))
      found.push(`${name} asks for a role outside any lab.`)
    const plain = pattern.replace(/:[a-zA-Z]+/g, 'x')
    if (!/^\/[a-z0-9./-]*$/.test(plain)) found.push(`${name} is not in lower case with hyphens.`)
    if (/\/(?:create|update|delete|edit|get|do|set)(?:\/|-|$)/.test(plain))
      found.push(`${name} names a verb; addresses are nouns.`)
  }
  return found
}
