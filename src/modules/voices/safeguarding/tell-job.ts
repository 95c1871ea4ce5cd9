import { and, eq, inArray, sql } from 'drizzle-orm'
import { inLab, type Db } from '../../../platform/db/database.ts'
import { addJob, type Job } from '../../../platform/jobs.ts'
import { dayIn } from '../../../shared/day.ts'
import type { LabId } from '../../../shared/id.ts'
import { isLanguage, pickText } from '../../../shared/language.ts'
import { holdersOf, participant } from '../../people/index.ts'
import { voicesPaths } from '../paths.ts'
import { lookLead } from './leads.ts'
import { safeguardingPaths } from './paths.ts'
import { tellLeadJob } from './raise.ts'

/** Writes to the named person at once, without a word of what worries; without one, to those who may name one. */
export const tellLead: Job = {
  name: tellLeadJob,
  async run(parts, { labId, concernId }) {
    const lab = (await parts.labs.all()).find(({ id }) => id === labId)
    if (!lab) return
    const today = dayIn(lab.timeZone, parts.clock.now())
    await inLab(parts.database, labId, async (db) => {
      const found = await db.execute<{ initiativeId: string | null }>(sql`
        select initiative_id as "initiativeId" from concern
        where lab_id = ${labId} and id = ${String(concernId)}::uuid`)
      if (!found.rows[0]) return
      const { initiativeId } = found.rows[0]
      const lead = await lookLead(db, labId, initiativeId)
      const people = lead ? [lead] : await coordinators(db, labId, initiativeId, today)
      const letter = lead ? 'mail' : 'mail-nobody'
      const page = lead
        ? voicesPaths.safeguarding({ lab: lab.slug })
        : safeguardingPaths.leads({ lab: lab.slug })
      for (const { email, name, language: spoken } of people) {
        if (!email) continue
        const language = isLanguage(spoken) ? spoken : 'en'
        const t = parts.dictionary.t(language)
        const values = {
          name,
          lab: pickText(lab.name, language).text,
          address: `${parts.settings.url}${page}`,
        }
        const subject = t(`voices.safeguarding.${letter}.subject`, values)
        const text = t(`voices.safeguarding.${letter}.text`, values)
        await addJob(db, 'mail.send', {
          labId,
          to: email,
          subject: subject.slice(0, 180),
          text,
          language,
        })
      }
    })
  },
}

async function coordinators(db: Db, labId: LabId, initiativeId: string | null, today: string) {
  const holders = await holdersOf(db, labId, ['coordinator'], initiativeId, today)
  if (holders.length === 0) return []
  return db
    .select({ name: participant.name, email: participant.email, language: participant.language })
    .from(participant)
    .where(
      and(
        eq(participant.labId, labId),
        inArray(
          participant.id,
          holders.map(({ participantId }) => participantId),
        ),
      ),
    )
}
