import { createTransport } from 'nodemailer'
import { done, refuse } from '../../shared/result.ts'
import type { Mail } from './mail.ts'

const connectTimeoutMs = 10_000
const answerTimeoutMs = 30_000

/** Letters over SMTP: one connection for each, no files or addresses fetched for their content. */
export function smtpMail(url: string, from: string): Mail {
  const transport = createTransport({
    url,
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    socketTimeout: answerTimeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    kind: 'smtp',
    async send({ to, subject, text, html, language }) {
      const headers = { 'content-language': language, 'auto-submitted': 'auto-generated' }
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        headers,
      })
    },
    async verify() {
      try {
        await transport.verify()
        return done(null)
      } catch (error) {
        return refuse('mail-unreachable', { reason: (error as Error).message })
      }
    },
  }
}

/** Whether the server said that this letter will never be taken: trying again would only repeat it. */
export function isRejected(error: unknown): boolean {
  const { code, responseCode } = (error ?? {}) as { code?: string; responseCode?: number }
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500
}
