import { inLab } from '../../../platform/db/database.ts'
import { keyedBytes } from '../../../platform/ids.ts'
import type { Job } from '../../../platform/jobs.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { isLanguage, pickText } from '../../../shared/language.ts'
import { peoplePaths } from '../paths.ts'
import { lookParticipant } from '../participant/queries.ts'
import { invitationCode } from './code.ts'
import { stateOf } from './policy.ts'
import { lookInvitation } from './queries.ts'

/** Sends the letter of an invitation; its code is made here and goes nowhere else. */
export const sendInvitationJob: Job = {
  name: 'people.send-invitation',
  async run(parts, { labId, invitationId, language }) {
    const { database, clock, labs, dictionary, signingKey, settings } = parts
    const lab = (await labs.all()).find((entry) => entry.id === labId)
    const { found, meant } = await inLab(database, labId, async (db) => {
      const row = await lookInvitation(db, labId, String(invitationId))
      const person = row?.participantId ? await lookParticipant(db, labId, row.participantId) : null
      return { found: row, meant: person }
    })
    if (!lab || !found?.email || stateOf(found, clock.now()) !== 'pending') return
    const spoken = [language, meant?.language].find(isLanguage) ?? lab.languages[0] ?? 'en'
    const t = dictionary.t(spoken)
    const code = invitationCode((purpose) => keyedBytes(signingKey, purpose), found)
    const values = {
      lab: pickText(lab.name, spoken).text,
      name: found.called,
      role: t(`people.role.${found.role}`),
      link: settings.url + peoplePaths.joinCode({ code }),
    }
    const subject = t('people.invitation.mail.subject', values)
    const text = t('people.invitation.mail.text', values)
    await sendMail.run(parts, { labId, to: found.email, subject, text, language: spoken })
  },
}
