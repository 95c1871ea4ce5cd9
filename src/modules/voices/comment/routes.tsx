import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues, type Problem } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { goOn, here } from '../answer.ts'
import { receiptCodeFor } from '../contribution/receipt.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { spendComment } from './limits.ts'
import { writeComment } from './commands.ts'
import type { CommentedKind } from './input.ts'
import { commentPaths } from './paths.ts'
import { findCommented, formOf, pageOf, type Subject } from './subject.ts'
import { CommentAgain } from './views/comment-again.tsx'

/** Comments sent from the page of what they are about. */
export const commentRoutes = routes()

takes(commentPaths.onContribution.pattern, 'contribution', 'contributionId')
takes(commentPaths.onFinding.pattern, 'finding', 'findingId')

function takes(pattern: string, aboutKind: CommentedKind, name: string) {
  const subjectOf = (c: AppContext): Subject => ({
    initiativeId: here(c).initiativeId,
    aboutKind,
    aboutId: c.req.param(name)!,
  })
  // The form on its own page: whoever reloads a refused one comes here.
  commentRoutes.get(pattern, { access: 'anyone' }, async (c) => {
    const subject = subjectOf(c)
    await c.var.read((db) => findCommented(db, c.var.labId, c.var.actor, subject))
    return again(c, subject, { name: c.var.actor.name ?? '' }, { problems: [] })
  })
  commentRoutes.post(pattern, { access: 'anyone', fact: 'contribution.received' }, async (c) => {
    const subject = subjectOf(c)
    const { fields, values } = await c.var.form()
    await c.var.read((db) => findCommented(db, c.var.labId, c.var.actor, subject))
    const { within, crowded } = await spendComment(c)
    if (!within) {
      const text = c.var.t('voices.comment.too-many')
      return again(c, subject, values, { status: 409, problems: [{ text }] })
    }
    const { body, name: signed, parentId } = fields
    const sent = { ...subject, body, name: signed, parentId, crowded }
    const result = await c.var.run(writeComment, sent)
    return goOn(
      c,
      result,
      (written) => afterwards(c, subject, written),
      (refused) => again(c, subject, values, refused),
    )
  })
}

/** Back to the comments; who has no account gets the receipt first, because nothing else leads there. */
function afterwards(
  c: AppContext,
  subject: Subject,
  { id, waits }: { id: string; waits: boolean },
) {
  const { actor, lab, parts } = c.var
  if (actor.participantId === null) {
    const code = receiptCodeFor(parts.signingKey, { id, sheetId: null })
    return `${voicesPaths.receipt({ lab: lab.slug, code })}?received=yes`
  }
  const written = waits ? 'waits' : 'stands'
  return `${pageOf(lab.slug, subject)}?written=${written}#comments`
}

async function again(
  c: AppContext,
  subject: Subject,
  values: FormValues,
  { status, problems }: { status?: 409 | 422; problems: readonly Problem[] },
) {
  const { lab, t } = c.var
  const initiative = await c.var.read((db) => findInitiative(db, lab.id, subject.initiativeId))
  return page(
    c,
    {
      title: t('voices.comment.write-title'),
      status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <CommentAgain
      action={formOf(lab.slug, subject)}
      address={pageOf(lab.slug, subject)}
      values={values}
      problems={problems}
    />,
  )
}
