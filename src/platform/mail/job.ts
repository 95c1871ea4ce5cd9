import { z } from 'zod'
import { languages } from '../../shared/language.ts'
import type { Job } from '../jobs.ts'
import { checkMessage } from './message.ts'
import { isRejected } from './smtp.ts'

const letter = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().optional(),
  language: z.enum(languages),
})

/** Sends a letter that a command queued; an unreachable server is tried again, a letter nobody takes is logged. */
export const sendMail: Job = {
  name: 'mail.send',
  async run(parts, payload) {
    const message = letter.parse(payload)
    const checked = checkMessage(message)
    if (!checked.ok) return parts.log.error({ problem: checked.code }, 'letter not sent')
    try {
      await parts.mail.send(message)
    } catch (error) {
      if (!isRejected(error)) throw error
      parts.log.error({ problem: 'rejected-by-server' }, 'letter not sent')
    }
  },
}
