import { runCommand } from '../../../platform/command.ts'
import { Forbidden } from '../../../platform/errors.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import { routes } from '../../../platform/http/routes.ts'
import { peoplePaths } from '../paths.ts'
import { newDevice } from './browser.ts'
import { signInDemoPerson } from './commands.ts'
import { demoLabs } from './demo.ts'

/** Trying the demo as one of its people. */
export const demoSignInRoutes = routes()

demoSignInRoutes.post(
  peoplePaths.signInAsDemoPerson.pattern,
  { access: 'anyone', fact: 'sign-in.made' },
  async (c) => {
    const { fields } = await c.var.form()
    const back = localPath(fields.back)
    for (const lab of await demoLabs(c)) {
      const device = newDevice(c)
      const input = { accountId: fields.accountId, ...device.input }
      const who = { actor: c.var.actor, labId: lab.id }
      const result = await runCommand(c.var.parts, who, signInDemoPerson, input)
      if (!result.ok) continue
      device.keep()
      return c.redirect(back !== '/' ? back : `/${lab.slug}/today`, 303)
    }
    throw new Forbidden()
  },
)
