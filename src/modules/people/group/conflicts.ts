import type { Translate } from '../../../platform/i18n.ts'
import type { Conflict } from '../participant/conflicts.ts'
import type { residentGroup } from './schema.ts'

type Stored = Pick<typeof residentGroup.$inferSelect, 'name' | 'about' | 'quorum' | 'rule'>

/** What differs between the stored group and what was typed. */
export function groupConflicts(
  t: Translate,
  stored: Stored,
  typed: Record<string, unknown>,
): Conflict[] {
  const sent = (name: string) => String(typed[name] ?? '').trim()
  const pairs: [label: string, stored: string, typed: string][] = [
    [t('people.field.name'), stored.name, sent('name')],
    [t('people.field.about'), stored.about, sent('about')],
    [t('people.field.quorum'), String(stored.quorum), sent('quorum')],
    [t('people.field.rule'), t(`people.rule.${stored.rule}`), t(`people.rule.${sent('rule')}`)],
  ]
  const nothing = t('people.unknown')
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([label, was, is]) => ({ label, stored: was || nothing, typed: is || nothing }))
}
