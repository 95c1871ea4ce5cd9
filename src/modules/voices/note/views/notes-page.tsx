import {
  Button,
  ButtonRow,
  Checkbox,
  EmptyState,
  Form,
  Heading,
  LinkList,
  LocalTextOf,
  Notice,
  Radios,
  Section,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { LocalText } from '../../../../shared/language.ts'
import { AudienceFields } from '../../assisted/views/said-fields.tsx'
import { wordsMax } from '../../contribution/words.ts'
import { voicesPaths } from '../../paths.ts'
import { noteKinds, notesMax, splits } from '../input.ts'
import { notePaths as paths } from '../paths.ts'
import type { ListedNote } from '../queries.ts'

type Props = {
  address: { lab: string; initiativeId: string; sessionId: string }
  title: LocalText
  cancelled: boolean
  notes: readonly ListedNote[]
  people: readonly { id: string; name: string }[]
  /** How many were just kept. */
  kept: number
  values: FormValues
  problems: readonly Problem[]
}

/** What was said at a session: many notes typed at once, and those there are. */
export function NotesPage(props: Props) {
  const { address, title, cancelled, notes, kept } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('voices.note.title')}>
        <LocalTextOf text={title} />
      </Heading>
      {kept > 0 && (
        <Notice tone="success" title={t('voices.note.kept', { count: kept })} announced />
      )}
      {cancelled ? (
        <Notice title={t('voices.refused.session-cancelled')} />
      ) : (
        <Writing {...props} />
      )}
      <Section id="notes" title={t('voices.note.all', { count: notes.length })}>
        {notes.length === 0 ? (
          <EmptyState title={t('voices.note.none')} />
        ) : (
          <LinkList
            items={notes.map(({ id, kind, title: named, body, language, name }) => ({
              label: <span lang={language === 'und' ? undefined : language}>{named || body}</span>,
              address: voicesPaths.voice({ ...address, contributionId: id }),
              note: [t(`voices.kinds.${kind}`), name].filter(Boolean).join(' · '),
            }))}
          />
        )}
      </Section>
    </>
  )
}

function Writing({ address, people, values, problems }: Props) {
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <Section id="write" title={t('voices.note.beside-write')}>
      <Form action={paths.notes(address)} problems={problems} keepDraft="notes">
        <TextArea
          name="text"
          label={t('voices.note.text')}
          hint={t('voices.note.text-hint', { max: notesMax })}
          rows={12}
          charsMax={wordsMax.body}
          {...shared}
        />
        <Radios
          name="split"
          label={t('voices.note.split')}
          options={splits.map((value) => ({ value, label: t(`voices.note.split-${value}`) }))}
          {...shared}
        />
        <Radios
          name="kind"
          label={t('voices.assisted.kind')}
          options={noteKinds.map((value) => ({ value, label: t(`voices.note.kind-${value}`) }))}
          {...shared}
        />
        {people.length > 0 && (
          <Select
            name="speakerId"
            label={t('voices.note.speaker')}
            hint={t('voices.note.speaker-hint')}
            optional
            empty={t('voices.note.nobody')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            {...shared}
          />
        )}
        <AudienceFields {...shared} />
        <Checkbox name="readOut" label={t('voices.note.read-out')} {...shared} />
        <ButtonRow>
          <Button>{t('voices.note.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
