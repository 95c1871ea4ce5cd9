export { inbox } from './inbox.ts'
export { sendMail } from './job.ts'
export { openMail, type Mail, type MailSettings } from './mail.ts'
export {
  addressCharsMax,
  checkAddress,
  checkMessage,
  type Message,
  type MessageProblem,
} from './message.ts'
