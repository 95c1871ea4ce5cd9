import { routes } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { labPaths } from '../../labs/index.ts'
import { networkPaths } from '../paths.ts'
import { findCompared, findProgramme, listPublished } from '../programme/queries.ts'
import { ComparisonPage } from '../views/comparison-page.tsx'
import { chosenIn } from './choose.ts'

/** Initiatives side by side: three queries of tables of the site, however many are compared. */
export const comparisonRoutes = routes()

comparisonRoutes.get(
  networkPaths.comparison.pattern,
  { access: 'anyone', kept: true },
  async (c) => {
    const chosen = chosenIn(c.req.query())
    const { programme, published, compared } = await c.var.read(async (db) => {
      const found = await findProgramme(db, c.req.param('programme')!)
      return {
        programme: found,
        published: await listPublished(db, found.id),
        compared: await findCompared(db, found.id, chosen),
      }
    })
    const { t, language, parts } = c.var
    const name = pickText(programme.name, language).text
    return page(
      c,
      {
        title: t('network.comparison.title'),
        description: t('network.comparison.lead'),
        breadcrumbs: [{ label: name, address: labPaths.programme({ programme: programme.slug }) }],
      },
      <ComparisonPage
        programme={programme}
        published={published}
        compared={compared}
        gone={chosen.length - compared.length}
        now={parts.clock.now()}
      />,
    )
  },
)
