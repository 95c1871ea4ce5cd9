import { path } from '../../platform/http/paths.ts'

const own = '/:lab/methods/own/:ownTemplateId'

/** Addresses of methods; `startInitiative` is answered by initiatives, with `?method=` choosing one. */
export const methodPaths = {
  list: path('/:lab/methods'),
  own: path('/:lab/methods/own'),
  copy: path('/:lab/methods/own/new'),
  imports: path('/:lab/methods/own/imports'),
  draft: path(own),
  details: path(`${own}/details`),
  preview: path(`${own}/preview`),
  draftFile: path(`${own}/file`),
  publication: path(`${own}/publication`),
  disposal: path(`${own}/disposal`),
  moves: path(`${own}/moves`),
  removals: path(`${own}/removals`),
  skips: path(`${own}/skips`),
  draftPhase: path(`${own}/phase`),
  draftActivity: path(`${own}/activity`),
  draftEvidence: path(`${own}/evidence`),
  draftRequirement: path(`${own}/requirement`),
  method: path('/:lab/methods/:method'),
  version: path('/:lab/methods/:method/versions/:version'),
  file: path('/:lab/methods/:method/versions/:version/file'),
  help: path('/:lab/methods/:method/versions/:version/phases/:phase'),
  startInitiative: path('/:lab/initiatives/new'),
}

/** Where an initiative is started with this method already chosen. */
export function startAddress(lab: string, method: string): string {
  return `${methodPaths.startInitiative({ lab })}?method=${encodeURIComponent(method)}`
}

/** Where a copy of a method is made. */
export function copyAddress(lab: string, { id, version }: { id: string; version: string }): string {
  return `${methodPaths.copy({ lab })}?method=${encodeURIComponent(`${id}@${version}`)}`
}

/** Where a part of a draft is written; without a key, a new one. */
export function partAddress(
  at: { lab: string; ownTemplateId: string },
  {
    kind,
    phase,
    key = '',
  }: { kind: 'phase' | 'activity' | 'evidence' | 'requirement'; phase: string; key?: string },
): string {
  const page = {
    phase: methodPaths.draftPhase,
    activity: methodPaths.draftActivity,
    evidence: methodPaths.draftEvidence,
    requirement: methodPaths.draftRequirement,
  }[kind]
  const query = new URLSearchParams(kind === 'phase' ? { key } : { phase, key })
  return `${page(at)}?${query}`
}
