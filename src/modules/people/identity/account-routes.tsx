import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Problem } from '../../../ui/index.ts'
import { goOn, idFrom } from '../answer.ts'
import { peoplePaths } from '../paths.ts'
import { lettersOn } from '../ways-in/letters.ts'
import { siteWays } from '../ways-in/queries.ts'
import { unlinkIdentity } from './commands.ts'
import { identitiesOf } from './queries.ts'
import { IdentityRemovalPage } from './views/removal-page.tsx'

/** Ending the link of one's own account to the provider of the staff. */
export const identityRemovalRoutes = routes()

identityRemovalRoutes.get(peoplePaths.identity.pattern, { access: 'signed-in' }, (c) =>
  removalPage(c),
)

async function removalPage(c: AppContext, problems: Problem[] = []): Promise<Response> {
  const { accountId } = c.var.actor
  const held = accountId ? await c.var.read((db) => identitiesOf(db, accountId)) : []
  const found = held.find(({ id }) => id === idFrom(c, 'identityId'))
  if (!found) throw new NotFound()
  return page(
    c,
    {
      title: c.var.t('people.provider.removal.title'),
      status: problems.length > 0 ? 409 : 200,
      unlisted: true,
      breadcrumbs: [{ label: c.var.t('people.account.title'), address: peoplePaths.account({}) }],
    },
    <IdentityRemovalPage identity={found} problems={problems} />,
  )
}

identityRemovalRoutes.post(
  peoplePaths.identityRemoval.pattern,
  { access: 'signed-in', fact: 'identity.removed' },
  async (c) => {
    const letters = lettersOn(c, 'identity-removed')
    const input = { identityId: idFrom(c, 'identityId'), letters, ways: siteWays(c) }
    const result = await c.var.run(unlinkIdentity, input)
    return goOn(
      c,
      result,
      () => `${peoplePaths.account({})}?identity=removed#ways-in`,
      ({ problems }) => removalPage(c, problems),
    )
  },
)
