import { pickText } from '../../../shared/language.ts'
import { Button, ButtonRow, Form, LocalTextOf, Notice, Radios, usePage } from '../../../ui/index.ts'
import type { LearningModule, Question } from '../path-file.ts'
import { learningPaths } from '../paths.ts'
import { countRight } from '../progress.ts'
import type { GivenAnswers } from '../schema.ts'
import type { ModulePageProps } from './module-page.tsx'

/** The questions of a module; under each answer that was given stands why it is right, or not quite. */
export function QuestionForm({ path, module, own, done, again }: ModulePageProps) {
  const { t, lab, language } = usePage()
  const here = { lab: lab!.slug, pathKey: path.id, moduleKey: module.key }
  const mend = again?.form === 'answers' ? again : null
  const given = own?.answers ?? {}
  const shared = { values: mend?.values ?? { answers: given }, problems: mend?.problems ?? [] }
  const isGiven = !mend && Object.keys(given).length > 0
  return (
    <>
      {isGiven && <Result module={module} given={given} announced={done === 'answered'} />}
      <Form action={learningPaths.answers(here)} problems={shared.problems}>
        {module.questions.map((question, place) => (
          <div key={question.key} class="stack">
            <Radios
              name={`answers.${question.key}`}
              label={
                <>
                  {place + 1}. <LocalTextOf text={question.ask} />
                </>
              }
              options={question.answers.map((answer) => ({
                value: answer.key,
                label: pickText(answer.text, language).text,
              }))}
              {...shared}
            />
            {isGiven && <Feedback question={question} given={given[question.key]} />}
          </div>
        ))}
        <ButtonRow>
          <Button look={own?.finishedAt ? 'secondary' : 'primary'}>
            {t(isGiven ? 'learning.questions.again' : 'learning.questions.answer')}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}

type ResultProps = { module: LearningModule; given: GivenAnswers; announced: boolean }

function Result({ module, given, announced }: ResultProps) {
  const { t } = usePage()
  const [right, of] = [countRight(module, given), module.questions.length]
  const all = right === of
  return (
    <Notice tone={all ? 'success' : 'info'} announced={announced}>
      <p>{all ? t('learning.questions.all-right') : t('learning.questions.some', { right, of })}</p>
    </Notice>
  )
}

function Feedback({ question, given }: { question: Question; given: string | undefined }) {
  const { t } = usePage()
  const answer = question.answers.find(({ key }) => key === given)
  if (!answer) return null
  return (
    <Notice tone={answer.right ? 'success' : 'warning'}>
      <p>
        <strong>{t(answer.right ? 'learning.answer.right' : 'learning.answer.wrong')}</strong>{' '}
        <LocalTextOf text={answer.feedback} />
      </p>
    </Notice>
  )
}
