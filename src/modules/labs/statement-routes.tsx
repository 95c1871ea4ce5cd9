import type { VNode } from 'preact'
import { routes, type AppContext } from '../../platform/http/routes.ts'
import { page } from '../../ui/index.ts'
import { paths } from './paths.ts'
import { findProfile } from './queries.ts'
import type { LabProfile } from './schema.ts'
import { AccessibilityPage } from './views/accessibility-page.tsx'
import { ComplaintsPage } from './views/complaints-page.tsx'
import { PrivacyPage } from './views/privacy-page.tsx'

type View = (props: { profile: LabProfile }) => VNode

/** What a public body must say: accessibility, privacy and complaints. */
export const statementRoutes = routes()

const anyone = { access: 'anyone', kept: true } as const

statementRoutes.get(paths.accessibility.pattern, anyone, (c) =>
  statement(c, c.var.t('labs.accessibility.title'), AccessibilityPage),
)
statementRoutes.get(paths.privacy.pattern, anyone, (c) =>
  statement(c, c.var.t('labs.privacy.title'), PrivacyPage),
)
statementRoutes.get(paths.complaints.pattern, anyone, (c) =>
  statement(c, c.var.t('labs.complaints.title'), ComplaintsPage),
)

async function statement(c: AppContext, title: string, View: View): Promise<Response> {
  const profile = await c.var.read((db) => findProfile(db, c.var.labId))
  return page(c, { title }, <View profile={profile} />)
}
