import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { page } from '../../../ui/index.ts'
import { noticesFor } from '../../notifications/index.ts'
import { keepers, lookParticipant, lookSeen, peoplePaths } from '../../people/index.ts'
import { ownEntries } from '../contribution/queries.ts'
import { entriesOf } from '../contribution/readable.ts'
import { groundTitles } from '../disposition/ground-titles.ts'
import { voicesPaths } from '../paths.ts'
import { myVoicesPaths as paths } from './paths.ts'
import { myVoices } from './queries.ts'
import { MyVoicesPage } from './views/my-voices-page.tsx'
import { PersonVoicesPage } from './views/person-voices-page.tsx'

/** What I said and what became of it, and all that the site holds about me as a file. */
export const myVoicesRoutes = routes()

myVoicesRoutes.get(voicesPaths.myVoices.pattern, { access: 'participant' }, async (c) => {
  const { lab, labId, actor, t, parts } = c.var
  const asked = c.req.query('after')
  const after = isUuid(asked) ? asked : null
  const read = await c.var.read(async (db) => {
    const ids = await ownEntries(db, actor)
    const person = await lookParticipant(db, labId, actor.participantId!)
    if (!person) throw new NotFound()
    const { voices, next } = await myVoices(db, labId, ids, after)
    const titles = await groundTitles(db, labId, actor, parts.threadKinds, voices)
    const { notices } = await noticesFor(db, labId, ids)
    return { name: person.name, voices, next, titles, notices }
  })
  return page(
    c,
    { title: t('voices.mine.title'), unlisted: true },
    <MyVoicesPage {...read} lab={lab.slug} paged={after !== null} />,
  )
})

myVoicesRoutes.get(paths.personVoices.pattern, { access: keepers }, async (c) => {
  const { lab, labId, actor, t, parts } = c.var
  const asked = c.req.query('after')
  const after = isUuid(asked) ? asked : null
  const read = await c.var.read(async (db) => {
    const person = await lookSeen(db, labId, actor, c.req.param('participantId')!)
    if (!person) throw new NotFound()
    const ids = (await db.execute<{ id: string }>(entriesOf(person.id))).rows.map(({ id }) => id)
    const { voices, next } = await myVoices(db, labId, ids, after)
    const titles = await groundTitles(db, labId, actor, parts.threadKinds, voices)
    return { person, voices, next, titles }
  })
  const { id: participantId, name } = read.person
  const crumb = { label: name, address: peoplePaths.person({ lab: lab.slug, participantId }) }
  return page(
    c,
    { title: t('voices.mine.title-of', { name }), unlisted: true, breadcrumbs: [crumb] },
    <PersonVoicesPage {...read} lab={lab.slug} paged={after !== null} />,
  )
})

myVoicesRoutes.get(paths.data.pattern, { access: 'participant' }, async (c) => {
  const records = await gathered(c)
  const file = `${c.var.lab.slug}-${c.var.parts.clock.now().toISOString().slice(0, 10)}.json`
  return new Response(`${JSON.stringify(records, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': 'private, no-store',
    },
  })
})

/** All that every module holds about the one who asks, under names in their language. */
async function gathered(c: AppContext) {
  const { labId, lab, actor, t, parts } = c.var
  return c.var.read(async (db) => {
    const ids = await ownEntries(db, actor)
    const about: Record<string, unknown> = {}
    for (const one of parts.personalData) {
      for (const { label, rows } of await one.gather(db, labId, ids)) {
        if (rows.length > 0) about[t(label)] = rows
      }
    }
    return { lab: lab.name, madeAt: parts.clock.now(), about }
  })
}
