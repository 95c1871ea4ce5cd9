import { system } from '../../../platform/actor.ts'
import { inLab } from '../../../platform/db/database.ts'
import { keyedBytes } from '../../../platform/ids.ts'
import type { Job } from '../../../platform/jobs.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { isLanguage, pickText } from '../../../shared/language.ts'
import { peoplePaths } from '../paths.ts'
import { publicInitiativeName } from '../initiatives-named.ts'
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
    const letter = await inLab(database, labId, async (db) => {
      const found = await lookInvitation(db, labId, system, String(invitationId))
      if (!lab || !found?.email || stateOf(found, clock.now()) !== 'pending') return null
      const meant = found.participantId
        ? await lookParticipant(db, labId, found.participantId)
        : undefined
      const spoken = [language, meant?.language].find(isLanguage) ?? lab.languages[0] ?? 'en'
      const about = await publicInitiativeName(parts, db, labId, found.initiativeId, spoken)
      return { lab, found, to: found.email, spoken, about }
    })
    if (!letter) return
    const { found, to, spoken, about } = letter
    const t = dictionary.t(spoken)
    const code = invitationCode((purpose) => keyedBytes(signingKey, purpose), found)
    const values = {
      lab: pickText(letter.lab.name, spoken).text,
      name: found.called,
      role: t(`people.role.${found.role}`),
      link: settings.url + peoplePaths.joinCode({ code }),
    }
    const subject = t('people.invitation.mail.subject', values)
    const text = about
      ? t('people.invitation.mail.text-about', { ...values, about })
      : t('people.invitation.mail.text', values)
    await sendMail.run(parts, { labId, to, subject, text, language: spoken })
  },
}
