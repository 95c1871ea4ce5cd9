import type { AppContext } from '../../platform/http/routes.ts'
import { pickText } from '../../shared/language.ts'
import type { Crumb } from '../../ui/index.ts'
import type { LearningPath } from './path-file.ts'
import { learningPaths } from './paths.ts'

/** The way back to all learning paths. */
export function listCrumb(c: AppContext): Crumb {
  const address = learningPaths.list({ lab: c.var.lab.slug })
  return { label: c.var.t('learning.list.title'), address }
}

/** The way back to one path. */
export function pathCrumb(c: AppContext, path: LearningPath): Crumb {
  const address = learningPaths.path({ lab: c.var.lab.slug, pathKey: path.id })
  return { label: nameOf(c, path), address }
}

/** The way back to who has completed what. */
export function completionsCrumb(c: AppContext): Crumb {
  const address = learningPaths.completions({ lab: c.var.lab.slug })
  return { label: c.var.t('learning.completions.title'), address }
}

/** The way back to who trained whom. */
export function trainersCrumb(c: AppContext): Crumb {
  const address = learningPaths.trainers({ lab: c.var.lab.slug })
  return { label: c.var.t('learning.tree.title'), address }
}

/** The way back to one's own skills. */
export function skillsCrumb(c: AppContext): Crumb {
  const address = learningPaths.skills({ lab: c.var.lab.slug })
  return { label: c.var.t('learning.skills.title'), address }
}

/** What a path is called in the reader's language. */
export function nameOf(c: AppContext, { name }: LearningPath): string {
  return pickText(name, c.var.language).text
}
