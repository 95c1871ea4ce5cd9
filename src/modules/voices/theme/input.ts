import { z } from 'zod'
import {
  limits,
  localText,
  neededId,
  neededLocalText,
  optionalId,
  seenVersion,
  tick,
} from '../../../platform/input.ts'

const initiative = { initiativeId: neededId }
const theme = { ...initiative, themeId: neededId }
const words = {
  name: neededLocalText(limits.title, 'voices.theme.name-missing'),
  about: localText(limits.summary).default({}),
}

export const makeThemeInput = z.strictObject({ ...initiative, ...words })
export const changeThemeInput = z.strictObject({ ...theme, ...words, version: seenVersion })
export const aboutTheme = z.strictObject(theme)
export const publishThemeInput = z.strictObject({ ...theme, public: tick })
export const mergeThemeInput = z.strictObject({
  ...theme,
  into: z.string().pipe(z.uuid('platform.input.choose')),
})

/** The whole contribution, or an extract of it. */
export const putInThemeInput = z.strictObject({
  ...initiative,
  contributionId: neededId,
  extractId: optionalId,
  themeId: z.string().pipe(z.uuid('platform.input.choose')),
})

const item = { ...theme, themeItemId: neededId }
export const takeFromThemeInput = z.strictObject(item)
export const moveItemInput = z.strictObject({
  ...item,
  to: z.string().pipe(z.uuid('platform.input.choose')),
})
