import type { Manifest } from '../../platform/manifest.ts'
import { contributionKind } from './contribution/thread-kind.ts'
import en from './messages/en.json'
import sv from './messages/sv.json'

/** How voices are put into the house. */
export const manifest: Manifest = {
  name: 'voices',
  messages: { en, sv },
  threadKinds: [contributionKind],
}
