import {
  Button,
  ButtonRow,
  EmptyState,
  Form,
  HiddenFields,
  InlineForm,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import { readingPaths as paths } from '../paths.ts'
import type { Passage } from '../passages.ts'
import type { ReadingPageProps } from './reading-page.tsx'

/** The words, sentence by sentence, to choose a passage from; and the extracts that were cut. */
export function ExtractPart(props: ReadingPageProps) {
  const { address, found, passages, done, names, sent } = props
  const { t } = usePage()
  const again = sent?.form === 'extract' ? sent : null
  const chosen = ([] as unknown[]).concat(again?.values['sentences[]'] ?? []).map(String)
  return (
    <>
      <Section id="words" title={t('voices.reading.words')}>
        <Form action={paths.extracts(address)} problems={again?.problems}>
          <HiddenFields values={{ version: String(found.version) }} />
          <fieldset class="ds-fieldset">
            <legend class="ds-label">{t('voices.reading.choose')}</legend>
            <div lang={found.language}>
              {passages.map((passage, place) => (
                <Sentence
                  key={passage.startsAt}
                  place={place}
                  text={passage.text}
                  cut={done.extracts.some((one) => covers(one, passage))}
                  chosen={chosen.includes(String(place))}
                />
              ))}
            </div>
          </fieldset>
          <ButtonRow>
            <Button look="secondary">{t('voices.reading.cut')}</Button>
          </ButtonRow>
        </Form>
      </Section>
      <Section id="extracts" title={t('voices.reading.extracts')}>
        {done.extracts.length === 0 && <EmptyState title={t('voices.reading.no-extracts')} />}
        {done.extracts.map((one) => (
          <div key={one.id} class="stack">
            <blockquote lang={found.language}>{one.quote}</blockquote>
            <p class="note">
              {one.cutBy && t('voices.reading.cut-by', { name: names.get(one.cutBy) ?? '' })}
              {!found.body.includes(one.quote) && <> · {t('voices.reading.corrected')}</>}
            </p>
            <InlineForm
              action={paths.extractRemoval({ ...address, extractId: one.id })}
              about={one.quote.slice(0, 60)}
            >
              {t('voices.reading.remove')}
            </InlineForm>
          </div>
        ))}
      </Section>
    </>
  )
}

type SentenceProps = { place: number; text: string; cut: boolean; chosen: boolean }

function Sentence({ place, text, cut, chosen }: SentenceProps) {
  const id = place === 0 ? 'f-sentences' : `f-sentences-${place}`
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={id}
        name="sentences[]"
        value={String(place)}
        checked={chosen}
      />
      <label for={id}>
        {place + 1}. {cut ? <mark>{text}</mark> : text}
      </label>
    </div>
  )
}

function covers(one: { startsAt: number; endsAt: number }, { startsAt, endsAt }: Passage): boolean {
  return one.startsAt <= startsAt && endsAt <= one.endsAt
}
