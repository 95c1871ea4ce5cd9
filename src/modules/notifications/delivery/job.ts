import { system } from '../../../platform/actor.ts'
import { runCommand } from '../../../platform/command.ts'
import { inLab } from '../../../platform/db/database.ts'
import type { Job } from '../../../platform/jobs.ts'
import type { LabEntry } from '../../../platform/lab-directory.ts'
import { checkAddress, handOver } from '../../../platform/mail/index.ts'
import type { AppParts, Sender } from '../../../platform/parts.ts'
import type { Result } from '../../../shared/result.ts'
import { mailTextOf, subjectOf } from '../notice/wording.ts'
import type { NoticeProblem } from '../notice/schema.ts'
import { claimNotice, releaseNotice } from './claim.ts'
import { deliverJob } from './job-name.ts'
import { settleDelivery } from './settle.ts'
import { logSms, type SmsPort } from './sms.ts'

/** The queue tries twelve times; ours ends before, so that the last failure comes back to somebody's list. */
export const attemptsMax = 10

type Claimed = NonNullable<Awaited<ReturnType<typeof claimNotice>>>
type Handed = { problem: NoticeProblem | null; address: string }

/** Takes one notice to its person by e-mail or text message; one that cannot arrive is given back to people. */
export const deliverNotice: Job = {
  name: deliverJob,
  async run(parts, { labId, noticeId }) {
    const { database, clock, labs, lookSender } = parts
    const lab = (await labs.all()).find(({ id }) => id === labId)
    if (!lab) throw new Error('the lab of a notice is not in the directory')
    const claimed = await inLab(database, labId, async (db) => {
      const found = await claimNotice(db, labId, String(noticeId), clock.now())
      return found && { ...found, sender: await lookSender(db, labId) }
    })
    if (!claimed) return
    const settle = (how: Handed) =>
      runCommand(parts, { actor: system, labId }, settleDelivery, { noticeId, ...how })
    try {
      await settle(await handOut(parts, lab, claimed, claimed.sender))
    } catch (error) {
      const address = claimed.person.email ?? ''
      if (claimed.notice.attempts >= attemptsMax) {
        await settle({ problem: 'server-away', address })
        return
      }
      await inLab(database, labId, (db) => releaseNotice(db, labId, String(noticeId)))
      throw error
    }
  },
}

async function handOut(
  parts: AppParts,
  lab: LabEntry,
  { notice, person }: Claimed,
  sender: Sender,
): Promise<Handed> {
  const t = parts.dictionary.t(notice.language)
  if (notice.channel === 'sms') return text(logSms(parts.log), person.phone, notice.body)
  const address = person.email ?? ''
  if (!address) return { problem: 'address-missing', address }
  if (!checkAddress(address).ok) return { problem: 'address-wrong', address }
  const handed = await handOver(parts.mail, {
    to: address,
    subject: subjectOf(t, notice),
    text: mailTextOf(t, { lab, notice, name: person.name, sender }),
    language: notice.language,
  })
  return { problem: problemOf(handed), address }
}

async function text(port: SmsPort, number: string | null, body: string): Promise<Handed> {
  if (!number) return { problem: 'address-missing', address: '' }
  const sent = await port.send(number, body)
  return { problem: sent.ok ? null : sent.code, address: number }
}

function problemOf(handed: Result<null>): NoticeProblem | null {
  if (handed.ok) return null
  return handed.code === 'rejected-by-server' ? 'refused-by-server' : 'letter-unfit'
}
