import { system } from '../../../src/platform/actor.ts'
import { runCommand, type Command } from '../../../src/platform/command.ts'
import { siteLabId, type LabId } from '../../../src/shared/id.ts'
import { startInitiative } from '../../../src/modules/initiatives/index.ts'
import { createLab } from '../../../src/modules/labs/index.ts'
import { addParticipant, createAccount, giveRole } from '../../../src/modules/people/index.ts'
import type { Site } from '../../support/site.ts'

/** Opens a lab in which nothing has happened yet, with Nina Ny as its coordinator. */
export async function openEmptyLab(site: Site): Promise<void> {
  await openLab(site, 'new-lab', { en: 'New lab', sv: 'Nytt labb' }, 'Nina Ny')
}

/** Opens a lab with one initiative in which nobody has said anything, with Olle Tyst as its coordinator; tells the initiative. */
export async function openQuietLab(site: Site): Promise<string> {
  const labId = await openLab(site, 'quiet-lab', { en: 'Quiet lab', sv: 'Tyst labb' }, 'Olle Tyst')
  const started = await act(site, labId, startInitiative, {
    title: { en: 'A bus in the evening', sv: 'En buss om kvällen' },
    summary: { en: 'The last bus leaves at five.', sv: 'Sista bussen går klockan fem.' },
    templateId: 'sic-4',
  })
  return started.id
}

async function act<I, V, C extends string>(
  { running }: Site,
  labId: LabId,
  what: Command<I, V, C>,
  input: unknown,
): Promise<V> {
  const result = await runCommand(running.app.parts, { actor: system, labId }, what, input)
  if (!result.ok) throw new Error(`${what.name}: ${result.code}`)
  return result.value
}

async function openLab(
  site: Site,
  slug: string,
  labName: { en: string; sv: string },
  name: string,
): Promise<LabId> {
  const email = `${name.toLowerCase().replace(' ', '.')}@${slug}.example`
  const lab = await act(site, siteLabId, createLab, {
    slug,
    name: labName,
    languages: ['sv', 'en'],
    timeZone: 'Europe/Stockholm',
    brandColour: '#f2c300',
    demo: true,
  })
  site.running.app.parts.labs.forget()
  const labId = lab.id as LabId
  const account = await act(site, siteLabId, createAccount, { email, name, language: 'en' })
  const added = await act(site, labId, addParticipant, {
    name,
    email,
    preferredChannel: 'email',
    language: 'en',
    accountId: account.id,
  })
  await act(site, labId, giveRole, { participantId: added.id, role: 'coordinator' })
  return labId
}
