import type { Result } from '../../shared/result.ts'
import type { Settings } from '../config.ts'
import type { Database } from '../db/database.ts'
import { inboxMail } from './inbox.ts'
import { checkMessage, type Message } from './message.ts'
import { smtpMail } from './smtp.ts'

/** How letters leave the house: over SMTP, or into the development inbox while no server is set. */
export type Mail = {
  kind: 'smtp' | 'inbox'
  /** Sends one letter; throws when it could not be handed over, so that the job tries again. */
  send(message: Message): Promise<void>
  /** Whether letters could be sent now. */
  verify(): Promise<Result<null, 'mail-unreachable'>>
}

type MailSettings = Pick<Settings, 'smtpUrl' | 'mailFrom'>

/** Opens the way out that the settings name; no letter that fails the checks reaches it. */
export function openMail(settings: MailSettings, database: Pick<Database, 'app'>): Mail {
  const { smtpUrl, mailFrom } = settings
  const mail = smtpUrl ? smtpMail(smtpUrl, mailFrom) : inboxMail(database)
  return {
    ...mail,
    async send(message) {
      const checked = checkMessage(message)
      if (!checked.ok) throw new Error(`letter refused: ${checked.code}`)
      await mail.send(message)
    },
  }
}
