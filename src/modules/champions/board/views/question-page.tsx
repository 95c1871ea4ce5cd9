import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  Disclosure,
  Form,
  Heading,
  InlineForm,
  Markdown,
  Notice,
  Section,
  StateTag,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { supportPaths as paths } from '../../support-paths.ts'
import type { ShownAnswer, ShownQuestion } from '../queries.ts'

type Props = {
  question: ShownQuestion
  answers: ShownAnswer[]
  /** The reader asked it. */
  asked: boolean
  moderates: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** One question of the board with its answers. */
export function QuestionPage({ question, answers, asked, moderates, values, problems }: Props) {
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug, championQuestionId: question.id }
  const { title, body, askerName, askedAt, tags, removedAt, removedBecause } = question
  const who = askerName ?? t('champions.board.nameless')
  return (
    <>
      <Heading level={1} kicker={t('champions.board.one')}>
        {title}
      </Heading>
      <p class="note">{[who, format.date(askedAt), ...tags].join(' · ')}</p>
      {removedAt && (
        <Notice tone="warning" title={t('champions.board.removed')}>
          <p>{removedBecause}</p>
          {moderates && (
            <InlineForm action={paths.questionReturn(here)}>
              {t('champions.board.return')}
            </InlineForm>
          )}
        </Notice>
      )}
      {body && <Markdown text={body} under={1} />}
      <Section id="answers" title={t('champions.board.answers', { count: answers.length })}>
        {answers.map((answer) => (
          <Answer key={answer.id} {...{ answer, question, asked, moderates }} />
        ))}
        {!removedAt && (
          <Form action={paths.answers(here)} problems={problems} keepDraft="champion-answer">
            <TextArea
              name="body"
              label={t('champions.board.your-answer')}
              charsMax={limits.body}
              values={values}
              problems={problems}
            />
            <ButtonRow>
              <Button look={asked ? 'secondary' : 'primary'}>{t('champions.board.answer')}</Button>
            </ButtonRow>
          </Form>
        )}
      </Section>
      {moderates && !removedAt && <Removal action={paths.questionRemoval(here)} what={title} />}
    </>
  )
}

type AnswerProps = Pick<Props, 'question' | 'asked' | 'moderates'> & { answer: ShownAnswer }

function Answer({ answer, question, asked, moderates }: AnswerProps) {
  const { t, lab, format } = usePage()
  const helped = question.helpedAnswerId === answer.id
  const here = { lab: lab!.slug, championQuestionId: question.id, championAnswerId: answer.id }
  const name = answer.answererName ?? t('champions.thanks.somebody')
  return (
    <div class="panel">
      {helped && <StateTag tone="success">{t('champions.board.helped')}</StateTag>}
      {answer.removedAt ? (
        <p>
          {t('champions.board.removed')} {answer.removedBecause}
        </p>
      ) : (
        <Markdown text={answer.body} under={2} />
      )}
      <p class="note">
        {name}, {format.date(answer.answeredAt)}
      </p>
      {asked && !answer.removedAt && (
        <InlineForm action={paths.answerHelp(here)} about={name}>
          {helped ? t('champions.board.not-helped') : t('champions.board.say-helped')}
        </InlineForm>
      )}
      {moderates &&
        (answer.removedAt ? (
          <InlineForm action={paths.answerReturn(here)} about={name}>
            {t('champions.board.return')}
          </InlineForm>
        ) : (
          <Removal action={paths.answerRemoval(here)} what={name} id={answer.id} />
        ))}
    </div>
  )
}

/** Taking something off the board asks for a reason. */
function Removal({ action, what, id = 'question' }: { action: string; what: string; id?: string }) {
  const { t } = usePage()
  return (
    <Disclosure summary={`${t('champions.board.remove')}: ${what}`}>
      <Form action={action}>
        <TextArea
          name="because"
          id={`because-${id}`}
          label={t('champions.board.because')}
          rows={2}
        />
        <ButtonRow>
          <Button look="secondary" danger>
            {t('champions.board.remove')}
          </Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
