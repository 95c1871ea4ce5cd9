import type { Command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { Access } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative, mayWorkIn } from '../../initiatives/index.ts'
import { participantNames } from '../../people/index.ts'
import { nearOriginsOf, threadPaths } from '../../thread/index.ts'
import { goOn, here, type Again } from '../answer.ts'
import { loadComments } from '../comment/load.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { ownEntries } from '../contribution/queries.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { curators, mayCurate } from '../reading/policy.ts'
import { themesToPick } from '../theme/queries.ts'
import { publishFinding, withdrawFinding } from './commands.ts'
import { withdrawDissent, writeDissent } from './dissent-commands.ts'
import { addExtracts, takeExtract } from './extract-commands.ts'
import { findingPaths as paths } from './paths.ts'
import { mayDissent, mayReadFinding, mayWriteFinding } from './policy.ts'
import {
  dissentsOf,
  extractsOfFinding,
  extractsToPick,
  findFinding,
  listFindings,
} from './queries.ts'
import { FindingListPage } from './views/finding-list-page.tsx'
import { FindingPage, type FindingForm } from './views/finding-page.tsx'

/** Findings: the list, each with what it rests on and who sees it otherwise, and the changes made there. */
export const findingRoutes = routes()

findingRoutes.get(voicesPaths.findings.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  const { initiative, listed } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    listed: await listFindings(db, labId, actor, initiativeId),
  }))
  return page(
    c,
    { title: t('voices.finding.list'), breadcrumbs: crumbs(c, initiative.title) },
    <FindingListPage
      address={here(c)}
      listed={listed}
      curates={mayCurate(actor, initiativeId).ok}
    />,
  )
})

findingRoutes.get(voicesPaths.finding.pattern, { access: 'anyone' }, (c) => findingPage(c))

changes(paths.publication.pattern, handlers, 'finding.published', 'publish', publishFinding)
changes(paths.withdrawal.pattern, handlers, 'finding.withdrawn', 'withdraw', withdrawFinding)
changes(paths.extracts.pattern, curators, 'finding-extract.added', 'extracts', addExtracts)
changes(paths.extractRemoval.pattern, curators, 'finding-extract.removed', 'extracts', takeExtract)
changes(paths.dissents.pattern, 'participant', 'dissent.written', 'dissent', writeDissent)
changes(
  paths.dissentWithdrawal.pattern,
  'participant',
  'dissent.withdrawn',
  'dissent',
  withdrawDissent,
)

type Sent = { form: FindingForm; values: FormValues; again: Again }

function changes<I>(
  pattern: string,
  access: Access,
  fact: string,
  form: FindingForm,
  what: Command<I, unknown>,
) {
  findingRoutes.post(pattern, { access, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { lab: _, ...about } = address(c)
    const named = ['extractId', 'dissentId'].flatMap((name) => {
      const id = c.req.param(name)
      return id ? [[name, id] as const] : []
    })
    const result = await c.var.run(what, { ...fields, ...about, ...Object.fromEntries(named) })
    const next = () => voicesPaths.finding(address(c))
    return goOn(c, result, next, (again) => findingPage(c, { form, values, again }))
  })
}

async function findingPage(c: AppContext, sent?: Sent): Promise<Response> {
  const { lab, labId, actor, language } = c.var
  const { initiativeId, findingId } = address(c)
  const curates = mayCurate(actor, initiativeId).ok
  const read = await c.var.read(async (db) => {
    const finding = await findFinding(db, labId, initiativeId, findingId)
    if (!mayReadFinding(actor, finding).ok) throw new NotFound()
    const themeIds = await nearOriginsOf(db, labId, { kind: 'finding', id: findingId }, ['theme'])
    const themes = await themesToPick(db, labId, actor, initiativeId)
    const dissents = await dissentsOf(db, labId, finding.id)
    return {
      finding,
      dissents,
      initiative: await findInitiative(db, labId, initiativeId),
      themes: themes.filter(({ id }) => themeIds.includes(id)),
      extracts: await extractsOfFinding(db, labId, actor, finding),
      toPick: curates ? await extractsToPick(db, labId, actor, initiativeId, null) : [],
      own: await ownEntries(db, actor),
      comments: await loadComments(
        { db, labId, lab, actor },
        { initiativeId, aboutKind: 'finding', aboutId: finding.id },
        {
          initiativeId,
          isPublic: finding.state === 'published',
          stands: finding.state !== 'withdrawn',
        },
        c.req.query(),
      ),
      names: curates
        ? await participantNames(
            db,
            labId,
            dissents.map(({ participantId }) => participantId),
          )
        : new Map<string, string>(),
    }
  })
  const { finding, initiative, toPick, ...rest } = read
  const laid = new Set(rest.extracts.flatMap(({ id, state }) => (state === 'withdrawn' ? [] : id)))
  return page(
    c,
    {
      title: pickText(finding.claim, language).text,
      status: sent?.again.status,
      breadcrumbs: [
        ...crumbs(c, initiative.title),
        { label: c.var.t('voices.finding.list'), address: voicesPaths.findings(here(c)) },
      ],
    },
    <FindingPage
      {...rest}
      address={address(c)}
      finding={finding}
      toPick={toPick.filter(({ id }) => !laid.has(id))}
      curates={curates}
      mayWrite={mayWriteFinding(actor, finding).ok}
      mayDissent={mayDissent(actor, finding).ok}
      handles={mayHandle(actor, initiativeId).ok}
      mayAsk={mayWorkIn(actor, initiative).ok}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'finding', thingId: finding.id })}
      sent={sent && { form: sent.form, values: sent.values, problems: sent.again.problems }}
    />,
  )
}

function address(c: AppContext) {
  return { ...here(c), findingId: c.req.param('findingId')! }
}
