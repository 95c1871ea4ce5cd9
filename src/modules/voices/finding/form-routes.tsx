import { isUuid } from '../../../shared/id.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { comparedText, findInitiative } from '../../initiatives/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { curators, mayCurate } from '../reading/policy.ts'
import { themesToPick } from '../theme/queries.ts'
import { changeFinding, writeFinding } from './commands.ts'
import { findingPaths as paths } from './paths.ts'
import { mayReadFinding } from './policy.ts'
import { extractsToPick, findFinding } from './queries.ts'
import { FindingFormPage } from './views/finding-form-page.tsx'

/** Writing a finding, and wording it anew. */
export const findingFormRoutes = routes()

findingFormRoutes.get(paths.newFinding.pattern, { access: curators }, (c) => newPage(c))

findingFormRoutes.post(
  voicesPaths.findings.pattern,
  { access: curators, fact: 'finding.written' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const result = await c.var.run(writeFinding, { ...fields, initiativeId })
    const next = ({ id }: { id: string }) => voicesPaths.finding({ ...here(c), findingId: id })
    return goOn(c, result, next, (again) => newPage(c, values, again))
  },
)

findingFormRoutes.get(paths.details.pattern, { access: curators }, (c) => detailsPage(c))

findingFormRoutes.post(
  paths.details.pattern,
  { access: curators, fact: 'finding.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lab: _, ...about } = address(c)
    const result = await c.var.run(changeFinding, { ...fields, ...about })
    const next = () => voicesPaths.finding(address(c))
    return goOn(c, result, next, (again) => detailsPage(c, values, again))
  },
)

async function newPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  insist(mayCurate(actor, initiativeId))
  const asked = c.req.query('theme')
  const themeId = isUuid(asked) ? asked : null
  const { initiative, themes, extracts } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    themes: await themesToPick(db, labId, actor, initiativeId),
    extracts: await extractsToPick(db, labId, actor, initiativeId, themeId),
  }))
  const title = t('voices.finding.new')
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs: way(c, initiative.title) },
    <FindingFormPage
      title={title}
      action={voicesPaths.findings(here(c))}
      back={voicesPaths.findings(here(c))}
      themes={themes}
      extracts={extracts}
      values={typed ?? { 'themes[]': themeId ? [themeId] : [] }}
      problems={again?.problems}
    />,
  )
}

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const { initiativeId, findingId } = address(c)
  insist(mayCurate(actor, initiativeId))
  const { initiative, finding } = await c.var.read(async (db) => {
    const found = await findFinding(db, labId, initiativeId, findingId)
    insist(mayReadFinding(actor, found))
    return { finding: found, initiative: await findInitiative(db, labId, initiativeId) }
  })
  const languageName = (language: string) => t(`ui.language.${language}`)
  const compare = (name: 'claim' | 'explanation', label: string) =>
    comparedText(name, label, finding[name], typed ?? {}, languageName)
  const changed = again?.refusal.code === 'changed-meanwhile'
  const title = t('voices.finding.change')
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs: way(c, initiative.title) },
    <FindingFormPage
      title={title}
      action={paths.details(address(c))}
      back={voicesPaths.finding(address(c))}
      version={finding.version}
      themes={[]}
      extracts={[]}
      values={typed ?? { claim: finding.claim, explanation: finding.explanation }}
      problems={again?.problems}
      changed={
        changed
          ? [
              ...compare('claim', t('voices.finding.claim')),
              ...compare('explanation', t('voices.finding.explanation')),
            ]
          : null
      }
    />,
  )
}

function way(c: AppContext, title: Parameters<typeof crumbs>[1]) {
  const list = { label: c.var.t('voices.finding.list'), address: voicesPaths.findings(here(c)) }
  return [...crumbs(c, title), list]
}

function address(c: AppContext) {
  return { ...here(c), findingId: c.req.param('findingId')! }
}
