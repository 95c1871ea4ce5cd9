import { NotFound } from '../../../platform/errors.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import { networkOf } from '../../../platform/http/network.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { hashOf } from '../../../platform/ids.ts'
import { page, type Problem } from '../../../ui/index.ts'
import { goOn, idFrom } from '../answer.ts'
import { peoplePaths } from '../paths.ts'
import { accountPage } from '../sign-in/account-routes.tsx'
import { browserHash, newDevice } from '../sign-in/browser.ts'
import { signInPage, tooMany } from '../sign-in/routes.tsx'
import { runUnnamed } from '../sign-in/run-unnamed.ts'
import { lettersOn } from '../ways-in/letters.ts'
import { siteWays } from '../ways-in/queries.ts'
import { addPasskey, removePasskey } from './commands.ts'
import { passkeySite } from './options.ts'
import { lookPasskey } from './queries.ts'
import { signInByPasskey, type NotOpened } from './use.ts'
import { PasskeyRemovalPage } from './views/removal-page.tsx'

/** Passkeys: adding and removing one's own, and signing in with one. */
export const passkeyRoutes = routes()

passkeyRoutes.post(
  peoplePaths.passkeys.pattern,
  { access: 'signed-in', fact: 'passkey.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { passkeyName: name, answer } = fields
    const letters = lettersOn(c, 'passkey-added')
    const result = await c.var.run(addPasskey, { name, answer, letters, ...asked(c) })
    return goOn(
      c,
      result,
      () => `${peoplePaths.account({})}?passkey=added#ways-in`,
      ({ status, problems }) => {
        const named = problems.map((one) => ({ ...one, field: fieldOf(one) }))
        return accountPage(c, { status, passkey: { values, problems: named } })
      },
    )
  },
)

/** The account's own name is called so too: on its page the passkey's has another. */
function fieldOf({ field }: Problem): string | undefined {
  return field === 'name' ? 'passkeyName' : undefined
}

/** Where a passkey was asked for, as the command compares it. */
function asked(c: AppContext) {
  const site = passkeySite(c)
  if (!site) throw new NotFound()
  return { site, browserHash: browserHash(c) ?? hashOf('') }
}

passkeyRoutes.get(peoplePaths.passkey.pattern, { access: 'signed-in' }, (c) => removalPage(c))

async function removalPage(c: AppContext, problems: Problem[] = []): Promise<Response> {
  const { accountId } = c.var.actor
  const id = idFrom(c, 'passkeyId')
  const found = accountId && (await c.var.read((db) => lookPasskey(db, accountId, id)))
  if (!found) throw new NotFound()
  return page(
    c,
    {
      title: c.var.t('people.passkey.removal.title', { name: found.name }),
      status: problems.length > 0 ? 409 : 200,
      unlisted: true,
      breadcrumbs: [{ label: c.var.t('people.account.title'), address: peoplePaths.account({}) }],
    },
    <PasskeyRemovalPage passkey={found} problems={problems} />,
  )
}

passkeyRoutes.post(
  peoplePaths.passkeyRemoval.pattern,
  { access: 'signed-in', fact: 'passkey.removed' },
  async (c) => {
    const passkeyId = idFrom(c, 'passkeyId')
    const letters = lettersOn(c, 'passkey-removed')
    const result = await c.var.run(removePasskey, { passkeyId, letters, ways: siteWays(c) })
    return goOn(
      c,
      result,
      () => `${peoplePaths.account({})}?passkey=removed#ways-in`,
      ({ problems }) => removalPage(c, problems),
    )
  },
)

passkeyRoutes.post(
  peoplePaths.signInByPasskey.pattern,
  { access: 'anyone', fact: 'sign-in.made' },
  async (c) => {
    const { fields } = await c.var.form()
    const { back, answer } = fields
    if (!(await mayTry(c))) return tooMany(c)
    const device = newDevice(c)
    const result = await runUnnamed(c, signInByPasskey, { answer, ...asked(c), ...device.input })
    const because = result.ok ? result.value.because : becauseOf(result.code)
    if (because) return notOpened(c, localPath(back, ''), because)
    device.keep()
    return c.redirect(localPath(back), 303)
  },
)

/** Whether the budgets of this browser and of its network allow another try. */
async function mayTry(c: AppContext): Promise<boolean> {
  const { limits } = c.var.parts
  if (!(await limits.spend('passkey-network', hashOf(networkOf(c))))) return false
  return limits.spend('passkey-browser', browserHash(c) ?? hashOf(networkOf(c)))
}

function becauseOf(code: string): NotOpened {
  return code === 'passkey-over' ? 'over' : 'refused'
}

function notOpened(c: AppContext, back: string, because: NotOpened): Promise<Response> {
  return signInPage(c, { back }, [{ text: c.var.t(`people.passkey.not-opened.${because}`) }])
}
