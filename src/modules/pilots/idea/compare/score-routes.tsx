import { NotFound } from '../../../../platform/errors.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { pickText } from '../../../../shared/language.ts'
import { page, problemsOf, type FormValues, type Problem } from '../../../../ui/index.ts'
import { refuse } from '../../../../shared/result.ts'
import { signInAddress } from '../../../people/index.ts'
import { goOn, insist, type Again } from '../answer.ts'
import { ideaPaths as paths } from '../paths.ts'
import { mayKeepRound } from '../policy.ts'
import { PaperPage, RoundClosingPage, ScoresPage, SheetPage } from '../views/score-pages.tsx'
import { closeRound } from './commands.ts'
import { scoresInput } from './input.ts'
import { keepScores } from './keep-scores.ts'
import { keyPaper } from './paper-commands.ts'
import { findRound, pilesOf, type ShownRound } from './queries.ts'
import { myScores } from './result.ts'
import { readerIn, roundCrumbs, roundHere } from './routes.tsx'

/** Giving points on screen and on paper, and ending a round. */
export const scoreRoutes = routes()
const access = 'participant'

type Mending = { status: 409 | 422; problems: readonly Problem[] }

scoreRoutes.get(paths.scores.pattern, { access: 'anyone' }, (c) =>
  c.var.actor.participantId ? scoresPage(c) : c.redirect(signInAddress(c), 303),
)

scoreRoutes.post(paths.scores.pattern, { access, fact: null }, async (c) => {
  const { fields, values } = await c.var.form()
  const given = scoresInput.safeParse(fields)
  const refused = (code: string, status: Mending['status']) =>
    scoresPage(c, values, {
      status,
      problems: problemsOf(c, refuse(code), 'pilots.idea.refused'),
    })
  if (!given.success) return refused('criterion-unknown', 422)
  const { parts, labId } = c.var
  const { lab: _, ...about } = roundHere(c)
  const { inside, me } = readerIn(c)
  const kept = await keepScores(parts, labId, { about, inside, me: me!, ...given.data })
  if (kept !== 'kept') return refused(kept, kept === 'nothing-given' ? 422 : 409)
  return c.redirect(`${paths.scores(roundHere(c))}?kept=yes`, 303)
})

async function scoresPage(c: AppContext, typed?: FormValues, again?: Mending): Promise<Response> {
  const { labId, t } = c.var
  const reader = readerIn(c)
  const { round, mine } = await c.var.read(async (db) => {
    const found = await findRound(db, labId, roundHere(c), reader)
    return { round: found, mine: await myScores(db, labId, found.id, reader.me!) }
  })
  return page(
    c,
    framed(c, t('pilots.compare.scores.title'), round, again),
    <ScoresPage
      at={roundHere(c)}
      round={round}
      values={typed ?? mine}
      problems={again?.problems ?? []}
      kept={c.req.query('kept') === 'yes' && !again}
    />,
  )
}

scoreRoutes.get(paths.sheet.pattern, { access: 'anyone' }, async (c) => {
  const round = await findFixed(c)
  return page(
    c,
    framed(c, c.var.t('pilots.compare.sheet.title'), round),
    <SheetPage round={round} />,
  )
})

scoreRoutes.get(paths.paper.pattern, { access }, (c) => paperPage(c))
scoreRoutes.post(paths.paper.pattern, { access, fact: 'idea-paper.keyed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { lab: _, ...about } = roundHere(c)
  const result = await c.var.run(keyPaper, { ...fields, ...about })
  return goOn(
    c,
    result,
    () => paths.paper(roundHere(c)),
    (again) => paperPage(c, values, again),
  )
})

async function paperPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, language, t } = c.var
  insist(mayKeepRound(c.var.actor, roundHere(c).initiativeId))
  const round = await findFixed(c, again)
  const piles = await c.var.read((db) => pilesOf(db, labId, round.id))
  return page(
    c,
    framed(c, t('pilots.compare.paper.title'), round, again),
    <PaperPage
      at={roundHere(c)}
      round={round}
      piles={piles}
      ideas={round.ideas.map(({ id, title }) => ({
        value: id,
        label: pickText(title, language).text,
      }))}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

scoreRoutes.get(paths.roundClosing.pattern, { access }, (c) => closingPage(c))
scoreRoutes.post(
  paths.roundClosing.pattern,
  { access, fact: 'idea-comparison.closed' },
  async (c) => {
    const { lab: _, ...about } = roundHere(c)
    const result = await c.var.run(closeRound, about)
    return goOn(
      c,
      result,
      () => paths.comparison(roundHere(c)),
      (again) => closingPage(c, again),
    )
  },
)

async function closingPage(c: AppContext, again?: Again) {
  insist(mayKeepRound(c.var.actor, roundHere(c).initiativeId))
  const round = await findFixed(c, again)
  return page(
    c,
    framed(c, c.var.t('pilots.compare.closing.title'), round, again),
    <RoundClosingPage at={roundHere(c)} round={round} problems={again?.problems ?? []} />,
  )
}

/** A round whose criteria are fixed; before that there is nothing to print, key in or end. */
async function findFixed(c: AppContext, again?: Again): Promise<ShownRound> {
  const round = await c.var.read((db) => findRound(db, c.var.labId, roundHere(c), readerIn(c)))
  if (round.state === 'drafting' && !again) throw new NotFound()
  return round
}

function framed(c: AppContext, title: string, round: ShownRound, again?: Mending) {
  const label = c.var.t('pilots.compare.title', { number: round.number })
  const address = paths.comparison(roundHere(c))
  return {
    title,
    status: again?.status,
    unlisted: true,
    breadcrumbs: [...roundCrumbs(c, round.initiativeTitle), { label, address }],
  }
}
