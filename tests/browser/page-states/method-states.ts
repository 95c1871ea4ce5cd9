import type { Ids } from './ids.ts'
import { mistaken, visited, worked, type PageState } from './state.ts'

const lab = '/vasternorrland'

/** The states of methods: reading them, adapting them, and moving a process to another version. */
export function methodStates(ids: Ids): PageState[] {
  const own = `${lab}/methods/own`
  const draft = `${own}/${ids.ownMethod}`
  const part = 'phase=ecosystem&key'
  return [
    visited('method of the lab', `${lab}/methods/own-five-steps-in-the-villages-demo`),
    visited('help for a phase', `${lab}/methods/improve-5/versions/0.1.0/phases/ecosystem`),
    visited('method with the most phases', `${lab}/methods/nordic-welfare-tech`),
    worked('own methods', own),
    worked('copying a method', `${own}/new`),
    mistaken('copying a method', `${own}/new`),
    worked('draft of a method', draft),
    worked('draft, as it will look', `${draft}/preview`),
    worked('name and order of a draft', `${draft}/details`),
    worked('phase of a draft', `${draft}/phase?key=ecosystem`),
    worked('activity of a draft', `${draft}/activity?${part}=agree-charter`),
    worked('new activity of a draft', `${draft}/activity?phase=ecosystem`),
    mistaken('new activity of a draft', `${draft}/activity?phase=ecosystem`),
    worked('evidence of a draft', `${draft}/evidence?${part}=lab-charter`),
    worked('choosing a requirement', `${draft}/requirement?phase=ecosystem`),
    worked('new requirement', `${draft}/requirement?phase=ecosystem&checker=sign-off`),
    worked('publishing a version', `${draft}/publication`),
    worked(
      'another version',
      `${lab}/initiatives/${ids.initiative}/processes/${ids.process}/version`,
    ),
  ]
}
