import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  Heading,
  HiddenFields,
  LocalTextField,
  LocalTextOf,
  Notice,
  PrintButton,
  Section,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import type { LocalText } from '../../../../shared/language.ts'
import type { OfferedText } from '../../assisted/consents.ts'
import { voicesPaths } from '../../paths.ts'
import { questionsMax } from '../input.ts'
import { interviewPaths as paths } from '../paths.ts'
import type { InterviewGuideRow } from '../schema.ts'

type GuideProps = {
  address: { lab: string; initiativeId: string }
  version: string
  /** What somebody else wrote while this form was open. */
  meanwhile: InterviewGuideRow | null
  values: FormValues
  problems: readonly Problem[]
}

/** Writing the guide: what is said first, and one question a line. */
export function GuidePage({ address, version, meanwhile, values, problems }: GuideProps) {
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <>
      <Heading level={1}>{t('voices.interview.guide')}</Heading>
      {meanwhile && (
        <Notice title={t('voices.interview.meanwhile')}>
          <Questions questions={meanwhile.questions} />
        </Notice>
      )}
      <Form action={paths.guide(address)} problems={problems} keepDraft="interview guide">
        <HiddenFields values={{ version }} />
        <LocalTextField
          name="opening"
          label={t('voices.interview.opening')}
          hint={t('voices.interview.opening-hint')}
          long
          rows={3}
          charsMax={limits.summary}
          optional
          {...shared}
        />
        <LocalTextField
          name="questions"
          label={t('voices.interview.questions')}
          hint={t('voices.interview.questions-hint', { max: questionsMax })}
          long
          rows={10}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('voices.interview.save-guide')}</Button>
          <ButtonLink look="secondary" href={voicesPaths.interviews(address)}>
            {t('voices.assisted.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function Questions({ questions }: { questions: readonly LocalText[] }) {
  return (
    <ol>
      {questions.map((question, place) => (
        <li key={place}>
          <LocalTextOf text={question} />
        </li>
      ))}
    </ol>
  )
}

type PrintProps = {
  initiative: LocalText
  guide: InterviewGuideRow | undefined
  texts: readonly OfferedText[]
}

const line = '____________________________________________'
const box = '☐'
/** Lines to write on under each question. */
const answerLines = 7

/** The guide on paper: consent first, then each question with room to write. */
export function GuidePrintPage({ initiative, guide, texts }: PrintProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('voices.interview.guide')}>
        <LocalTextOf text={initiative} />
      </Heading>
      {!guide && <EmptyState title={t('voices.interview.no-guide')} />}
      {guide && (
        <>
          <p>
            <PrintButton />
          </p>
          <p>
            <LocalTextOf text={guide.opening} />
          </p>
          <Section id="consent" title={t('voices.assisted.consents')}>
            <p>{t('voices.phone.consents-hint')}</p>
            {texts.map(({ id, purpose, language, body }) => (
              <p key={id} lang={language}>
                {box} <strong>{t(`people.purpose.${purpose}`)}:</strong> {body}
              </p>
            ))}
          </Section>
          <p>
            {t('voices.assisted.name')}: {line}
          </p>
          {guide.questions.map((question, place) => (
            <Section key={place} id={`question-${place}`} title={String(place + 1)}>
              <p>
                <strong>
                  <LocalTextOf text={question} />
                </strong>
              </p>
              <div class="paper-lines" aria-hidden="true">
                {Array.from({ length: answerLines }, (_, row) => (
                  <span key={row} />
                ))}
              </div>
            </Section>
          ))}
        </>
      )}
    </>
  )
}
