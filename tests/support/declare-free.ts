import { supportPaths as paths } from '../../src/modules/champions/index.ts'
import type { Role } from '../../src/shared/role.ts'
import type { TestPerson } from './app.ts'
import type { TestInitiative } from './initiative.ts'

type Led = { started: TestInitiative; cast: ReadonlyMap<Role, readonly TestPerson[]> }

/** A facilitator from outside is named, and declares that nothing ties them to the provider. */
export async function declareFree({ started, cast }: Led): Promise<void> {
  const { browser, participantId } = cast.get('independent-facilitator')![0]!
  // Who has the role already is told so: the declaration below is what counts.
  await started.coordinator.browser.post(paths.facilitators(started.address), { participantId })
  const address = paths.facilitatorDeclarations(started.address)
  const words = { providerWords: '', employerWords: '', moneyWords: '', familyWords: '' }
  const { status } = await browser.post(address, { hasTies: 'no', public: '', ...words })
  if (status !== 303) throw new Error(`${address} answered ${status}`)
}
