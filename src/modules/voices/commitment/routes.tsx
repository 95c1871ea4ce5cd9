import { isUuid } from '../../../shared/id.ts'
import { pickText } from '../../../shared/language.ts'
import type { Command } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { participantNames, peopleToPick } from '../../people/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { ownEntries } from '../contribution/queries.ts'
import { listConversations } from '../conversation/queries.ts'
import { crumbs } from '../crumbs.ts'
import { findingsToPick } from '../finding/queries.ts'
import { voicesPaths } from '../paths.ts'
import { changeCommitment, makeCommitment, settleCommitment } from './commands.ts'
import { commitmentPaths as paths } from './paths.ts'
import { mayKeepCommitment, mayRecordCommitment } from './policy.ts'
import { changesOf, findCommitment, listCommitments } from './queries.ts'
import { CommitmentFormPage } from './views/commitment-form-page.tsx'
import { CommitmentListPage } from './views/commitment-list.tsx'
import { CommitmentPage } from './views/commitment-page.tsx'

/** Commitments: the list and each one's page for everybody, and saying how a promise stands. */
export const commitmentRoutes = routes()

commitmentRoutes.get(voicesPaths.commitments.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  const { initiative, listed } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    listed: await listCommitments(db, labId, initiativeId),
  }))
  return page(
    c,
    { title: t('voices.commitment.list'), breadcrumbs: crumbs(c, initiative.title) },
    <CommitmentListPage
      address={here(c)}
      listed={listed}
      mayRecord={mayRecordCommitment(actor, initiativeId).ok}
    />,
  )
})

commitmentRoutes.get(paths.newCommitment.pattern, { access: handlers }, (c) => newPage(c))

commitmentRoutes.post(
  voicesPaths.commitments.pattern,
  { access: handlers, fact: 'commitment.made' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const result = await c.var.run(makeCommitment, { ...fields, initiativeId })
    const next = ({ id }: { id: string }) => paths.commitment({ ...here(c), commitmentId: id })
    return goOn(c, result, next, (again) => newPage(c, values, again))
  },
)

commitmentRoutes.get(paths.commitment.pattern, { access: 'anyone' }, (c) => commitmentPage(c))

changes(paths.details.pattern, 'commitment.changed', 'change', changeCommitment)
changes(paths.outcome.pattern, 'commitment.settled', 'settle', settleCommitment)

type Sent = { form: 'change' | 'settle'; values: FormValues; again: Again }

function changes<I>(pattern: string, fact: string, form: Sent['form'], what: Command<I, unknown>) {
  commitmentRoutes.post(pattern, { access: 'participant', fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { lab: _, ...about } = address(c)
    const result = await c.var.run(what, { ...fields, ...about })
    const next = () => paths.commitment(address(c))
    return goOn(c, result, next, (again) => commitmentPage(c, { form, values, again }))
  })
}

async function newPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  insist(mayRecordCommitment(actor, initiativeId))
  const asked = c.req.query('conversation')
  const read = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    people: await peopleToPick(db, labId, actor),
    conversations: await listConversations(db, labId, initiativeId, true),
    findings: await findingsToPick(db, labId, actor, initiativeId),
  }))
  const { initiative, ...choices } = read
  return page(
    c,
    {
      title: t('voices.commitment.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: way(c, initiative.title),
    },
    <CommitmentFormPage
      {...choices}
      address={here(c)}
      values={typed ?? { conversationId: isUuid(asked) ? asked : '' }}
      problems={again?.problems}
    />,
  )
}

async function commitmentPage(c: AppContext, sent?: Sent): Promise<Response> {
  const { lab, labId, actor, language } = c.var
  const { initiativeId, commitmentId } = address(c)
  const read = await c.var.read(async (db) => {
    const found = await findCommitment(db, labId, initiativeId, commitmentId)
    const ids = found.ownerId ? [found.ownerId] : []
    const names = await participantNames(db, labId, ids)
    return {
      found,
      owner: found.ownerName || (names.get(found.ownerId!) ?? ''),
      initiative: await findInitiative(db, labId, initiativeId),
      changes: await changesOf(db, labId, found.id),
      own: await ownEntries(db, actor),
      today: await lookToday(db, labId, c.var.parts.clock.now()),
    }
  })
  const { found, initiative, own, ...rest } = read
  return page(
    c,
    {
      title: pickText(found.promise, language).text,
      status: sent?.again.status,
      breadcrumbs: way(c, initiative.title),
    },
    <CommitmentPage
      {...rest}
      address={address(c)}
      found={found}
      mayKeep={mayKeepCommitment(actor, own, found).ok}
      handles={mayHandle(actor, initiativeId).ok}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'commitment', thingId: found.id })}
      sent={sent && { form: sent.form, values: sent.values, problems: sent.again.problems }}
    />,
  )
}

function way(c: AppContext, title: Parameters<typeof crumbs>[1]) {
  const list = {
    label: c.var.t('voices.commitment.list'),
    address: voicesPaths.commitments(here(c)),
  }
  return [...crumbs(c, title), list]
}

function address(c: AppContext) {
  return { ...here(c), commitmentId: c.req.param('commitmentId')! }
}
