import type { Access, RouteDefinition } from '../../src/platform/http/routes.ts'
import type { Role } from '../../src/shared/role.ts'

/** Who knocks at an address, and how. */
export type Knock =
  | { who: 'anonymous' }
  /** Coordinator of another lab, at an address of this one. */
  | { who: 'stranger' }
  /** Somebody of this lab who holds one role. */
  | { who: 'member'; role: Role }
  /** Anybody, with a form that another site's page sent. */
  | { who: 'anonymous' | 'member'; role?: Role; from: 'another site' }
  /** Somebody of this lab who holds one role, but in another initiative. */
  | { who: 'member'; role: Role; in: 'another initiative' }
  /** Coordinator of another lab, at their own address, with an id of this lab in it. */
  | { who: 'coordinator'; with: 'foreign ids' }

type Answer = { status: number; location: string | null }
type Addressed = Pick<RouteDefinition, 'method' | 'pattern' | 'access'>

const closed = [401, 403, 404]
const refused = [...closed, 409, 410, 422]

/** What is wrong with an answer: somebody came in who should not, or the door broke. */
export function judgeAnswer(route: Addressed, knock: Knock, answer: Answer): string | null {
  const wrong = `${route.method} ${route.pattern} answers ${answer.status} to ${nameOf(knock)}`
  if (answer.status >= 500) return `${wrong}; the door broke.`
  if ('from' in knock)
    return route.method === 'POST' && answer.status !== 403 ? `${wrong}; 403 was due.` : null
  if ('with' in knock || 'in' in knock) {
    const allowed = route.method === 'GET' ? closed : refused
    return allowed.includes(answer.status) ? null : `${wrong}; it must not let them in.`
  }
  if (mayKnock(route, knock)) return null
  if (closed.includes(answer.status)) return null
  const toSignIn = answer.status === 303 && /^\/sign-in(?:\?|$)/.test(answer.location ?? '')
  if (knock.who === 'anonymous' && route.method === 'GET' && toSignIn) return null
  return `${wrong}; only ${whoMay(route)} may.`
}

function mayKnock({ access }: Addressed, knock: Knock): boolean {
  if (access === 'anyone') return true
  if (knock.who === 'anonymous') return false
  if (access === 'signed-in') return true
  if (knock.who !== 'member') return false
  return access === 'participant' || rolesOf(access).includes(knock.role!)
}

/** Who may come to an address, in words. */
export function whoMay({ access }: Pick<RouteDefinition, 'access'>): string {
  if (typeof access === 'string') return access
  return 'inLab' in access ? `${access.inLab.join(', ')} of the lab` : access.join(', ')
}

/** The roles that open an address; none where something else does. */
export function rolesOf(access: Access): readonly Role[] {
  if (typeof access === 'string') return []
  return 'inLab' in access ? access.inLab : access
}

function nameOf(knock: Knock): string {
  const role = 'role' in knock && knock.role ? ` (${knock.role})` : ''
  return `${knock.who}${role}${howOf(knock)}`
}

function howOf(knock: Knock): string {
  if ('from' in knock) return ' from another site'
  if ('in' in knock) return ' of another initiative'
  return 'with' in knock ? ' with ids of another lab' : ''
}
