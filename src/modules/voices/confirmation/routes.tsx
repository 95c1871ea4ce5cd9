import type { Command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { goOn, here, type Again } from '../answer.ts'
import { notAgreedYet } from '../assisted/consents.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { findReadable, ownEntries } from '../contribution/queries.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { confirmWords, declineWords } from './commands.ts'
import { confirmationPaths as paths } from './paths.ts'
import { mayConfirm } from './policy.ts'
import { speakersOfWords, waitingPageSize, waitingWords } from './queries.ts'
import { ConfirmationPage } from './views/confirmation-page.tsx'
import { ConfirmationsPage } from './views/confirmations-page.tsx'

/** Words that somebody else wrote down or brought, until the one whose words they are has said yes. */
export const confirmationRoutes = routes()

confirmationRoutes.get(paths.confirmations.pattern, { access: handlers }, async (c) => {
  const { lab, actor, t } = c.var
  const cursor = unpackCursor(c.req.query('after'), ['at', 'id'])
  const after = cursor && isUuid(cursor.id) && !Number.isNaN(Date.parse(cursor.at)) ? cursor : null
  const found = await c.var.read((db) => waitingWords(db, lab.id, actor, after))
  const listed = found.slice(0, waitingPageSize)
  const last = found.length > waitingPageSize ? listed.at(-1)! : null
  return page(
    c,
    { title: t('voices.confirmation.title'), unlisted: true },
    <ConfirmationsPage
      lab={lab.slug}
      listed={listed}
      next={last && packCursor({ at: last.receivedAt.toISOString(), id: last.id })}
      paged={after !== null}
    />,
  )
})

confirmationRoutes.get(paths.confirmation.pattern, { access: 'participant' }, (c) =>
  confirmationPage(c),
)

changes(paths.confirmation.pattern, 'contribution.confirmed', confirmWords)
changes(paths.refusal.pattern, 'contribution.withdrawn', declineWords)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  confirmationRoutes.post(pattern, { access: 'participant', fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, contributionId } = address(c)
    return goOn(
      c,
      await c.var.run(what, { ...fields, initiativeId, contributionId }),
      () =>
        mayHandle(c.var.actor, initiativeId).ok
          ? `${paths.confirmations({ lab: c.var.lab.slug })}`
          : voicesPaths.voice(address(c)),
      (again) => confirmationPage(c, values, again),
    )
  })
}

async function confirmationPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { lab, actor, language, t } = c.var
  const { initiativeId, contributionId } = address(c)
  const { found, initiative, own, speakers, texts } = await c.var.read(async (db) => ({
    found: await findReadable(db, lab.id, actor, initiativeId, contributionId),
    texts: await notAgreedYet(db, lab.id, contributionId, language),
    initiative: await findInitiative(db, lab.id, initiativeId),
    own: await ownEntries(db, actor),
    speakers: await speakersOfWords(db, lab.id, c.var.actor, contributionId),
  }))
  const isTheirs = found.participantId !== null && own.includes(found.participantId)
  const may = mayConfirm(actor, own, found, isTheirs ? 'self' : 'read-back')
  if (!may.ok && may.code === 'no-role-here') throw new NotFound()
  return page(
    c,
    {
      title: t('voices.confirmation.one'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <ConfirmationPage
      address={address(c)}
      found={found}
      speakers={speakers}
      texts={texts}
      isTheirs={isTheirs}
      waits={may.ok}
      values={{ body: found.body, ...values }}
      problems={again?.problems ?? []}
    />,
  )
}

function address(c: AppContext) {
  return { ...here(c), contributionId: c.req.param('contributionId')! }
}
