export { inbox } from './inbox.ts'
export { sendMail } from './job.ts'
export { openMail, type Mail } from './mail.ts'
export { checkAddress } from './message.ts'
