import { Forbidden } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { goOn, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { isOwnWord, mayCorrect } from './change-policy.ts'
import { changeAudience, correctWording } from './correct.ts'
import { contributionPage, voiceAddress } from './page-routes.tsx'
import { contributionPaths as paths } from './paths.ts'
import { findReadable, ownEntries } from './queries.ts'
import type { ContributionRow } from './schema.ts'
import { usesOf } from './uses.ts'
import { AudiencePage } from './views/audience-page.tsx'
import { WithdrawalPage } from './views/withdrawal-page.tsx'
import { WordingPage } from './views/wording-page.tsx'
import { returnContribution, withdrawContribution } from './withdraw.ts'

/** Putting words right, changing who reads them, taking them back and undoing that. */
export const changeRoutes = routes()
const access = 'participant'

changeRoutes.get(paths.wording.pattern, { access }, (c) => wordingPage(c))
changeRoutes.get(paths.audience.pattern, { access }, (c) => audiencePage(c))
changeRoutes.get(paths.withdrawal.pattern, { access }, (c) => withdrawalPage(c))

changeRoutes.post(paths.wording.pattern, { access, fact: 'contribution.corrected' }, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(correctWording, { ...fields, ...ids(c) })
  return goOn(
    c,
    result,
    () => back(c),
    (again) => wordingPage(c, values, again),
  )
})

const audience = { access, fact: 'contribution.audience-changed' } as const
changeRoutes.post(paths.audience.pattern, audience, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(changeAudience, { ...fields, ...ids(c) })
  return goOn(
    c,
    result,
    () => back(c),
    (again) => audiencePage(c, values, again),
  )
})

const withdrawal = { access, fact: 'contribution.withdrawn' } as const
changeRoutes.post(paths.withdrawal.pattern, withdrawal, async (c) => {
  const result = await c.var.run(withdrawContribution, ids(c))
  return goOn(
    c,
    result,
    () => back(c),
    (again) => contributionPage(c, again),
  )
})

changeRoutes.post(paths.return.pattern, { access, fact: 'contribution.returned' }, async (c) => {
  const result = await c.var.run(returnContribution, ids(c))
  return goOn(
    c,
    result,
    () => back(c),
    (again) => contributionPage(c, again),
  )
})

function ids(c: AppContext) {
  const { initiativeId, contributionId } = voiceAddress(c)
  return { initiativeId, contributionId }
}

function back(c: AppContext): string {
  return voicesPaths.voice(voiceAddress(c))
}

/** What such a page is about; who may not change it is turned away, who comes too late sees why. */
async function toChange(c: AppContext) {
  const { labId, actor } = c.var
  const { initiativeId, contributionId } = ids(c)
  const read = await c.var.read(async (db) => {
    const found = await findReadable(db, labId, actor, initiativeId, contributionId)
    return {
      found,
      initiative: await findInitiative(db, labId, initiativeId),
      asker: { actor, own: await ownEntries(db, actor) },
      uses: await usesOf(db, labId, found.id),
    }
  })
  const may = mayCorrect(read.asker, read.found)
  if (!may.ok && may.code === 'no-role-here') throw new Forbidden()
  return { ...read, isOwn: isOwnWord(read.asker, read.found) }
}

type Changing = Awaited<ReturnType<typeof toChange>>

function frame(c: AppContext, title: string, { initiative }: Changing, again?: Again) {
  return {
    title,
    status: again?.status,
    unlisted: true,
    breadcrumbs: crumbs(c, initiative.title),
  }
}

async function wordingPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const changing = await toChange(c)
  const { found, isOwn } = changing
  const changed = again?.refusal.code === 'changed-meanwhile'
  const { title, body, language } = found
  return page(
    c,
    frame(c, c.var.t('voices.wording.title'), changing, again),
    <WordingPage
      address={voiceAddress(c)}
      version={found.version}
      isOwn={isOwn}
      values={typed ?? { title, body, language }}
      problems={again?.problems}
      changed={changed ? compare(c, found, typed ?? {}) : null}
    />,
  )
}

function compare({ var: { t } }: AppContext, found: ContributionRow, typed: FormValues) {
  const sent = (name: string) => String(typed[name] ?? '').trim()
  return [
    { label: t('voices.wording.heading'), now: found.title, typed: sent('title') },
    { label: t('voices.wording.body'), now: found.body, typed: sent('body') },
  ]
}

async function audiencePage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const changing = await toChange(c)
  const { found, isOwn } = changing
  const { visibility, sensitive, kind } = found
  return page(
    c,
    frame(c, c.var.t('voices.audience.title'), changing, again),
    <AudiencePage
      address={voiceAddress(c)}
      isOwn={isOwn}
      personal={sensitive || kind === 'story' || kind === 'interview'}
      values={typed ?? { visibility, sensitive: sensitive ? 'yes' : '' }}
      problems={again?.problems}
    />,
  )
}

async function withdrawalPage(c: AppContext): Promise<Response> {
  const changing = await toChange(c)
  return page(
    c,
    frame(c, c.var.t('voices.withdrawal.title'), changing),
    <WithdrawalPage
      action={paths.withdrawal(voiceAddress(c))}
      back={back(c)}
      uses={changing.uses}
      isOwn={changing.isOwn}
    />,
  )
}
