import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { handlers } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { changeConversation, planConversation } from './commands.ts'
import { conversationPaths as paths } from './paths.ts'
import { mayHoldConversation } from './policy.ts'
import { findConversation, sessionsToPick } from './queries.ts'
import { ConversationFormPage } from './views/conversation-form-page.tsx'

/** Planning a conversation of change, and changing the plan. */
export const conversationFormRoutes = routes()

conversationFormRoutes.get(paths.newConversation.pattern, { access: handlers }, (c) => formPage(c))

conversationFormRoutes.post(
  voicesPaths.conversations.pattern,
  { access: handlers, fact: 'conversation.planned' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const result = await c.var.run(planConversation, { ...fields, initiativeId })
    const next = ({ id }: { id: string }) =>
      voicesPaths.conversation({ ...here(c), conversationId: id })
    return goOn(c, result, next, (again) => formPage(c, values, again))
  },
)

conversationFormRoutes.get(paths.details.pattern, { access: handlers }, (c) => formPage(c))

conversationFormRoutes.post(
  paths.details.pattern,
  { access: handlers, fact: 'conversation.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const conversationId = c.req.param('conversationId')!
    const result = await c.var.run(changeConversation, { ...fields, initiativeId, conversationId })
    const next = () => voicesPaths.conversation({ ...here(c), conversationId })
    return goOn(c, result, next, (again) => formPage(c, values, again))
  },
)

async function formPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  const conversationId = c.req.param('conversationId')
  insist(mayHoldConversation(actor, initiativeId))
  const { initiative, found, sessions } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    found: conversationId ? await findConversation(db, labId, initiativeId, conversationId) : null,
    sessions: await sessionsToPick(db, labId, initiativeId),
  }))
  const title = t(found ? 'voices.conversation.change' : 'voices.conversation.new')
  const list = {
    label: t('voices.conversation.list'),
    address: voicesPaths.conversations(here(c)),
  }
  const at = found && { ...here(c), conversationId: found.id }
  return page(
    c,
    {
      title,
      status: again?.status,
      unlisted: true,
      breadcrumbs: [...crumbs(c, initiative.title), list],
    },
    <ConversationFormPage
      title={title}
      action={at ? paths.details(at) : list.address}
      back={at ? voicesPaths.conversation(at) : list.address}
      version={found?.version}
      sessions={sessions}
      values={typed ?? { ...found }}
      problems={again?.problems}
    />,
  )
}
