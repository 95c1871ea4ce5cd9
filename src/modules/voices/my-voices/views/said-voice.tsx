import type { ThreadThing } from '../../../../platform/manifest.ts'
import { LocalTextOf, StateTag, usePage } from '../../../../ui/index.ts'
import { threadPaths } from '../../../thread/index.ts'
import { OutcomeTag } from '../../disposition/views/outcome-name.tsx'
import { voicesPaths } from '../../paths.ts'
import type { MyVoice } from '../queries.ts'

type Props = { lab: string; voice: MyVoice; titles: ReadonlyMap<string, ThreadThing> }

/** One thing that somebody said or brought, and what became of it. */
export function SaidVoice({ lab, voice, titles }: Props) {
  const { t, format } = usePage()
  const { id, initiativeId, kind, channel, title, body, language, state, brought } = voice
  const address = voicesPaths.voice({ lab, initiativeId, contributionId: id })
  const about = [
    t(`voices.kinds.${kind}`),
    t(`voices.channel-of.${channel}`),
    format.date(voice.receivedAt),
  ].join(' · ')
  const grounds = [`${voice.restsOnKind}:${voice.restsOnId}`, `contribution:${voice.mergedInto}`]
  return (
    <li class="panel">
      <p class="hint">
        <a href={address}>{about}</a> · <LocalTextOf text={voice.initiativeTitle} />
        {brought && ` · ${t('voices.mine.brought')}`}
      </p>
      <div lang={language === 'und' ? undefined : language}>
        {title && <strong>{title}</strong>}
        <p class="keeps-lines">{body}</p>
      </div>
      {voice.outcome && voice.reason ? (
        <p>
          <OutcomeTag outcome={voice.outcome} /> <LocalTextOf text={voice.reason} />
        </p>
      ) : (
        <p>
          <StateTag tone="info">{t(`voices.mine.state.${state}`)}</StateTag>
        </p>
      )}
      {grounds.map((key) => {
        const thing = titles.get(key)
        return (
          thing && (
            <p key={key}>
              {t('voices.answer.rests-on')}{' '}
              <a class="ds-link" href={thing.address}>
                <LocalTextOf text={thing.title} />
              </a>
            </p>
          )
        )
      })}
      <p>
        <a class="ds-link" href={threadPaths.thread({ lab, kind: 'contribution', thingId: id })}>
          {t('voices.mine.thread')}
        </a>
      </p>
    </li>
  )
}
