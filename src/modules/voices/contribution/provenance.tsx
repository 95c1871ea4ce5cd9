import type { ComponentChildren } from 'preact'
import { DateOf, DateTimeOf, Section, SummaryList, usePage } from '../../../ui/index.ts'
import { participantNames } from '../../people/index.ts'
import { languageName } from './language-codes.ts'
import { pagePart } from './page-part.tsx'
import { placeName } from './page-queries.ts'
import type { ContributionRow } from './schema.ts'

type Props = {
  found: ContributionRow
  place: string | null
  /** Names by id; null for readers whose it is not: they know no names. */
  names: ReadonlyMap<string, string> | null
  receipt: string | null
}

/** Where the words come from: who spoke, who wrote them down, how they were confirmed, and when. */
export const provenancePart = pagePart<Props>(
  'provenance',
  async ({ db, labId, found, isOwn, handles, receipt }) => {
    const { participantId, broughtBy, typedBy } = found
    const ids = [participantId, broughtBy, typedBy].filter((id) => id !== null)
    const names = isOwn || handles ? await participantNames(db, labId, ids) : null
    return { found, place: await placeName(db, labId, found.placeId), names, receipt }
  },
  Provenance,
)

function Provenance({ found, place, names, receipt }: Props) {
  const { t, language } = usePage()
  const { participantId, broughtBy, typedBy, confirmedHow, confirmedAt, visibility } = found
  const named = (id: string | null) => (id && names?.get(id)) || null
  const spoken = named(participantId) ?? (found.signedAs || t('voices.list.resident'))
  const typed = typedBy !== participantId || broughtBy ? named(typedBy) : null
  const items: [string, ComponentChildren][] = [
    [t('voices.provenance.spoken'), participantId ? spoken : t('voices.provenance.unnamed')],
    [t('voices.provenance.brought'), named(broughtBy)],
    [t('voices.provenance.typed'), typed],
    [
      t('voices.provenance.training'),
      found.beforeTraining && names ? t('voices.provenance.before-training') : null,
    ],
    [t('voices.provenance.channel'), t(`voices.channel-of.${found.channel}`)],
    [t('voices.provenance.confirmed'), t(`voices.confirmed.${confirmedHow}`)],
    [
      t('voices.provenance.confirmed-on'),
      confirmedAt && confirmedHow !== 'self' ? <DateOf value={confirmedAt} /> : null,
    ],
    [t('voices.provenance.captured'), <DateOf value={found.capturedAt} />],
    [t('voices.provenance.received'), <DateTimeOf value={found.receivedAt} />],
    [t('voices.provenance.place'), place],
    [
      t('voices.provenance.language'),
      found.language === 'und'
        ? t('voices.provenance.language-unknown')
        : t(`voices.provenance.language-${found.languageBy}`, {
            language: languageName(found.language, language),
          }),
    ],
    [t('voices.provenance.source'), found.source || null],
    [t('voices.provenance.receipt'), receipt && <code>{receipt}</code>],
    [t('voices.provenance.visibility'), names ? t(`voices.visibility.${visibility}`) : null],
    [
      t('voices.provenance.sensitive'),
      names && found.sensitive ? t('voices.provenance.yes') : null,
    ],
  ]
  return (
    <Section id="provenance" title={t('voices.provenance.title')}>
      <SummaryList
        items={items.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))}
      />
    </Section>
  )
}
