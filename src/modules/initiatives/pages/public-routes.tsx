import { besidesOn } from '../../../platform/besides.ts'
import { routes } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { findProfile } from '../../labs/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { here } from '../answer.ts'
import { decisionsOf } from '../decision/queries.ts'
import { maySeeWork } from '../initiative/policy.ts'
import { paths } from '../paths.ts'
import { findPublicInitiative } from './public-queries.ts'
import { PublicPage } from './views/public-page.tsx'

/** The public page of an initiative: three queries in one transaction, whatever its size, and one for each module that adds to it. */
export const publicRoutes = routes()

publicRoutes.get(paths.initiative.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { lab, t, language, actor } = c.var
  const { initiativeId } = here(c)
  const { found, decisions, profile, besides } = await c.var.read(async (db) => ({
    found: await findPublicInitiative(db, lab.id, initiativeId),
    decisions: await decisionsOf(db, lab.id, initiativeId),
    profile: await findProfile(db, lab.id),
    besides: await besidesOn(c, db, 'initiative', initiativeId),
  }))
  return page(
    c,
    {
      title: pickText(found.title, language).text,
      description: pickText(found.summary, language).text.slice(0, 200),
      breadcrumbs: [
        { label: t('initiatives.list.title'), address: paths.initiatives({ lab: lab.slug }) },
      ],
    },
    <PublicPage
      address={here(c)}
      found={found}
      decisions={decisions}
      besides={besides}
      contact={{
        name: profile.championName,
        phone: profile.championPhone,
        email: profile.contactEmail,
      }}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'initiative', thingId: found.id })}
      mayWork={maySeeWork(actor, found.id).ok}
    />,
  )
})
