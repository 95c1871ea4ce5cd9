import type { Command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { commitmentsOfConversation } from '../commitment/queries.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { handlers } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { findingsToPick } from '../finding/queries.ts'
import { voicesPaths } from '../paths.ts'
import { recordConversation } from './commands.ts'
import { bringItem, giveSeat, leaveItem, removeSeat } from './item-commands.ts'
import { conversationPaths as paths } from './paths.ts'
import { mayHoldConversation, mayReadConversation, seesSeats } from './policy.ts'
import { findConversation, itemsOf, listConversations, seatsOf, storiesToBring } from './queries.ts'
import { ConversationListPage } from './views/conversation-list-page.tsx'
import { ConversationPage, type ConversationForm } from './views/conversation-page.tsx'
import { ProgrammePage } from './views/programme-page.tsx'

/** Conversations of change: the list, each with its seats, what is brought and what was said, and its programme. */
export const conversationRoutes = routes()

conversationRoutes.get(voicesPaths.conversations.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  const { initiative, listed } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    listed: await listConversations(db, labId, initiativeId, seesSeats(actor, initiativeId)),
  }))
  return page(
    c,
    { title: t('voices.conversation.list'), breadcrumbs: crumbs(c, initiative.title) },
    <ConversationListPage
      address={here(c)}
      listed={listed}
      mayPlan={mayHoldConversation(actor, initiativeId).ok}
    />,
  )
})

conversationRoutes.get(voicesPaths.conversation.pattern, { access: 'anyone' }, (c) =>
  conversationPage(c),
)

conversationRoutes.get(paths.programme.pattern, { access: handlers }, async (c) => {
  insist(mayHoldConversation(c.var.actor, here(c).initiativeId))
  const read = await readConversation(c)
  const { t } = c.var
  return page(
    c,
    { title: t('voices.conversation.programme'), unlisted: true, breadcrumbs: way(c, read) },
    <ProgrammePage {...read} />,
  )
})

changes(paths.seats.pattern, 'conversation-seat.given', 'seat', giveSeat)
changes(paths.seatRemoval.pattern, 'conversation-seat.removed', 'seat', removeSeat)
changes(paths.items.pattern, 'conversation-item.brought', 'item', bringItem)
changes(paths.itemRemoval.pattern, 'conversation-item.left', 'item', leaveItem)
changes(paths.account.pattern, 'conversation.recorded', 'account', recordConversation)

type Sent = { form: ConversationForm; values: FormValues; again: Again }

function changes<I>(
  pattern: string,
  fact: string,
  form: ConversationForm,
  what: Command<I, unknown>,
) {
  conversationRoutes.post(pattern, { access: handlers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { lab: _, ...about } = address(c)
    const named = ['conversationSeatId', 'conversationItemId'].flatMap((name) => {
      const id = c.req.param(name)
      return id ? [[name, id] as const] : []
    })
    const result = await c.var.run(what, { ...fields, ...about, ...Object.fromEntries(named) })
    const next = () => voicesPaths.conversation(address(c))
    return goOn(c, result, next, (again) => conversationPage(c, { form, values, again }))
  })
}

async function conversationPage(c: AppContext, sent?: Sent): Promise<Response> {
  const { lab, labId, actor, language } = c.var
  const { initiativeId } = here(c)
  const mayHold = mayHoldConversation(actor, initiativeId).ok
  const read = await readConversation(c)
  const choices = await c.var.read(async (db) => ({
    people: mayHold ? await peopleToPick(db, labId, actor) : [],
    stories: mayHold ? await storiesToBring(db, labId, initiativeId) : [],
    findings: mayHold ? await findingsToPick(db, labId, actor, initiativeId) : [],
  }))
  const { conversation } = read
  return page(
    c,
    {
      title: pickText(conversation.title, language).text,
      status: sent?.again.status,
      breadcrumbs: way(c, read),
    },
    <ConversationPage
      {...read}
      {...choices}
      mayHold={mayHold}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'conversation', thingId: conversation.id })}
      sent={sent && { form: sent.form, values: sent.values, problems: sent.again.problems }}
    />,
  )
}

async function readConversation(c: AppContext) {
  const { labId, actor } = c.var
  const { initiativeId, conversationId } = address(c)
  return c.var.read(async (db) => {
    const conversation = await findConversation(db, labId, initiativeId, conversationId)
    if (!mayReadConversation(actor, conversation).ok) throw new NotFound()
    const named = seesSeats(actor, initiativeId)
    return {
      address: address(c),
      conversation,
      initiative: await findInitiative(db, labId, initiativeId),
      seats: named ? await seatsOf(db, labId, conversation.id) : [],
      items: await itemsOf(db, labId, actor, conversation),
      commitments: await commitmentsOfConversation(db, labId, conversation.id),
    }
  })
}

function way(c: AppContext, { initiative }: Awaited<ReturnType<typeof readConversation>>) {
  return [
    ...crumbs(c, initiative.title),
    { label: c.var.t('voices.conversation.list'), address: voicesPaths.conversations(here(c)) },
  ]
}

function address(c: AppContext) {
  return { ...here(c), conversationId: c.req.param('conversationId')! }
}
