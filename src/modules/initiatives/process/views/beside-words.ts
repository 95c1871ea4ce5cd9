import type { PageScope } from '../../../../ui/index.ts'
import type { MethodKind } from '../../../methods/index.ts'

/** What runs beside the main process, and what it is about. */
export function besideWords(
  { kind, about }: { kind: MethodKind; about: string },
  t: PageScope['t'],
): string {
  const what = t(`methods.kind.${kind}`)
  return about ? `${what} · ${about}` : what
}
