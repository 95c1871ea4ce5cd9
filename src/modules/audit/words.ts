import type { Translate } from '../../platform/i18n.ts'
import type { RecordEntry } from './queries.ts'

/** Turns entries into words of one language. */
export type Words = { what(name: string): string; who(entry: RecordEntry): string }

/** The words of the record: facts nobody has worded yet are said by their name. */
export function recordWords(
  t: Translate,
  has: (key: string) => boolean,
  names: ReadonlyMap<string, string>,
): Words {
  return {
    what(name) {
      const fact = name.replaceAll('.', '-')
      return has(`audit.fact.${fact}`) ? t(`audit.fact.${fact}`) : t('audit.factUnworded', { name })
    },
    who({ participantId, actorKind }) {
      if (participantId) return names.get(participantId) ?? t('audit.who.unknown')
      if (actorKind === 'system') return t('audit.who.system')
      return actorKind === 'anonymous' ? t('audit.who.visitor') : t('audit.who.account')
    },
  }
}
