import type { AppContext } from '../../platform/http/routes.ts'
import { pickText, type LocalText } from '../../shared/language.ts'
import { answerWith, type Crumb } from '../../ui/index.ts'
import { lessonPaths as paths } from './paths.ts'

export type { Again } from '../../ui/index.ts'

/** How lessons answer a change: who has no part in it is turned away. */
export const { goOn, insist } = answerWith('lessons.refused', ['no-role-here', 'own-lesson'])

/** The lab and the initiative of an address. */
export function here(c: AppContext) {
  return { lab: c.var.lab.slug, initiativeId: c.req.param('initiativeId')! }
}

/** The lab and the lesson of an address. */
export function lessonAt(c: AppContext) {
  return { lab: c.var.lab.slug, lessonId: c.req.param('lessonId')! }
}

/** The lab and the practice of an address. */
export function practiceAt(c: AppContext) {
  return { lab: c.var.lab.slug, goodPracticeId: c.req.param('goodPracticeId')! }
}

/** The lab and the adoption of an address. */
export function adoptionAt(c: AppContext) {
  return { lab: c.var.lab.slug, adoptionId: c.req.param('adoptionId')! }
}

/** The way to the lessons of the lab, and to one of them. */
export function lessonCrumbs(c: AppContext, claim?: LocalText): Crumb[] {
  const list = { label: c.var.t('lessons.title'), address: paths.lessons({ lab: c.var.lab.slug }) }
  return claim ? [list, { label: short(c, claim), address: paths.lesson(lessonAt(c)) }] : [list]
}

/** The way to the practices of the lab, and to the work on one of them. */
export function practiceCrumbs(c: AppContext, title?: LocalText): Crumb[] {
  const address = paths.practices({ lab: c.var.lab.slug })
  const list = { label: c.var.t('lessons.practices.title'), address }
  if (!title) return [list]
  return [list, { label: short(c, title), address: paths.practiceWork(practiceAt(c)) }]
}

/** The way to the adoptions of the lab, and to one of them. */
export function adoptionCrumbs(c: AppContext, title?: LocalText): Crumb[] {
  const address = paths.adoptions({ lab: c.var.lab.slug })
  const list = { label: c.var.t('lessons.adoptions.title'), address }
  return title ? [list, { label: short(c, title), address: paths.adoption(adoptionAt(c)) }] : [list]
}

const crumbCharsMax = 60

function short(c: AppContext, text: LocalText): string {
  const { text: full } = pickText(text, c.var.language)
  return full.length > crumbCharsMax ? `${full.slice(0, crumbCharsMax - 1)}…` : full
}
