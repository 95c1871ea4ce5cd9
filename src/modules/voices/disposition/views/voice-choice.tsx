import { LocalTextOf, usePage } from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import type { ListedVoice } from '../queries.ts'
import { OutcomeTag } from './outcome-name.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  voice: ListedVoice
  /** Null where nothing is chosen. */
  ticked: boolean | null
}

/** One contribution of the list: its words, who said them and how, and a box to choose it. */
export function VoiceChoice({ address, voice, ticked }: Props) {
  const { t, format } = usePage()
  const { id, kind, channel, title, body, cut, language, receivedAt, name, outcome, reason } = voice
  const own = voicesPaths.answer({ ...address, contributionId: id })
  const about = [
    t(`voices.kinds.${kind}`),
    t(`voices.channel-of.${channel}`),
    name ?? t('voices.answers.unnamed'),
    format.date(receivedAt),
  ].join(' · ')
  return (
    <li class="panel">
      {ticked === null ? (
        <p class="hint">{about}</p>
      ) : (
        <div class="ds-field">
          <input
            class="ds-input"
            type="checkbox"
            id={`v-${id}`}
            name="contributionIds[]"
            value={id}
            checked={ticked}
            aria-describedby={`w-${id}`}
          />
          <label for={`v-${id}`}>{about}</label>
        </div>
      )}
      <div id={`w-${id}`} lang={language === 'und' ? undefined : language}>
        {title && <strong>{title}</strong>}
        <p class="keeps-lines">{cut ? `${body}…` : body}</p>
      </div>
      {outcome && reason && (
        <p>
          <OutcomeTag outcome={outcome} /> <LocalTextOf text={reason} />
        </p>
      )}
      <p>
        <a class="ds-link" href={own}>
          {t(outcome ? 'voices.answers.change' : 'voices.answers.alone')}
          <span class="ds-sr-only"> {title || body.slice(0, 60)}</span>
        </a>
      </p>
    </li>
  )
}
