import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  DateField,
  EmptyState,
  Fieldset,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Notice,
  Radios,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import { pickText } from '../../../../shared/language.ts'
import { peoplePaths } from '../../../people/index.ts'
import type { OfferedText } from '../../assisted/consents.ts'
import type { FoundPerson } from '../../assisted/people.ts'
import { PersonPick } from '../../assisted/views/person-pick.tsx'
import { TrainingFirst } from '../../assisted/views/training-first.tsx'
import { AudienceFields, ConsentFields } from '../../assisted/views/said-fields.tsx'
import { voicesPaths } from '../../paths.ts'
import type { WhomToTell } from '../../safeguarding/leads.ts'
import { WorryField } from '../../safeguarding/views/worry-field.tsx'
import { LearnFirst } from '../../story-consent/views/learn-first.tsx'
import { interviewChannels } from '../input.ts'
import { interviewPaths as paths } from '../paths.ts'
import type { InterviewGuideRow } from '../schema.ts'

export type NewInterviewPageProps = {
  address: { lab: string; initiativeId: string }
  guide: InterviewGuideRow | undefined
  sessions: readonly { value: string; label: string }[]
  speakers: readonly FoundPerson[]
  places: readonly { id: string; name: string }[]
  texts: readonly OfferedText[]
  tell: WhomToTell
  mayGather: boolean
  beforeTraining: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Writing down an interview: consent first, then each question with its answer. */
export function NewInterviewPage(props: NewInterviewPageProps) {
  const { address, guide, texts, mayGather, beforeTraining } = props
  const { t, lab } = usePage()
  const agreeable = texts.some(({ purpose }) => purpose === 'story-in-lab')
  return (
    <>
      <Heading level={1}>{t('voices.interview.new')}</Heading>
      <Lead>{t('voices.interview.new-lead')}</Lead>
      {!mayGather && <LearnFirst />}
      {beforeTraining && <TrainingFirst />}
      {!guide && (
        <EmptyState
          title={t('voices.interview.no-guide')}
          action={{ label: t('voices.interview.write'), address: paths.guide(address) }}
        />
      )}
      {!agreeable && (
        <Notice tone="warning" title={t('voices.interview.no-text')}>
          <p>
            <a class="ds-link" href={peoplePaths.consentTexts({ lab: lab!.slug })}>
              {t('voices.interview.write-text')}
            </a>
          </p>
        </Notice>
      )}
      {mayGather && guide && agreeable && <Interview {...props} guide={guide} />}
    </>
  )
}

type Ready = NewInterviewPageProps & { guide: InterviewGuideRow }

function Interview(props: Ready) {
  const { address, guide, texts, tell, speakers, places, values, problems } = props
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <Form
      action={voicesPaths.interviews(address)}
      problems={problems}
      keepDraft={`interview ${guide.id}`}
    >
      <HiddenFields values={{ guideId: guide.id }} />
      <ConsentFields texts={texts} hint={t('voices.interview.consents-hint')} {...shared} />
      <Radios
        name="mode"
        label={t('voices.interview.mode')}
        options={(['spoken', 'paper'] as const).map((value) => ({
          value,
          label: t(`voices.interview.mode-${value}`),
        }))}
        {...shared}
      />
      <PersonPick
        name="speaker"
        legend={t('voices.assisted.speaker')}
        found={speakers}
        places={places}
        searchAt={voicesPaths.interviews(address)}
        {...shared}
      />
      <Answers {...props} />
      <Held {...props} />
      <AudienceFields {...shared} />
      <Checkbox
        name="readBack"
        label={t('voices.phone.read-back')}
        hint={t('voices.phone.read-back-hint')}
        {...shared}
      />
      <WorryField tell={tell} {...shared} />
      <ButtonRow>
        <Button>{t('voices.phone.save')}</Button>
        <ButtonLink look="secondary" href={voicesPaths.interviews(address)}>
          {t('voices.assisted.cancel')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}

function Answers({ guide, values, problems }: Ready) {
  const { t, language } = usePage()
  return (
    <Fieldset legend={t('voices.interview.answers')} hint={t('voices.interview.answers-hint')}>
      {guide.questions.map((question, place) => (
        <TextArea
          key={place}
          name={`answers.${place}`}
          label={pickText(question, language).text}
          rows={4}
          charsMax={limits.body}
          optional
          values={values}
          problems={problems}
        />
      ))}
    </Fieldset>
  )
}

function Held({ sessions, values, problems }: Ready) {
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <>
      <Radios
        name="channel"
        label={t('voices.interview.channel')}
        options={interviewChannels.map((value) => ({
          value,
          label: t(`voices.interview.channel-${value}`),
        }))}
        {...shared}
      />
      <div class="field-row">
        <DateField name="heldOn" label={t('voices.interview.held-on')} optional {...shared} />
        {sessions.length > 0 && (
          <Select
            name="sessionId"
            label={t('voices.interview.session')}
            optional
            options={sessions}
            {...shared}
          />
        )}
      </div>
    </>
  )
}
