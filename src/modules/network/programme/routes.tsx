import { routes } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { labPaths } from '../../labs/index.ts'
import { ProgrammePage } from '../views/programme-page.tsx'
import { fitting, wantedIn } from './filter.ts'
import { findProgramme, listPublished } from './queries.ts'

/** The page of a programme: two queries, both of tables of the site, whatever its size. */
export const programmeRoutes = routes()

programmeRoutes.get(labPaths.programme.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { programme, published } = await c.var.read(async (db) => {
    const found = await findProgramme(db, c.req.param('programme')!)
    return { programme: found, published: await listPublished(db, found.id) }
  })
  const wanted = wantedIn(c.req.query())
  const { language } = c.var
  return page(
    c,
    {
      title: pickText(programme.name, language).text,
      description: pickText(programme.about, language).text.slice(0, 200) || undefined,
    },
    <ProgrammePage
      programme={programme}
      published={published}
      fitting={fitting(published, wanted)}
      wanted={wanted}
    />,
  )
})
