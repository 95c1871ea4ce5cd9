import { pickText, type LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Notice,
  Radios,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { assessmentStatements } from '../../method-files.ts'
import type { Round } from '../assessment/queries.ts'
import type { Side } from '../assessment/schema.ts'
import { limits } from '../input.ts'

type Props = {
  title: LocalText
  back: string
  action: string
  side: Side
  /** The round that takes answers now, if there is one. */
  round: Round | null
  turn: number
  answered: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Saying how a service works: five statements, and words if somebody wants. */
export function AnswerPage(props: Props) {
  const { title, back, action, side, round, turn, answered, values, problems } = props
  const { t, language, format } = usePage()
  const name = pickText(title, language).text
  if (!round) {
    return (
      <>
        <Heading level={1}>{t('pilots.service.answer.title', { name })}</Heading>
        <Notice title={t('pilots.service.answer.closed')}>
          <p>{t('pilots.service.answer.closed-text')}</p>
        </Notice>
        <ButtonRow>
          <ButtonLink look="secondary" href={back}>
            {t('pilots.service.answer.back')}
          </ButtonLink>
        </ButtonRow>
      </>
    )
  }
  return (
    <>
      <Heading level={1} kicker={t(`pilots.service.side.${side}`)}>
        {t('pilots.service.answer.title', { name })}
      </Heading>
      <Lead>{t('pilots.service.answer.lead', { day: format.date(round.closesOn) })}</Lead>
      {answered && <Notice title={t('pilots.service.answer.answered')} />}
      <Form action={action} problems={problems}>
        <HiddenFields values={{ turn: String(turn) }} />
        <AnswerFields values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('pilots.service.answer.button')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** The five statements, each to be answered from 1 to 5, and words. */
export function AnswerFields(form: { values: FormValues; problems: readonly Problem[] }) {
  const { t, language } = usePage()
  return (
    <>
      {assessmentStatements().map(({ key, text }) => (
        <Radios
          key={key}
          name={`answers.${key}`}
          label={pickText(text, language).text}
          options={['1', '2', '3', '4', '5'].map((value) => ({
            value,
            label: t(`pilots.relation.grade-${value}`),
          }))}
          {...form}
        />
      ))}
      <TextArea
        name="words"
        label={t('pilots.service.answer.words')}
        hint={t('pilots.service.answer.words-hint')}
        rows={3}
        charsMax={limits.summary}
        {...form}
        optional
      />
    </>
  )
}

type ThanksProps = { title: LocalText; back: string; again: string | null }

/** What happens next with what somebody answered. */
export function ThanksPage({ title, back, again }: ThanksProps) {
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.service.answer.thanks')}</Heading>
      <Lead>{t('pilots.service.answer.thanks-text')}</Lead>
      <ButtonRow>
        <ButtonLink href={back}>{pickText(title, language).text}</ButtonLink>
        {again && (
          <ButtonLink look="secondary" href={again}>
            {t('pilots.service.answer.again')}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  )
}

/** A code that opens nothing. */
export function WrongCodePage({ tooMany }: { tooMany: boolean }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.service.answer.wrong-code')}</Heading>
      <p>
        {t(tooMany ? 'pilots.service.answer.too-many' : 'pilots.service.answer.wrong-code-text')}
      </p>
    </>
  )
}
