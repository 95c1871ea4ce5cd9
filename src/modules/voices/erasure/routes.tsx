import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { keepers, lookSeen, peoplePaths } from '../../people/index.ts'
import { goOn, type Again } from '../answer.ts'
import { myVoicesPaths as paths } from '../my-voices/paths.ts'
import { voicesPaths } from '../paths.ts'
import { erasePerson } from './erase-person.ts'
import { countVoices, lookErasure } from './queries.ts'
import { ErasurePage } from './views/erasure-page.tsx'
import { ForgottenPage } from './views/forgotten-page.tsx'

/** Being forgotten: on one's own page, or through a keeper of the list for who asks by phone, letter or visit. */
export const erasureRoutes = routes()

erasureRoutes.get(paths.erasure.pattern, { access: 'participant' }, (c) => ownPage(c))

erasureRoutes.post(
  paths.erasure.pattern,
  { access: 'participant', fact: 'person.erased' },
  async (c) => {
    const { values } = await c.var.form()
    const { participantId } = c.var.actor
    const result = await c.var.run(erasePerson(c.var.parts), {
      words: values.words,
      sure: values.sure,
      participantId,
      askedHow: 'page',
      askedBy: 'self',
    })
    return goOn(
      c,
      result,
      () => paths.forgotten({ lab: c.var.lab.slug }),
      (again) => ownPage(c, values, again),
    )
  },
)

erasureRoutes.get(paths.forgotten.pattern, { access: 'anyone' }, (c) =>
  page(
    c,
    { title: c.var.t('voices.erasure.done'), unlisted: true },
    <ForgottenPage remains={null} at={null} />,
  ),
)

erasureRoutes.get(paths.personErasure.pattern, { access: keepers }, (c) => personPage(c))

erasureRoutes.post(
  paths.personErasure.pattern,
  { access: keepers, fact: 'person.erased' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const participantId = c.req.param('participantId')!
    const result = await c.var.run(erasePerson(c.var.parts), { ...fields, participantId })
    return goOn(
      c,
      result,
      () => paths.personErasure({ lab: c.var.lab.slug, participantId }),
      (again) => personPage(c, values, again),
    )
  },
)

async function ownPage(c: AppContext, values: FormValues = {}, again?: Again): Promise<Response> {
  const { lab, labId, actor, t } = c.var
  const counted = await c.var.read((db) => countVoices(db, labId, actor.participantId!))
  return page(
    c,
    { title: t('voices.erasure.title'), status: again?.status, unlisted: true },
    <ErasurePage
      action={paths.erasure({ lab: lab.slug })}
      back={voicesPaths.myVoices({ lab: lab.slug })}
      name={null}
      counted={counted}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

async function personPage(
  c: AppContext,
  values: FormValues = {},
  again?: Again,
): Promise<Response> {
  const { lab, labId, actor, t } = c.var
  const participantId = c.req.param('participantId')!
  const { person, done, counted } = await c.var.read(async (db) => {
    const found = await lookSeen(db, labId, actor, participantId)
    if (!found) throw new NotFound()
    return {
      person: found,
      done: found.erasedAt ? await lookErasure(db, labId, found.id) : undefined,
      counted: await countVoices(db, labId, found.id),
    }
  })
  const { name, id } = person
  if (person.erasedAt) {
    return page(
      c,
      { title: t('voices.erasure.done'), status: again?.status, unlisted: true },
      <ForgottenPage remains={done?.remains ?? []} at={person.erasedAt} />,
    )
  }
  return page(
    c,
    { title: t('voices.erasure.title-of', { name }), status: again?.status, unlisted: true },
    <ErasurePage
      action={paths.personErasure({ lab: lab.slug, participantId: id })}
      back={peoplePaths.person({ lab: lab.slug, participantId: id })}
      name={name}
      counted={counted}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
