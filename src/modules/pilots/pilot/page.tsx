import { NotFound } from '../../../platform/errors.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, mayCorrect, maySeeWork } from '../../initiatives/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { hereIn, listCrumbs, type Again } from '../answer.ts'
import { costSumOf } from '../course/queries.ts'
import { criteriaOf } from '../criteria/commands.ts'
import { lookExit } from '../exit/queries.ts'
import { indicatorsOf } from '../measure/queries.ts'
import { lookMyPart, sectorsOf } from '../person/queries.ts'
import { isDecided, mayCareFor, mayReadPilot, mayReadPlan } from '../policy.ts'
import { lookPlan } from '../plan/queries.ts'
import { standingOf } from '../standing.ts'
import { PilotPage } from '../views/pilot-page.tsx'
import { PlanSummary } from '../views/plan-summary.tsx'
import { Results } from '../views/results.tsx'
import { Readiness } from '../views/readiness.tsx'
import { findShownPilot } from './queries.ts'
import { storiesOf } from './stories.ts'
import { readLinks, workLinks } from './work-links.ts'

/** The page of a pilot: public where it is, with the ways to work on it for those who do. */
export async function pilotPage(c: AppContext, again?: Again): Promise<Response> {
  const { lab, labId, actor, language } = c.var
  const at = hereIn(c)
  const { initiativeId, pilotId } = at
  const me = actor.participantId
  const read = await c.var.read(async (db) => {
    const found = await findShownPilot(db, labId, initiativeId, pilotId)
    const mine = me ? await lookMyPart(db, labId, pilotId, me) : undefined
    if (!mine && !mayReadPilot(actor, found).ok) throw new NotFound()
    return {
      found,
      mine,
      initiative: await findInitiative(db, labId, initiativeId),
      standing: await standingOf(db, labId, pilotId),
      exit: await lookExit(db, labId, pilotId),
      criteria: await criteriaOf(db, labId, pilotId),
      indicators: await indicatorsOf(db, labId, pilotId),
      sectors: await sectorsOf(db, labId, pilotId),
      sum: await costSumOf(db, labId, pilotId),
      stories: await storiesOf(c, db, pilotId),
      plan: await lookPlan(db, labId, pilotId),
    }
  })
  const { found, mine, initiative, standing } = read
  const works = mayCorrect(actor, initiative).ok
  const inside = maySeeWork(actor, initiativeId).ok
  const indicators = inside || isDecided(found) ? read.indicators : []
  const reads = mayReadPlan(actor, found).ok
  const plan = reads || (read.plan?.publishedAt && found.public) ? read.plan : undefined
  const planned = found.state === 'planned' && !found.archivedAt
  const cares = mayCareFor(actor, found).ok
  const links = works ? workLinks(at, found.state, cares) : reads ? readLinks(at) : []
  return page(
    c,
    {
      title: pickText(found.title, language).text,
      description: pickText(found.tried, language).text.slice(0, 200) || undefined,
      status: again?.status,
      unlisted: !found.public,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <PilotPage
      at={at}
      found={found}
      inside={inside}
      works={works}
      mine={mine !== undefined}
      links={links}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'pilot', thingId: found.id })}
      problems={again?.problems ?? []}
    >
      {works && planned && <Readiness at={at} standing={standing} />}
      <Results {...read} indicators={indicators} />
      {plan && <PlanSummary at={at} kept={plan} currency={found.currency} inside={reads} />}
    </PilotPage>,
  )
}
