import type { Command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText, type LocalText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { methodPaths as paths } from '../paths.ts'
import { goOn, here, insist, ownCrumbs, type Again } from './answer.ts'
import { removePart } from './arrange.ts'
import { methodValues } from './form-values.ts'
import type { PartKind } from './parts.ts'
import { lookPart, lookPhase } from './parts.ts'
import { adapters, mayAdapt } from './policy.ts'
import { findOwnTemplate, type OpenedDraft } from './queries.ts'
import { seenMark, detailsOf } from './seen.ts'
import { shownPart } from './shown-part.ts'
import { DetailsPage } from './views/details-page.tsx'
import { ChangedMeanwhile } from './views/changed-meanwhile.tsx'
import { PartPage } from './views/part-page.tsx'
import { writeActivity, writeEvidence, writeMethod, writePhase, writeRequirement } from './write.ts'

/** Writing one part of a draft: the method as a whole, a phase, an activity, evidence, a requirement. */
export const partRoutes = routes()
const access = adapters
type Sent = { values: FormValues; again: Again }

partRoutes.get(paths.details.pattern, { access }, (c) => detailsPage(c))
partRoutes.post(paths.details.pattern, { access, fact: 'method.changed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const sent = { ...fields, ...hereToo(c) }
  return goOn(
    c,
    await c.var.run(writeMethod, sent),
    () => paths.draft(here(c)),
    (again) => detailsPage(c, { values, again }),
  )
})

part('phase', paths.draftPhase.pattern, writePhase)
part('activity', paths.draftActivity.pattern, writeActivity)
part('evidence', paths.draftEvidence.pattern, writeEvidence)
part('requirement', paths.draftRequirement.pattern, writeRequirement)

function part<I>(kind: PartKind, pattern: string, what: Command<I, { key: string }, string>): void {
  partRoutes.get(pattern, { access }, (c) => partPage(c, kind))
  partRoutes.post(pattern, { access, fact: 'method.changed' }, async (c) => {
    const { fields, values } = await c.var.form()
    return goOn(
      c,
      await c.var.run(what, { ...fields, ...hereToo(c) }),
      ({ key }) => `${paths.draft(here(c))}#${kind}-${key}`,
      (again) => partPage(c, kind, { values, again }),
    )
  })
}

partRoutes.post(paths.removals.pattern, { access, fact: 'method.changed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { kind, phase } = fields as { kind: PartKind; phase: string }
  const { ownTemplateId } = here(c)
  return goOn(
    c,
    await c.var.run(removePart, { ...fields, ownTemplateId }),
    () => `${paths.draft(here(c))}${kind === 'phase' ? '' : `#phase-${phase}`}`,
    (again) => partPage(c, kind, { values: { key: values.key, phase: values.phase }, again }),
  )
})

/** What the address and the lab say, whatever the form does. */
function hereToo(c: AppContext) {
  return { ownTemplateId: here(c).ownTemplateId, spoken: c.var.lab.languages }
}

async function opened(c: AppContext): Promise<OpenedDraft> {
  insist(mayAdapt(c.var.actor))
  return c.var.read((db) => findOwnTemplate(db, c.var.lab.id, here(c).ownTemplateId))
}

function frame(c: AppContext, found: OpenedDraft, title: string, again?: Again) {
  const breadcrumbs = ownCrumbs(c, found.content.name)
  return { title, status: again?.status, unlisted: true, breadcrumbs }
}

function meanwhile(sent: Sent | undefined, stored: FormValues) {
  if (sent?.again.refusal.code !== 'changed-meanwhile') return null
  return <ChangedMeanwhile stored={stored} typed={sent.values} />
}

async function detailsPage(c: AppContext, sent?: Sent): Promise<Response> {
  const found = await opened(c)
  const stored = methodValues(found.content)
  return page(
    c,
    frame(c, found, c.var.t('methods.details.title'), sent?.again),
    <DetailsPage
      at={here(c)}
      seen={seenMark(detailsOf(found.content))}
      values={sent?.values ?? stored}
      problems={sent?.again.problems}
      meanwhile={meanwhile(sent, stored)}
    />,
  )
}

async function partPage(c: AppContext, kind: PartKind, sent?: Sent): Promise<Response> {
  const { t, language } = c.var
  const found = await opened(c)
  const text = (name: string) => String(sent?.values[name] ?? c.req.query(name) ?? '')
  const key = text('key')
  const phaseKey = kind === 'phase' ? key : text('phase') || (found.content.phases[0]?.key ?? '')
  const ref = { kind, phase: phaseKey, key }
  const phase = lookPhase(found.content, phaseKey) ?? null
  const stored = key ? lookPart(found.content, ref) : null
  if (stored === undefined || (kind !== 'phase' && !phase)) throw new NotFound()
  const shown = shownPart(kind, phase, stored, text('checker'))
  const title = stored ? nameOf(stored as Named, language) : t(`methods.draft.add.${kind}`)
  // A removal that was refused brings no texts with it.
  const typed = sent && Object.keys(sent.values).some((name) => name !== 'key' && name !== 'phase')
  return page(
    c,
    frame(c, found, title, sent?.again),
    <PartPage
      at={here(c)}
      part={ref}
      draft={found.content}
      phase={phase}
      title={title}
      isNew={!stored}
      seen={stored ? seenMark(stored) : ''}
      values={typed ? { ...shown, ...sent.values } : shown}
      problems={sent?.again.problems}
      meanwhile={typed ? meanwhile(sent, shown) : null}
    />,
  )
}

type Named = { name?: LocalText; label?: LocalText }

function nameOf({ name, label }: Named, language: Parameters<typeof pickText>[1]): string {
  return pickText(name ?? label ?? {}, language).text
}
