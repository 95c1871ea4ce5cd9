import { done, refuse, type Result } from '../../shared/result.ts'
import type { Mail } from './mail.ts'
import { checkMessage, type Message, type MessageProblem } from './message.ts'
import { isRejected } from './smtp.ts'

/** Hands a letter over; a refusal is final, while a server that is away throws, so that the job tries again. */
export async function handOver(
  mail: Mail,
  message: Message,
): Promise<Result<null, MessageProblem | 'rejected-by-server'>> {
  const checked = checkMessage(message)
  if (!checked.ok) return checked
  try {
    await mail.send(message)
    return done(null)
  } catch (error) {
    if (!isRejected(error)) throw error
    return refuse('rejected-by-server')
  }
}
