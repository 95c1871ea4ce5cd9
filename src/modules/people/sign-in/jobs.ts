import { system } from '../../../platform/actor.ts'
import { runCommand } from '../../../platform/command.ts'
import type { Job } from '../../../platform/jobs.ts'
import { hashOf, newToken } from '../../../platform/ids.ts'
import type { AppParts } from '../../../platform/parts.ts'
import { siteLabId } from '../../../shared/id.ts'
import { done, type Result } from '../../../shared/result.ts'
import { peoplePaths } from '../paths.ts'
import { askSignInInput } from './input.ts'
import { linkMinutes } from './limits.ts'
import { sendSignInLink, sweepSignInLinks } from './links.ts'
import { digitsOf } from './secrets.ts'

const asTalkoo = { actor: system, labId: siteLabId }

/** Sends the link somebody asked for, if there is an account; nobody learns which. */
export const sendSignInLinkJob: Job = {
  name: 'people.send-sign-in-link',
  async run(parts, { labId: _, ...payload }) {
    const asked = askSignInInput.parse(payload)
    const { language, ...request } = asked
    const token = newToken()
    const t = parts.dictionary.t(language)
    const mail = {
      subject: t('people.sign-in.mail.subject'),
      text: t('people.sign-in.mail.text', {
        link: linkAddress(parts, token),
        minutes: linkMinutes,
      }),
      language,
    }
    const secrets = { tokenHash: hashOf(token), digits: digitsOf(token) }
    await runCommand(parts, asTalkoo, sendSignInLink, { ...request, ...secrets, mail })
    await runCommand(parts, asTalkoo, sweepSignInLinks, {})
  },
}

/** A link for whoever runs the site to hand over: works in any browser, once, for ten minutes. */
export async function signInLinkFor(
  parts: AppParts,
  email: string,
): Promise<Result<{ address: string }>> {
  const token = newToken()
  const made = await runCommand(parts, asTalkoo, sendSignInLink, {
    email,
    tokenHash: hashOf(token),
    digits: digitsOf(token),
    browserHash: null,
    returnTo: null,
    mail: null,
  })
  return made.ok ? done({ address: linkAddress(parts, token) }) : made
}

function linkAddress(parts: AppParts, token: string): string {
  return parts.settings.url + peoplePaths.signInLink({ token })
}
