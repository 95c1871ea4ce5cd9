import { sql } from 'drizzle-orm'
import { changePaths, ecosystemPaths, readinessPaths } from '../../src/modules/ecosystem/index.ts'
import type { Led } from './lead-through.ts'
import { sent } from './sent.ts'

const idIn = (page: string, of: string) => new RegExp(`${of}/([0-9a-f-]{36})`).exec(page)![1]!

/** An organisation with a part in the initiative, to which the provider manager of the cast belongs. */
async function provider({ started, cast }: Led) {
  const { browser } = started.coordinator
  const { lab, initiativeId } = started.address
  const manager = cast.get('provider-manager')![0]!
  const [known] = await started.read<{ id: string }>(sql`
    select organisation_id as id from stakeholder
    where participant_id = ${manager.participantId} and removed_at is null and organisation_id is not null`)
  const list = ecosystemPaths.stakeholders({ lab })
  const body = { kind: 'organisation', name: `Provider for ${initiativeId}`, helix: 'public' }
  const stakeholderId =
    known?.id ?? idIn(await sent(browser, list, { ...body, another: 'yes' }), 'stakeholders')
  const here = { lab, stakeholderId }
  if (!known) {
    const { name, participantId } = manager
    const person = { kind: 'person', name, helix: 'public', participantId, another: 'yes' }
    await sent(browser, list, { ...person, organisationId: stakeholderId })
  }
  const part = { initiativeId, part: 'Runs the service', since: '2026-10-01' }
  // Where it has a part already, that is well.
  await browser.post(ecosystemPaths.involvements(here), part)
  return { here, manager }
}

/** The provider is asked how ready it is, five of its front line answer by the link, and the round is closed. */
export async function askProvider(led: Led): Promise<void> {
  const { here } = await provider(led)
  const { browser } = led.started.coordinator
  const today = led.app.clock.now().toISOString().slice(0, 10)
  const days = { opensOn: today, closesOn: today }
  const page = await sent(browser, readinessPaths.rounds(here), days)
  const round = { ...here, readinessRoundId: idIn(page, 'rounds') }
  const { text } = await browser.get(page)
  const link = [...text.matchAll(/href="[^"]*(\/[^"/]+\/readiness\/[0-9A-Z-]{14})"/g)][2]![1]!
  const visitor = led.app.visitor()
  for (let turn = 1; turn <= 5; turn++) {
    await sent(visitor, link, { turn: String(turn), 'answers.listens-before-deciding': '3' })
  }
  await sent(browser, readinessPaths.closing(round))
}

/** The provider has an action with an owner, and its manager says that the hours are there. */
export async function giveTimeAndMoney(led: Led): Promise<void> {
  const { here, manager } = await provider(led)
  const owner = { ownerId: manager.participantId, dueOn: '2027-03-01' }
  const action = { what: 'One hour a week on the rota', ...owner, hours: '40' }
  const page = await sent(led.started.coordinator.browser, changePaths.plan(here), action)
  const about = { ...here, changeActionId: idIn(page, 'changes') }
  await sent(manager.browser, changePaths.resources(about), { version: '1', given: 'yes' })
}
