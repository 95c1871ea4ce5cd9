import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import type { CallRow } from './schema.ts'

export type SayRefusal = 'not-asking' | 'call-not-open-yet' | 'call-closed' | 'initiative-rests'

type Asking = Pick<CallRow, 'open' | 'opensOn' | 'closesOn'>

/** Whether people may say something on the site now: the initiative runs, asks, and it is between its days. */
export function maySay(
  call: Asking | null,
  initiative: { state: string },
  today: string,
): Decision<SayRefusal> {
  if (initiative.state !== 'running') return refuse('initiative-rests')
  if (!call) return refuse('not-asking')
  if (!call.open) return refuse('call-closed')
  if (call.opensOn && today < call.opensOn) {
    return refuse('call-not-open-yet', { opensOn: call.opensOn })
  }
  return call.closesOn && today > call.closesOn ? refuse('call-closed') : yes
}

/** Whether somebody may write what an initiative asks: those who handle what is said there. */
export function mayWriteCall(actor: Actor, initiativeId: string): Decision<'no-role-here'> {
  return mayHandle(actor, initiativeId)
}
