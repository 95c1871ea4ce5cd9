import { and, eq } from 'drizzle-orm'
import { inLab, type Db } from '../../../platform/db/database.ts'
import { addJob, type Job } from '../../../platform/jobs.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { pickText } from '../../../shared/language.ts'
import { livingId, participant } from '../../people/index.ts'
import { gate } from '../gate/schema.ts'
import { initiative } from '../initiative/schema.ts'
import { paths } from '../paths.ts'
import { askByMailJob } from './ask.ts'
import { signOffRequest } from './schema.ts'

/** Writes to somebody who was asked to sign, in their own language, if they have e-mail and prefer it. */
export const askByMail: Job = {
  name: askByMailJob,
  async run(parts, { labId, requestId }) {
    const lab = (await parts.labs.all()).find(({ id }) => id === labId)
    if (!lab) return
    await inLab(parts.database, labId, async (db) => {
      const asked = await lookAsked(db, labId, String(requestId))
      if (!asked?.email || asked.channel !== 'email') return
      const { language, email, name, gateId, initiativeId } = asked
      const t = parts.dictionary.t(language)
      const address = paths.gate({ lab: lab.slug, initiativeId, gateId })
      const values = {
        name,
        lab: pickText(lab.name, language).text,
        initiative: pickText(asked.title, language).text,
        sentence: pickText(asked.sentence, language).text,
        address: `${parts.settings.url}${address}`,
      }
      await addJob(db, 'mail.send', {
        labId,
        to: email,
        subject: oneLine(t('initiatives.sign-off.mail.subject', values)),
        text: t('initiatives.sign-off.mail.text', values),
        language,
      })
    })
  },
}

/** Subjects end long before 200 characters and hold no line breaks, whatever a title holds. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 180)
}

async function lookAsked(db: Db, labId: LabId, requestId: string) {
  const [found] = await db
    .select({
      name: participant.name,
      email: participant.email,
      channel: participant.preferredChannel,
      language: participant.language,
      gateId: gate.id,
      sentence: gate.sentence,
      initiativeId: initiative.id,
      title: initiative.title,
    })
    .from(signOffRequest)
    .innerJoin(
      participant,
      and(
        eq(participant.labId, signOffRequest.labId),
        eq(participant.id, livingId(signOffRequest.labId, signOffRequest.participantId)),
      ),
    )
    .innerJoin(gate, and(eq(gate.labId, signOffRequest.labId), eq(gate.id, signOffRequest.gateId)))
    .innerJoin(
      initiative,
      and(eq(initiative.labId, gate.labId), eq(initiative.id, gate.initiativeId)),
    )
    .where(
      and(
        eq(signOffRequest.labId, labId),
        eq(signOffRequest.id, requestId as Id<'sign-off-request'>),
      ),
    )
  return found
}
