import { NotFound } from '../../platform/errors.ts'
import { routes, type AppContext } from '../../platform/http/routes.ts'
import { page, problemsOf, type FormValues, type Problem } from '../../ui/index.ts'
import { changeLabProfile } from './profile-command.ts'
import { paths } from './paths.ts'
import { differences, isSettingsPart, storedValues, type SettingsPart } from './profile-fields.ts'
import { findProfile } from './queries.ts'
import { SettingsForm, type SettingsFormProps } from './views/settings-form.tsx'
import { SettingsPage } from './views/settings-page.tsx'

/** What a coordinator may change about the lab. */
export const settingsRoutes = routes()

const coordinator = { inLab: ['coordinator'] } as const

settingsRoutes.get(paths.settings.pattern, { access: coordinator }, async (c) => {
  const { values } = await stored(c)
  const saved = c.req.query('saved') !== undefined
  const title = c.var.t('labs.settings.title')
  return page(c, { title }, <SettingsPage values={values} saved={saved} />)
})

settingsRoutes.get(paths.settingsPart.pattern, { access: coordinator }, async (c) => {
  const { values, version } = await stored(c)
  return formPage(c, 200, { part: partOf(c), values, version, problems: [] })
})

settingsRoutes.post(
  paths.settingsPart.pattern,
  { access: coordinator, fact: 'lab.changed' },
  async (c) => {
    const part = partOf(c)
    const { values, fields } = await c.var.form()
    const { preview, ...sent } = fields
    if (preview) return again(c, part, values, [], 200)
    const result = await c.var.run(changeLabProfile, { ...ifNothingTicked(part), ...sent })
    if (result.ok) {
      c.var.parts.labs.forget()
      return c.redirect(`${paths.settings({ lab: c.var.lab.slug })}?saved`, 303)
    }
    if (result.code !== 'version-conflict')
      return again(c, part, values, problemsOf(c, result, 'labs.refused'), 422)
    const now = await stored(c)
    const changed = differences(now.values, values)
    return formPage(c, 409, { part, values, version: now.version, problems: [], changed })
  },
)

function partOf(c: AppContext): SettingsPart {
  const part = c.req.param('part')
  if (!isSettingsPart(part)) throw new NotFound()
  return part
}

/** A browser sends nothing at all for a group of boxes without a tick. */
function ifNothingTicked(part: SettingsPart): Record<string, unknown> {
  return part === 'identity' ? { languages: [] } : {}
}

async function stored(c: AppContext): Promise<{ values: FormValues; version: number }> {
  c.var.parts.labs.forget()
  const lab = (await c.var.parts.labs.find(c.var.lab.slug)) ?? c.var.lab
  const profile = await c.var.read((db) => findProfile(db, c.var.labId))
  return { values: storedValues(lab, profile), version: profile.version }
}

/** The same form with what was typed, and the version it began with. */
function again(
  c: AppContext,
  part: SettingsPart,
  values: FormValues,
  problems: Problem[],
  status: 200 | 422,
): Response {
  return formPage(c, status, { part, values, version: Number(values.version), problems })
}

function formPage(c: AppContext, status: 200 | 409 | 422, props: SettingsFormProps): Response {
  const settings = {
    label: c.var.t('labs.settings.title'),
    address: paths.settings({ lab: c.var.lab.slug }),
  }
  const title = c.var.t(`labs.settings.${props.part}`)
  return page(c, { title, status, breadcrumbs: [settings] }, <SettingsForm {...props} />)
}
