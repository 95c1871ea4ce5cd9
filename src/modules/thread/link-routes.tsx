import { Forbidden } from '../../platform/errors.ts'
import { routes, type AppContext } from '../../platform/http/routes.ts'
import { page, problemsOf, type FormValues, type Problem } from '../../ui/index.ts'
import { addLink, removeLink } from './commands.ts'
import { paths } from './paths.ts'
import { mayLink } from './policy.ts'
import { findLink, findThing, thingsToPick } from './queries.ts'
import { asViewer, crumbOf, kindNames, refOf, threadAddress } from './routes.tsx'
import type { ThingRef } from './schema.ts'
import { LinkForm } from './views/link-form.tsx'
import { RemovalPage } from './views/removal-page.tsx'

/** Links made and taken away by people. */
export const linkRoutes = routes()

const linkers = ['coordinator', 'champion'] as const

linkRoutes.get(paths.newLink.pattern, { access: linkers }, (c) => formPage(c, {}, [], 200))

linkRoutes.post(paths.links.pattern, { access: linkers, fact: 'link.added' }, async (c) => {
  const of = refOf(c)
  const { values } = await c.var.form()
  const other = refFrom(values.other)
  const [from, to] = values.way === 'on' ? [of, other] : [other, of]
  const { relation } = values
  const problems = values.way ? [] : [{ field: 'way', text: c.var.t('thread.input.choose') }]
  if (problems.length > 0) return formPage(c, values, problems, 422)
  const result = await c.var.run(addLink(c.var.parts.threadKinds), { from, to, relation })
  if (result.ok) return c.redirect(threadAddress(c, of, 'added'), 303)
  const found = problemsOf(c, result, 'thread.refused').map((one) => ({
    ...one,
    field: /^(from|to)\b/.test(one.field ?? '') ? 'other' : one.field,
  }))
  return formPage(c, values, onePerField(found), 422)
})

linkRoutes.get(paths.linkRemoval.pattern, { access: linkers }, (c) => removalPage(c, [], 200))

linkRoutes.post(paths.linkRemoval.pattern, { access: linkers, fact: 'link.removed' }, async (c) => {
  const linkId = c.req.param('linkId')!
  const result = await c.var.run(removeLink(c.var.parts.threadKinds), { linkId })
  if (result.ok) return c.redirect(threadAddress(c, refOf(c), 'removed'), 303)
  return removalPage(c, problemsOf(c, result, 'thread.refused'), 409)
})

async function formPage(
  c: AppContext,
  values: FormValues,
  problems: Problem[],
  status: 200 | 422,
): Promise<Response> {
  const of = refOf(c)
  const { thing, choices } = await asViewer(c, async (viewer) => {
    const thing = await findThing(viewer, of)
    if (!mayLink(c.var.actor, [thing]).ok) throw new Forbidden()
    const { initiativeId } = thing
    return { thing, choices: initiativeId ? await thingsToPick(viewer, of, initiativeId) : [] }
  })
  const form = { of, title: thing.title, choices, nameOf: kindNames(c), values, problems }
  const title = c.var.t('thread.add')
  return page(c, { title, status, breadcrumbs: crumbOf(c, of) }, <LinkForm {...form} />)
}

async function removalPage(
  c: AppContext,
  problems: Problem[],
  status: 200 | 409,
): Promise<Response> {
  const of = refOf(c)
  const shown = await asViewer(c, async (viewer) => {
    const { id, relation, ...ends } = await findLink(
      viewer.db,
      viewer.labId,
      of,
      c.req.param('linkId')!,
    )
    const from = await findThing(viewer, ends.from)
    const to = await findThing(viewer, ends.to)
    if (!mayLink(c.var.actor, [from, to]).ok) throw new Forbidden()
    return { linkId: id, relation, from, to }
  })
  const title = c.var.t('thread.removal.title')
  const view = <RemovalPage of={of} problems={problems} {...shown} />
  return page(c, { title, status, breadcrumbs: crumbOf(c, of) }, view)
}

/** 'decision:0190...' as the picker sends it; anything else fails the command's own check. */
function refFrom(text: string | string[] | undefined): ThingRef {
  const [kind = '', id = ''] = String(text ?? '').split(':')
  return { kind, id }
}

function onePerField(problems: Problem[]): Problem[] {
  return problems.filter((one, place) => problems.findIndex((p) => p.field === one.field) === place)
}
