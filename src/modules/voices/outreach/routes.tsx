import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { participantNames } from '../../people/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { replyCodeFor } from './code.ts'
import { inviteToSay, planOutreach, recordOutreach } from './commands.ts'
import { outreachPaths } from './paths.ts'
import { candidatesFor, findOutreach, outreachOf, resultsOf } from './queries.ts'
import { NewOutreachPage } from './views/new-outreach-page.tsx'
import { OutreachListPage } from './views/outreach-list-page.tsx'
import { OutreachPage } from './views/outreach-page.tsx'
import { PosterPage } from './views/poster-page.tsx'

/** Asking people to say something: planning it, inviting by name, the poster, and what came of it. */
export const outreachRoutes = routes()
const access = handlers

outreachRoutes.get(voicesPaths.outreach.pattern, { access }, async (c) => {
  const { t, labId } = c.var
  const { initiative, list } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, here(c).initiativeId),
    list: await outreachOf(db, labId, here(c).initiativeId),
  }))
  insist(mayHandle(c.var.actor, initiative.id))
  return page(
    c,
    {
      title: t('voices.outreach.title'),
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <OutreachListPage address={here(c)} list={list} />,
  )
})

outreachRoutes.get(outreachPaths.newOutreach.pattern, { access }, (c) =>
  newPage(c, {
    'channels[]': ['letter', 'poster'],
    'aimedAt[]': c.req.query('group'),
    'ageBands[]': c.req.query('age-band'),
    'genders[]': c.req.query('gender'),
    placeId: c.req.query('place'),
  }),
)

outreachRoutes.post(
  voicesPaths.outreach.pattern,
  { access, fact: 'outreach.planned' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(planOutreach, { ...fields, initiativeId: here(c).initiativeId })
    return goOn(
      c,
      result,
      ({ id }) => outreachPaths.outreach({ ...here(c), outreachId: id }),
      (again) => newPage(c, values, again),
    )
  },
)

outreachRoutes.get(outreachPaths.outreach.pattern, { access }, (c) => onePage(c))

outreachRoutes.post(
  outreachPaths.invited.pattern,
  { access, fact: 'outreach.invited' },
  async (c) => {
    const { fields } = await c.var.form()
    const result = await c.var.run(inviteToSay, { ...fields, ...which(c) })
    return goOn(
      c,
      result,
      ({ invited }) => `${outreachPaths.outreach(whichHere(c))}?invited=${invited}`,
      (again) => onePage(c, {}, again),
    )
  },
)

outreachRoutes.post(
  outreachPaths.record.pattern,
  { access, fact: 'outreach.documented' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(recordOutreach, { ...fields, ...which(c) })
    return goOn(
      c,
      result,
      () => outreachPaths.outreach(whichHere(c)),
      (again) => onePage(c, values, again),
    )
  },
)

outreachRoutes.get(outreachPaths.poster.pattern, { access }, async (c) => {
  const { t, labId, lab, parts } = c.var
  const { initiativeId, outreachId } = which(c)
  const { found, initiative, ways, sender } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    found: await findOutreach(db, labId, initiativeId, outreachId),
    ways: await resultsOf(db, labId, outreachId),
    sender: await parts.lookSender(db, labId),
  }))
  insist(mayHandle(c.var.actor, initiativeId))
  if (!ways.some(({ channel }) => channel === 'poster')) throw new NotFound()
  const code = replyCodeFor(parts.signingKey, found.id, 'poster')
  return page(
    c,
    {
      title: t('voices.outreach.poster.title'),
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <PosterPage
      words={found.words}
      code={code}
      link={parts.settings.url + outreachPaths.reply({ lab: lab.slug, code })}
      place={parts.settings.url + outreachPaths.replies({ lab: lab.slug })}
      phone={sender.phone}
      champion={sender.champion}
    />,
  )
})

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { t, labId, actor } = c.var
  const { initiative, places } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, here(c).initiativeId),
    places: await listPlaces(db, labId),
  }))
  insist(mayHandle(actor, initiative.id))
  return page(
    c,
    {
      title: t('voices.outreach.new.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <NewOutreachPage
      address={here(c)}
      places={places}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

async function onePage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor } = c.var
  const { initiativeId, outreachId } = which(c)
  insist(mayHandle(actor, initiativeId))
  const shown = await c.var.read(async (db) => {
    const initiative = await findInitiative(db, labId, initiativeId)
    const found = await findOutreach(db, labId, initiativeId, outreachId)
    const people = [found.madeBy, found.documentedBy].filter((id) => id !== null)
    return {
      initiative,
      found,
      ways: await resultsOf(db, labId, found.id),
      candidates: await candidatesFor(db, labId, actor, found),
      names: await participantNames(db, labId, people),
    }
  })
  const { initiative, ...rest } = shown
  const invited = Number(c.req.query('invited') ?? 0)
  return page(
    c,
    {
      title: shown.found.title,
      status: again?.status,
      unlisted: true,
      breadcrumbs: [
        ...crumbs(c, initiative.title),
        { label: c.var.t('voices.outreach.title'), address: voicesPaths.outreach(here(c)) },
      ],
    },
    <OutreachPage
      address={whichHere(c)}
      {...rest}
      invited={Number.isSafeInteger(invited) ? invited : 0}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

function which(c: AppContext): { initiativeId: string; outreachId: string } {
  return { initiativeId: here(c).initiativeId, outreachId: c.req.param('outreachId')! }
}

function whichHere(c: AppContext) {
  return { ...here(c), outreachId: c.req.param('outreachId')! }
}
