import type { AppContext } from '../platform/http/routes.ts'
import { mayEnter } from '../platform/http/web.ts'
import { formatsFor } from '../platform/i18n.ts'
import { newId } from '../platform/ids.ts'
import { dayIn } from '../shared/day.ts'
import type { NavigationLink, PageScope } from './scope.ts'

/** Time zone of pages that belong to no lab. */
const siteTimeZone = 'UTC'

/** Gathers what a page needs from its request. */
export function scopeOf(c: AppContext): PageScope {
  const { parts, actor, language, reading, t } = c.var
  const lab = c.var.lab ?? null
  const timeZone = lab?.timeZone ?? siteTimeZone
  const url = new URL(c.req.url)
  const now = parts.clock.now()
  return {
    t,
    language,
    lab,
    actor,
    path: url.pathname,
    query: url.search,
    ...reading,
    saveData: c.req.header('save-data')?.toLowerCase() === 'on',
    navigation: lab ? navigationOf(c, lab.slug, url.pathname) : [],
    assets: parts.assets,
    newOpId: () => newId(now),
    timeZone,
    today: dayIn(timeZone, now),
    format: formatsFor(language, timeZone),
  }
}

function navigationOf(c: AppContext, lab: string, path: string): NavigationLink[] {
  const { parts, actor, t } = c.var
  const links = parts.navigation
    .filter((item) => mayEnter(item.shownTo, actor))
    .toSorted((a, b) => a.order - b.order)
    .map((item) => ({ label: t(item.label), address: item.address(lab) }))
  const here = links
    .filter(({ address }) => path === address || path.startsWith(`${address}/`))
    .toSorted((a, b) => b.address.length - a.address.length)[0]
  return links.map((link) => ({
    ...link,
    current: link === here && (path === link.address || link.address !== `/${lab}`),
  }))
}
