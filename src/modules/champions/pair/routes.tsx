import { NotFound } from '../../../platform/errors.ts'
import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { communitiesOf, lookParticipant, peopleToPick } from '../../people/index.ts'
import { here, idFrom, type Again } from '../answer.ts'
import { listCrumb } from '../crumbs.ts'
import { listHandOvers, lookHeld } from '../leaving/queries.ts'
import { lookOwn } from '../queries.ts'
import { goOn } from '../support-answer.ts'
import { supportPaths as paths } from '../support-paths.ts'
import { leads } from '../policy.ts'
import { thanksTo } from '../thanks/queries.ts'
import { weeksOf } from '../workload/queries.ts'
import { agreeToPair, askPair, endPair } from './commands.ts'
import {
  holdingAnywhere,
  holdsNow,
  isMentorOf,
  listPairs,
  pairsOf,
  type ListedPair,
} from './queries.ts'
import { PairsPage } from './views/pairs-page.tsx'
import { SupportPage, type SupportPageProps } from './views/support-page.tsx'

/** Who holds a champion up: mentor, buddy, and what else is theirs. */
export const pairRoutes = routes()
/** So many weeks of a champion's load are shown here. */
const weeksShown = 5

pairRoutes.get(paths.pairs.pattern, { access: { inLab: ['coordinator'] } }, (c) => pairsPage(c))

pairRoutes.post(
  paths.pairs.pattern,
  { access: 'participant', fact: 'champion-pair.asked' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(askPair, fields)
    const forAll = leads(c.var.actor)
    const self = c.var.actor.participantId!
    const next = () =>
      forAll ? paths.pairs(here(c)) : paths.person({ ...here(c), participantId: self })
    return goOn(c, result, next, (again) =>
      forAll ? pairsPage(c, values, again) : supportPage(c, self, values, again),
    )
  },
)

changes(paths.pairAgreement.pattern, 'champion-pair.agreed', agreeToPair)
changes(paths.pairEnd.pattern, 'champion-pair.ended', endPair)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  pairRoutes.post(pattern, { access: 'participant', fact }, async (c) => {
    const { fields } = await c.var.form()
    const { back, ...sent } = fields
    const championPairId = idFrom(c, 'championPairId')
    const result = await c.var.run(what, { ...sent, championPairId })
    const toPairs = back === 'pairs' && leads(c.var.actor)
    const self = c.var.actor.participantId!
    const next = () =>
      toPairs ? paths.pairs(here(c)) : paths.person({ ...here(c), participantId: self })
    return goOn(c, result, next, (again) =>
      toPairs ? pairsPage(c, {}, again) : supportPage(c, self, {}, again),
    )
  })
}

async function pairsPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, lab, actor, parts, t } = c.var
  const today = dayIn(lab.timeZone, parts.clock.now())
  const ended = c.req.query('ended') !== undefined
  const read = await c.var.read(async (db) => ({
    pairs: await listPairs(db, labId, ended),
    champions: await holdingAnywhere(db, labId, ['champion'], today),
    people: await peopleToPick(db, labId, actor),
  }))
  const asked = c.req.query('champion') ?? ''
  const title = t('champions.pair.list')
  return page(
    c,
    { title, status: again?.status, unlisted: true, wide: true, breadcrumbs: [listCrumb(c)] },
    <PairsPage
      {...read}
      ended={ended}
      values={{ secondId: asked, ...values }}
      problems={again?.problems ?? []}
    />,
  )
}

pairRoutes.get(paths.person.pattern, { access: 'participant' }, (c) =>
  supportPage(c, idFrom(c, 'participantId')),
)

async function supportPage(
  c: AppContext,
  participantId: string,
  values: FormValues = {},
  again?: Again,
): Promise<Response> {
  const { labId, lab, actor, parts } = c.var
  const today = dayIn(lab.timeZone, parts.clock.now())
  const read = await c.var.read(async (db) => {
    const person = await lookParticipant(db, labId, participantId)
    if (!person || person.erasedAt) throw new NotFound()
    const held = await lookHeld(db, labId, person.id, today)
    const pairs = await pairsOf(db, labId, person.id)
    const view = viewOf(c, person.id, pairs)
    const own = view === 'own'
    if (view === 'other' && !held) throw new NotFound()
    const mentors = pairs.some((pair) => isMentorOf(pair, actor.participantId, person.id))
    const champion =
      mentors || own || view === 'leads' ? await lookOwn(db, labId, person.id) : undefined
    return {
      person,
      held,
      view,
      load:
        champion && champion.state !== 'left'
          ? {
              cap: champion.capMinutes,
              weeks: await weeksOf(db, labId, champion.id, today, weeksShown),
            }
          : null,
      pairs: view === 'other' ? [] : pairs,
      communities: (await communitiesOf(db, labId, [person.id])).get(person.id) ?? [],
      helpers: own ? await holdingAnywhere(db, labId, ['champion', 'coordinator'], today) : [],
      thanks: own ? await thanksTo(db, labId, person.id) : [],
      handOvers: own ? await listHandOvers(db, labId, false, person.id) : [],
    }
  })
  const { person } = read
  return page(
    c,
    { title: person.name, status: again?.status, unlisted: true },
    <SupportPage
      {...read}
      self={actor.participantId}
      left={c.req.query('left') !== undefined}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

/** Whose page it is to the reader: their own, one they lead, one of somebody they are paired with, or another's. */
function viewOf(
  c: AppContext,
  personId: string,
  pairs: readonly ListedPair[],
): SupportPageProps['view'] {
  const { actor } = c.var
  if (actor.participantId === personId) return 'own'
  if (leads(actor)) return 'leads'
  const paired = pairs.some(
    (pair) => holdsNow(pair) && [pair.firstId, pair.secondId].includes(actor.participantId ?? ''),
  )
  return paired ? 'paired' : 'other'
}
