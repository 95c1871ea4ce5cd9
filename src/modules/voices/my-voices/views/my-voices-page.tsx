import type { ThreadThing } from '../../../../platform/manifest.ts'
import {
  ButtonLink,
  ButtonRow,
  DateOf,
  EmptyState,
  Heading,
  Lead,
  Pager,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import type { OwnNotice } from '../../../notifications/index.ts'
import { voicesPaths } from '../../paths.ts'
import { myVoicesPaths as paths } from '../paths.ts'
import type { MyVoice } from '../queries.ts'
import { SaidVoice } from './said-voice.tsx'

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
            <SaidVoice key={voice.id} lab={lab} voice={voice} titles={titles} />
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
