import type { ThreadThing } from '../../../../platform/manifest.ts'
import { EmptyState, Heading, Lead, Pager, usePage } from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { myVoicesPaths as paths } from '../paths.ts'
import type { MyVoice } from '../queries.ts'
import { SaidVoice } from './said-voice.tsx'

type Props = {
  lab: string
  person: { id: string; name: string }
  voices: readonly MyVoice[]
  next: string | null
  paged: boolean
  titles: ReadonlyMap<string, ThreadThing>
}

/** What one person said and was told of it, for those who keep the list: somebody rings who has lost the code. */
export function PersonVoicesPage({ lab, person, voices, next, paged, titles }: Props) {
  const { t } = usePage()
  const title = t('voices.mine.title-of', { name: person.name })
  const list = paths.personVoices({ lab, participantId: person.id })
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{t('voices.mine.lead-of')}</Lead>
      {voices.length === 0 ? (
        <EmptyState
          title={t('voices.mine.none-of')}
          action={{ label: t('voices.phone.title'), address: voicesPaths.phoneDesk({ lab }) }}
        />
      ) : (
        <ul class="link-list">
          {voices.map((voice) => (
            <SaidVoice key={voice.id} lab={lab} voice={voice} titles={titles} />
          ))}
        </ul>
      )}
      <Pager
        of={title}
        next={next ? `${list}?after=${next}` : undefined}
        first={paged ? list : undefined}
      />
    </>
  )
}
