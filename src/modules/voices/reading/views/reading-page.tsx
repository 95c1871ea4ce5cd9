import type { LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Section,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import type { ContributionRow } from '../../contribution/schema.ts'
import { voicesPaths } from '../../paths.ts'
import { readingPaths as paths } from '../paths.ts'
import type { Passage } from '../passages.ts'
import type { Readings } from '../queries.ts'
import { ExtractPart } from './extract-part.tsx'
import { TagPart } from './tag-part.tsx'
import { ThemePart } from './theme-part.tsx'

export type ReadingForm = 'read' | 'tags' | 'note' | 'extract' | 'theme'

export type ReadingPageProps = {
  address: { lab: string; initiativeId: string; contributionId: string }
  title: string
  found: ContributionRow
  passages: readonly Passage[]
  done: Readings
  names: ReadonlyMap<string, string>
  /** Every entry of the reader. */
  own: readonly string[]
  suggested: readonly string[]
  themes: readonly { id: string; name: LocalText }[]
  inThemes: readonly { id: string; name: LocalText; extractId: string | null }[]
  /** The form that was refused, with what was typed. */
  sent?: { form: ReadingForm; values: FormValues; problems: readonly Problem[] }
}

/** One contribution to read: its sentences to choose from, then tags, a note and themes, then on to the next. */
export function ReadingPage(props: ReadingPageProps) {
  const { address, title, found, done } = props
  const { t, format } = usePage()
  const kicker = [
    t(`voices.kinds.${found.kind}`),
    t(`voices.channel-of.${found.channel}`),
    format.date(found.receivedAt),
  ].join(' · ')
  return (
    <>
      <Heading level={1} kicker={kicker}>
        <span lang={found.language}>{title}</span>
      </Heading>
      <p class="note">
        {t('voices.reading.read-by', { count: done.readers.length })}
        {' · '}
        <a class="ds-link" href={voicesPaths.voice(address)}>
          {t('voices.reading.to-voice')}
        </a>
      </p>
      <ExtractPart {...props} />
      <TagPart {...props} />
      <Notes {...props} />
      <ThemePart {...props} />
      <Form
        action={paths.reading(address)}
        problems={props.sent?.form === 'read' ? props.sent.problems : []}
      >
        <ButtonRow>
          <Button>{t('voices.reading.next')}</Button>
          <ButtonLink look="secondary" href={paths.readings(address)}>
            {t('voices.reading.list')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function Notes({ address, done, names, own, sent }: ReadingPageProps) {
  const { t } = usePage()
  const others = done.readers.filter(
    ({ note, participantId }) => note && !own.includes(participantId),
  )
  const mine = done.readers.find(({ participantId }) => own.includes(participantId))
  const again = sent?.form === 'note' ? sent : null
  return (
    <Section id="note" title={t('voices.reading.notes')}>
      {others.map(({ participantId, note }) => (
        <p key={participantId}>
          <strong>{names.get(participantId)}:</strong> {note}
        </p>
      ))}
      <Form action={paths.notes(address)} problems={again?.problems}>
        <TextArea
          name="note"
          label={t('voices.reading.note')}
          hint={t('voices.reading.note-hint')}
          rows={2}
          charsMax={limits.summary}
          optional
          values={again?.values ?? { note: mine?.note }}
          problems={again?.problems}
        />
        <ButtonRow>
          <Button look="secondary">{t('voices.reading.note-button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
