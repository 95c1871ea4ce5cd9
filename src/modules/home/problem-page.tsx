import type { WebProblem } from '../../platform/http/web.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import { page } from '../../ui/index.ts'
import { ProblemPage } from './views/problem-page.tsx'

const statuses = { 'not-found': 404, forbidden: 403, unavailable: 503, bug: 500 } as const
const waitSeconds = '10'

/** The page for what went wrong; needs no database, for that may be what went wrong. */
export async function problemPage(c: AppContext, problem: WebProblem): Promise<Response> {
  const status = problem.kind === 'bad-body' ? problem.status : statuses[problem.kind]
  if (problem.kind === 'not-found') await lookLab(c)
  if (problem.kind === 'unavailable') c.header('retry-after', waitSeconds)
  c.header('cache-control', 'no-store')
  const word = problem.kind === 'bad-body' ? `body-${problem.status}` : problem.kind
  const reference = problem.kind === 'bug' ? problem.reference : null
  const title = c.var.t(`home.problem.${word}.title`)
  try {
    const view = <ProblemPage word={word} reference={reference} />
    return page(c, { title, status, unlisted: true }, view)
  } catch (error) {
    c.var.parts.log.error({ reference, stack: (error as Error).stack }, 'problem page failed')
    return c.text(`${title}. ${reference ?? ''}\n`, status)
  }
}

/** An address that no route knows may still be under a lab: then the page is that lab's. */
async function lookLab(c: AppContext): Promise<void> {
  if (c.var.lab) return
  const slug = c.req.path.split('/')[1] ?? ''
  const lab = await c.var.parts.labs.find(slug).catch(() => undefined)
  if (lab) c.set('lab', lab)
}
