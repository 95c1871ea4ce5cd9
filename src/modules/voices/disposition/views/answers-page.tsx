import {
  Button,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Pager,
  ProgressBar,
  Section,
  Tabs,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import type { AnswerFilter, ListedVoice, Progress } from '../queries.ts'
import { AnswerFields, type AnswerChoices } from './answer-fields.tsx'
import { FilterForm, filterQuery } from './filter-form.tsx'
import { JustAnswered, type Given } from './just-answered.tsx'
import { ReasonList } from './reason-list.tsx'
import { VoiceChoice } from './voice-choice.tsx'

export type AnswersPageProps = AnswerChoices & {
  address: { lab: string; initiativeId: string }
  filter: AnswerFilter
  /** What the list is narrowed to, in words. */
  underTitle: string | null
  voices: readonly ListedVoice[]
  next: string | null
  progress: Progress
  given: Given | null
  ticked: readonly string[]
  values: FormValues
  problems: readonly Problem[]
}

/** What has no answer yet: choose some or all of a page, give them one answer, go on. */
export function AnswersPage(props: AnswersPageProps) {
  const { address, filter, underTitle, voices, next, progress, given } = props
  const { t } = usePage()
  const list = voicesPaths.answers(address)
  const query = (more: Partial<AnswerFilter>) => `${list}?${filterQuery({ ...filter, ...more })}`
  return (
    <>
      <Heading level={1}>{t('voices.answers.title')}</Heading>
      <Lead>
        {underTitle ? t('voices.answers.under', { title: underTitle }) : t('voices.answers.lead')}
      </Lead>
      {given && <JustAnswered address={address} given={given} next={null} />}
      {(filter.answered || voices.length === 0) && <ErrorSummary problems={props.problems} />}
      <ProgressBar
        label={t('voices.answers.progress')}
        done={progress.answered}
        of={progress.of}
        text={t('voices.answers.progress-text', progress)}
      />
      <Tabs
        label={t('voices.answers.title')}
        tabs={[
          {
            label: t('voices.answers.open'),
            address: query({ answered: false, after: null }),
            current: !filter.answered,
            count: progress.of - progress.answered,
          },
          {
            label: t('voices.answers.answered'),
            address: query({ answered: true, after: null }),
            current: filter.answered,
            count: progress.answered,
          },
        ]}
      />
      <FilterForm address={address} filter={filter} grounds={props.grounds} />
      {voices.length === 0 ? (
        <Nothing {...props} />
      ) : filter.answered ? (
        <ul class="link-list">
          {voices.map((one) => (
            <VoiceChoice key={one.id} address={address} voice={one} ticked={null} />
          ))}
        </ul>
      ) : (
        <Choosing {...props} />
      )}
      <Pager
        of={t('voices.answers.title')}
        next={next ? query({ after: next }) : undefined}
        first={filter.after ? query({ after: null }) : undefined}
      />
      <ReasonList address={address} reasons={props.reasons} />
    </>
  )
}

function Nothing({ address, filter, progress }: AnswersPageProps) {
  const { t } = usePage()
  const narrowed = Boolean(filter.kind || filter.channel || filter.words || filter.under)
  const all = { label: t('voices.answers.show-all'), address: voicesPaths.answers(address) }
  const voices = { label: t('voices.answers.to-voices'), address: voicesPaths.voices(address) }
  const done = !narrowed && !filter.answered && progress.of > 0
  return (
    <EmptyState
      title={t(done ? 'voices.answers.all-answered' : 'voices.answers.none')}
      action={narrowed ? all : voices}
    />
  )
}

function Choosing(props: AnswersPageProps) {
  const { address, filter, voices, ticked, values, problems } = props
  const { t } = usePage()
  const list = voicesPaths.answers(address)
  const all = `${list}?${filterQuery(filter)}&all=yes`
  return (
    <Form
      action={`${list}?${filterQuery(filter)}`}
      problems={problems}
      keepDraft={`answers-${address.initiativeId}`}
    >
      <HiddenFields values={{ seen: '' }} />
      <fieldset class="ds-fieldset" id="f-contributionIds">
        <legend class="ds-label">{t('voices.answers.choose', { count: voices.length })}</legend>
        <p>
          <a class="ds-link" href={all}>
            {t('voices.answers.choose-all')}
          </a>
        </p>
        <ul class="link-list">
          {voices.map((one) => (
            <VoiceChoice
              key={one.id}
              address={address}
              voice={one}
              ticked={ticked.includes(one.id)}
            />
          ))}
        </ul>
      </fieldset>
      <Section id="answer" title={t('voices.answers.one-answer')}>
        <AnswerFields {...props} values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('voices.answers.button')}</Button>
        </ButtonRow>
      </Section>
    </Form>
  )
}
