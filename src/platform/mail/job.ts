import { z } from 'zod'
import { languages } from '../../shared/language.ts'
import type { Job } from '../jobs.ts'
import { handOver } from './hand-over.ts'

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
    const handed = await handOver(parts.mail, message)
    if (!handed.ok) parts.log.error({ problem: handed.code }, 'letter not sent')
  },
}
