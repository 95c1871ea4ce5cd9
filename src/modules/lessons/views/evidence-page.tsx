import { pickText, type LocalText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Lead,
  LocalTextOf,
  Section,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { Choice, Grounds } from '../evidence/grounds.ts'
import { About } from './parts.tsx'

type Props = {
  place: { page: string; removal: string; back: string }
  title: LocalText
  grounds: Grounds
  choices: readonly Choice[]
  values: FormValues
  problems: readonly Problem[]
}

/** Picks what a lesson or practice rests on. */
export function EvidencePage({ place, title, grounds, choices, values, problems }: Props) {
  const { t, language } = usePage()
  const say = (text: LocalText) => pickText(text, language).text
  const there = new Set(grounds.seen.map(({ kind, id }) => `${kind}:${id}`))
  const options = choices
    .filter(({ value }) => !there.has(value))
    .map((one) => ({ value: one.value, label: `${t(one.label)}: ${say(one.title)}` }))
  return (
    <>
      <Heading level={1}>{t('lessons.evidence.title')}</Heading>
      <About text={title} />
      <Lead>{t('lessons.evidence.lead')}</Lead>
      {options.length === 0 ? (
        <>
          <ErrorSummary problems={problems} />
          <EmptyState
            title={t('lessons.evidence.nothing')}
            action={{ label: t('lessons.evidence.done'), address: place.back }}
          >
            <p>{t('lessons.evidence.nothing-text')}</p>
          </EmptyState>
        </>
      ) : (
        <Form action={place.page} problems={problems}>
          <Select
            name="thing"
            label={t('lessons.field.thing')}
            {...{ options, values, problems }}
          />
          <ButtonRow>
            <Button>{t('lessons.evidence.add')}</Button>
            <ButtonLink look="secondary" href={place.back}>
              {t('lessons.evidence.done')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
      <Section id="there" title={t('lessons.evidence.there')}>
        {grounds.seen.length === 0 ? (
          <p>{t('lessons.evidence.none')}</p>
        ) : (
          <ul class="link-list">
            {grounds.seen.map(({ kind, id, kindLabel, thing }) => (
              <li key={id}>
                <a class="ds-link" href={thing.address}>
                  <LocalTextOf text={thing.title} />
                </a>
                <span class="note">{t(kindLabel)}</span>
                <InlineForm
                  action={place.removal}
                  look="tertiary"
                  fields={{ thing: `${kind}:${id}` }}
                  about={say(thing.title)}
                >
                  {t('lessons.evidence.remove')}
                </InlineForm>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
