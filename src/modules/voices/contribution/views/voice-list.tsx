import { Card, CardGrid, DateOf, StateTag, Tag, TagRow, usePage } from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { langOf } from '../language-codes.ts'
import type { ListedVoice } from '../list-queries.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  voices: readonly ListedVoice[]
}

/** What people said: how each begins, where from, and what became of it. */
export function VoiceList({ address, voices }: Props) {
  return (
    <CardGrid>
      {voices.map((voice) => (
        <OneVoice key={voice.id} address={address} voice={voice} />
      ))}
    </CardGrid>
  )
}

function OneVoice({ address, voice }: { address: Props['address']; voice: ListedVoice }) {
  const { t } = usePage()
  const { id, kind, title, excerpt, cut, language, receivedAt, place } = voice
  const who = voice.name ?? (voice.signedAs || t('voices.list.resident'))
  const untitled = t('voices.list.untitled', { kind: t(`voices.kinds.${kind}`), who })
  return (
    <Card
      level={2}
      href={voicesPaths.voice({ ...address, contributionId: id })}
      title={title ? <span lang={langOf(language)}>{title}</span> : untitled}
      below={
        <>
          <p class="note">
            {[t(`voices.kinds.${kind}`), who, place].filter(Boolean).join(' · ')} ·{' '}
            <DateOf value={receivedAt} />
          </p>
          <Standing voice={voice} />
        </>
      }
    >
      <p class="keeps-lines" lang={langOf(language)}>
        {cut ? `${excerpt}…` : excerpt}
      </p>
    </Card>
  )
}

function Standing({ voice: { state, sensitive, outcome } }: { voice: ListedVoice }) {
  const { t } = usePage()
  const answer = outcome ? `voices.outcome.${outcome}` : 'voices.standing.open'
  return (
    <TagRow>
      {state === 'received' ? (
        <StateTag tone={outcome ? 'success' : 'neutral'}>{t(answer)}</StateTag>
      ) : (
        <StateTag tone="warning">{t(`voices.standing.${state}`)}</StateTag>
      )}
      {sensitive && <Tag>{t('voices.list.sensitive')}</Tag>}
    </TagRow>
  )
}
