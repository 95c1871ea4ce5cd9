import { system } from '../../../src/platform/actor.ts'
import { runCommand, type Command } from '../../../src/platform/command.ts'
import { siteLabId, type LabId } from '../../../src/shared/id.ts'
import { createLab } from '../../../src/modules/labs/index.ts'
import { addParticipant, createAccount, giveRole } from '../../../src/modules/people/index.ts'
import type { Site } from '../../support/site.ts'

/** Opens a lab in which nothing has happened yet, with Nina Ny as its coordinator. */
export async function openEmptyLab({ running }: Site): Promise<void> {
  const { parts } = running.app
  const act = async <I, V, C extends string>(
    labId: LabId,
    what: Command<I, V, C>,
    input: unknown,
  ): Promise<V> => {
    const result = await runCommand(parts, { actor: system, labId }, what, input)
    if (!result.ok) throw new Error(`${what.name}: ${result.code}`)
    return result.value
  }
  const name = 'Nina Ny'
  const email = 'nina.ny@new-lab.example'
  const lab = await act(siteLabId, createLab, {
    slug: 'new-lab',
    name: { en: 'New lab', sv: 'Nytt labb' },
    languages: ['sv', 'en'],
    timeZone: 'Europe/Stockholm',
    brandColour: '#f2c300',
    demo: true,
  })
  parts.labs.forget()
  const labId = lab.id as LabId
  const account = await act(siteLabId, createAccount, { email, name, language: 'en' })
  const added = await act(labId, addParticipant, {
    name,
    email,
    preferredChannel: 'email',
    language: 'en',
    accountId: account.id,
  })
  await act(labId, giveRole, { participantId: added.id, role: 'coordinator' })
}
