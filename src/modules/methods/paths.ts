import { path } from '../../platform/http/paths.ts'

/** Addresses of methods; `startInitiative` is answered by initiatives, with `?method=` choosing one. */
export const methodPaths = {
  list: path('/:lab/methods'),
  method: path('/:lab/methods/:method'),
  version: path('/:lab/methods/:method/versions/:version'),
  startInitiative: path('/:lab/initiatives/new'),
}

/** Where an initiative is started with this method already chosen. */
export function startAddress(lab: string, method: string): string {
  return `${methodPaths.startInitiative({ lab })}?method=${encodeURIComponent(method)}`
}
