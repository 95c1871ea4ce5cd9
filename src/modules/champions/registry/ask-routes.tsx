import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { communitiesOf, lookSeen, peopleToPick } from '../../people/index.ts'
import { goOn, here, idFrom, type Again } from '../answer.ts'
import { listCrumb } from '../crumbs.ts'
import { championPaths as paths } from '../paths.ts'
import { lookOwn } from '../queries.ts'
import { hoursOf } from '../workload/week.ts'
import { addChampion, noteYes, sayNo, sayYes } from './ask-commands.ts'
import { championPage } from './champion-routes.tsx'
import { initiativesToPick, placesToPick, savedAt, todayOf } from './routes.tsx'
import { NewChampionPage } from './views/champion-form.tsx'

/** Asking somebody to be a champion, for the first time or again, and their answer. */
export const askRoutes = routes()
const coordinator = { inLab: ['coordinator'] } as const

askRoutes.get(paths.newChampion.pattern, { access: coordinator }, (c) => newPage(c))

askRoutes.post(paths.list.pattern, { access: coordinator, fact: 'champion.asked' }, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(addChampion, fields)
  return goOn(
    c,
    result,
    ({ id }) => savedAt(c, id),
    (again) => newPage(c, { values, again }),
  )
})

type Sent = { values: FormValues; again: Again }

async function newPage(c: AppContext, sent?: Sent): Promise<Response> {
  const { labId, actor, t } = c.var
  const chosen = String(sent?.values.participantId ?? c.req.query('person') ?? '') || null
  const found = await c.var.read(async (db) => {
    const person = chosen ? await lookSeen(db, labId, actor, chosen) : undefined
    const before = person && (await lookOwn(db, labId, person.id))
    const kept = before && (await communitiesOf(db, labId, [before.personId]))
    return {
      before,
      kept: (before && kept?.get(before.personId)) ?? [],
      people: await peopleToPick(db, labId, actor, [chosen]),
      places: await placesToPick(c, db),
      initiatives: await initiativesToPick(c, db),
    }
  })
  const { before, kept, people, places, initiatives } = found
  const again = before?.state === 'left'
  const known = again && {
    ...before,
    cap: String(hoursOf(before.capMinutes)),
    'languages[]': before.languages,
    employed: before.employed ? 'yes' : '',
    'placeIds[]': kept.map(({ id }) => id),
  }
  const begun = { participantId: chosen ?? '', cap: '4', ...known, since: todayOf(c) }
  return page(
    c,
    {
      title: t('champions.add.title'),
      status: sent?.again.status,
      breadcrumbs: [listCrumb(c)],
      unlisted: true,
    },
    <NewChampionPage
      again={again}
      places={places}
      initiatives={initiatives}
      people={people.map(({ id, name }) => ({ value: id, label: name }))}
      values={sent?.values ?? { ...begun, participantId: before?.personId ?? chosen ?? '' }}
      problems={sent?.again.problems ?? []}
    />,
  )
}

answers(paths.yes.pattern, 'participant', 'champion.added', sayYes)
answers(paths.notedYes.pattern, coordinator, 'champion.added', noteYes)

askRoutes.post(
  paths.no.pattern,
  { access: 'participant', fact: 'champion.declined' },
  async (c) => {
    const championId = idFrom(c, 'championId')
    const result = await c.var.run(sayNo, { championId })
    const next = ({ again }: { again: boolean }) =>
      again ? savedAt(c, championId) : paths.list(here(c))
    return goOn(c, result, next, (refused) => championPage(c, { values: {}, again: refused }))
  },
)

function answers<I>(
  pattern: string,
  access: 'participant' | typeof coordinator,
  fact: string,
  what: Command<I, unknown>,
) {
  askRoutes.post(pattern, { access, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const championId = idFrom(c, 'championId')
    const result = await c.var.run(what, { ...fields, championId })
    return goOn(
      c,
      result,
      () => savedAt(c, championId),
      (again) => championPage(c, { values, again }),
    )
  })
}
