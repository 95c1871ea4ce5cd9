import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import { mayCurate } from '../reading/policy.ts'
import type { ThemeRow } from './schema.ts'

type Subject = Pick<ThemeRow, 'initiativeId' | 'archivedAt' | 'mergedInto' | 'publishedAt'>
export type ThemeRefusal = 'no-role-here' | 'theme-archived' | 'theme-merged'

/** Whether somebody may open a theme: what is published is for everybody, the rest for those who read together. */
export function mayReadTheme(actor: Actor, theme: Subject): Decision<'no-role-here'> {
  return theme.publishedAt ? yes : mayCurate(actor, theme.initiativeId)
}

/** Whether somebody may change a theme or what it holds, while it stands on its own. */
export function mayWorkOnTheme(actor: Actor, theme: Subject): Decision<ThemeRefusal> {
  const may = mayCurate(actor, theme.initiativeId)
  if (!may.ok) return may
  if (theme.mergedInto) return refuse('theme-merged')
  return theme.archivedAt ? refuse('theme-archived') : yes
}

/** Whether somebody may show a theme to everybody, or take that back: those who handle voices. */
export function mayPublishTheme(actor: Actor, theme: Subject): Decision<ThemeRefusal> {
  const may = mayHandle(actor, theme.initiativeId)
  return may.ok ? mayWorkOnTheme(actor, theme) : may
}
