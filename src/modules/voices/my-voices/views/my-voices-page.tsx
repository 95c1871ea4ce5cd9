import type { ThreadThing } from '../../../../platform/manifest.ts'
import {
  ButtonLink,
  ButtonRow,
  DateOf,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Pager,
  Section,
  StateTag,
  usePage,
} from '../../../../ui/index.ts'
import type { OwnNotice } from '../../../notifications/index.ts'
import { threadPaths } from '../../../thread/index.ts'
import { OutcomeTag } from '../../disposition/views/outcome-name.tsx'
import { voicesPaths } from '../../paths.ts'
import { myVoicesPaths as paths } from '../paths.ts'
import type { MyVoice } from '../queries.ts'

type Props = {
  lab: string
  name: string
  voices: readonly MyVoice[]
  next: string | null
  paged: boolean
  titles: ReadonlyMap<string, ThreadThing>
  notices: readonly OwnNotice[]
}

/** Everything I said and what became of it, what I was told, and what is mine to take or to have forgotten. */
export function MyVoicesPage({ lab, name, voices, next, paged, titles, notices }: Props) {
  const { t } = usePage()
  const list = voicesPaths.myVoices({ lab })
  return (
    <>
      <Heading level={1}>{t('voices.mine.title')}</Heading>
      <Lead>{t('voices.mine.lead', { name })}</Lead>
      {voices.length === 0 ? (
        <EmptyState title={t('voices.mine.none')}>
          <p>{t('voices.mine.none-text')}</p>
        </EmptyState>
      ) : (
        <ul class="link-list">
          {voices.map((voice) => (
            <Voice key={voice.id} lab={lab} voice={voice} titles={titles} />
          ))}
        </ul>
      )}
      <Pager
        of={t('voices.mine.title')}
        next={next ? `${list}?after=${next}` : undefined}
        first={paged ? list : undefined}
      />
      <Section id="notices" title={t('voices.mine.notices')}>
        {notices.length === 0 && <p>{t('voices.mine.no-notices')}</p>}
        <ul class="link-list">
          {notices.map((notice) => (
            <li key={notice.id} class="panel" lang={notice.language}>
              <strong>{notice.subject}</strong>
              <p class="keeps-lines">{notice.body}</p>
              <p class="hint">
                <DateOf value={notice.toldAt ?? notice.createdAt} />
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="yours" title={t('voices.mine.yours')}>
        <p>{t('voices.mine.yours-text')}</p>
        <ButtonRow>
          <ButtonLink look="secondary" href={paths.data({ lab })} download>
            {t('voices.mine.download')}
          </ButtonLink>
          <ButtonLink look="secondary" danger href={paths.erasure({ lab })}>
            {t('voices.mine.erase')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </>
  )
}

type VoiceProps = { lab: string; voice: MyVoice; titles: Props['titles'] }

function Voice({ lab, voice, titles }: VoiceProps) {
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
