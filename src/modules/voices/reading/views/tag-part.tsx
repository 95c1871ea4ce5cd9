import {
  Button,
  ButtonRow,
  Checkboxes,
  Disclosure,
  Form,
  InlineForm,
  Section,
  Tag,
  TagRow,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import { readingPaths as paths } from '../paths.ts'
import type { ReadingPageProps } from './reading-page.tsx'

/** One's own tags, new ones or those already used here; and, folded away, how others tagged the same words. */
export function TagPart({ address, done, names, own, suggested, sent }: ReadingPageProps) {
  const { t } = usePage()
  const mine = done.tags.filter(({ participantId }) => own.includes(participantId))
  const others = done.tags.filter(({ participantId }) => !own.includes(participantId))
  const open = suggested.filter((tag) => !mine.some((one) => one.tag === tag))
  const again = sent?.form === 'tags' ? sent : null
  const form = { values: again?.values ?? {}, problems: again?.problems ?? [] }
  return (
    <Section id="tags" title={t('voices.reading.tags')}>
      {mine.map(({ tag }) => (
        <TagRow key={tag}>
          <Tag>{tag}</Tag>
          <InlineForm
            look="tertiary"
            action={paths.tagRemovals(address)}
            fields={{ tag }}
            about={tag}
          >
            {t('voices.reading.take-tag')}
          </InlineForm>
        </TagRow>
      ))}
      <Form action={paths.tags(address)} problems={form.problems}>
        <TextField
          name="tags"
          label={t('voices.reading.new-tags')}
          hint={t('voices.reading.new-tags-hint')}
          chars={40}
          {...form}
        />
        {open.length > 0 && (
          <Checkboxes
            name="known"
            label={t('voices.reading.known-tags')}
            optional
            options={open.map((tag) => ({ value: tag, label: tag }))}
            {...form}
          />
        )}
        <ButtonRow>
          <Button look="secondary">{t('voices.reading.tag-button')}</Button>
        </ButtonRow>
      </Form>
      {others.length > 0 && (
        <Disclosure summary={t('voices.reading.compare')}>
          <Compared all={done.tags} readers={done.readers.length} names={names} />
        </Disclosure>
      )}
    </Section>
  )
}

type ComparedProps = {
  all: ReadingPageProps['done']['tags']
  readers: number
  names: ReadonlyMap<string, string>
}

function Compared({ all, readers, names }: ComparedProps) {
  const { t, format } = usePage()
  const tags = [...new Set(all.map(({ tag }) => tag))]
  return (
    <ul>
      {tags.map((tag) => {
        const givers = all.filter((one) => one.tag === tag)
        const who = givers.map(({ participantId }) => names.get(participantId) ?? '')
        return (
          <li key={tag}>
            <strong>{tag}</strong>: {format.list(who)} (
            {t('voices.reading.agreed', { given: givers.length, possible: readers })})
          </li>
        )
      })}
    </ul>
  )
}
