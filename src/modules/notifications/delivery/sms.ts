import type { Log } from '../../../platform/log.ts'
import { refuse, type Result } from '../../../shared/result.ts'

/** The way to a provider of text messages. A refusal is final; a provider that is away throws. */
export type SmsPort = { send(to: string, text: string): Promise<Result<null, 'no-sms-provider'>> }

/** Notes that a message would have gone out, without its words or the whole number, and says that nobody was told. */
export function logSms(log: Log): SmsPort {
  return {
    async send(to, text) {
      const trace = { numberEndsIn: to.slice(-2), chars: text.length }
      log.info(trace, 'a text message was written and not sent: this site has no provider')
      return refuse('no-sms-provider')
    },
  }
}
