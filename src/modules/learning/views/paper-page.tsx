import { pickText } from '../../../shared/language.ts'
import {
  Heading,
  Lead,
  LocalTextOf,
  Markdown,
  PrintButton,
  Section,
  usePage,
} from '../../../ui/index.ts'
import { minutesOf } from '../library.ts'
import type { LearningModule, LearningPath, Question } from '../path-file.ts'

/** A whole path to print and work through by hand; the answers stand at the end, on a sheet of their own. */
export function PaperPage({ path }: { path: LearningPath }) {
  const { t } = usePage()
  const size = { modules: path.modules.length, minutes: minutesOf(path) }
  return (
    <>
      <Heading level={1} kicker={t('learning.path.kicker')}>
        <LocalTextOf text={path.name} />
      </Heading>
      <Lead>
        <LocalTextOf text={path.purpose} />
      </Lead>
      <p>{t('learning.path.size', size)}</p>
      <p>{t('learning.paper.how')}</p>
      <p>
        <PrintButton />
      </p>
      <ul class="write-lines">
        <li>{t('learning.paper.name')}</li>
        <li>{t('learning.paper.date')}</li>
        <li>{t('learning.paper.read-with')}</li>
      </ul>
      {path.modules.map((module, place) => (
        <ModuleSheet key={module.key} module={module} number={place + 1} />
      ))}
      <AnswerKey path={path} />
    </>
  )
}

function ModuleSheet({ module, number }: { module: LearningModule; number: number }) {
  const { t, language } = usePage()
  const name = pickText(module.name, language).text
  const { minutes } = module
  return (
    <div class="new-sheet">
      <Section id={module.key} title={t('learning.paper.module', { number, name, minutes })}>
        <Markdown text={module.text} />
        <Heading level={3}>{t('learning.module.practice')}</Heading>
        <Markdown text={module.practice} under={3} />
        <Heading level={3}>{t('learning.module.questions')}</Heading>
        <ol class="ds-list">
          {module.questions.map((question) => (
            <li key={question.key}>
              <LocalTextOf text={question.ask} />
              <ol class="lettered">
                {question.answers.map((answer) => (
                  <li key={answer.key}>
                    <LocalTextOf text={answer.text} />
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
        <Heading level={3}>{t('learning.module.reflection')}</Heading>
        <p>
          <LocalTextOf text={module.reflection} />
        </p>
        <div class="write-here" />
        {module.sources.length > 0 && (
          <p class="note">
            {t('learning.module.sources')}: {module.sources.join('; ')}
          </p>
        )}
      </Section>
    </div>
  )
}

function AnswerKey({ path }: { path: LearningPath }) {
  const { t, language } = usePage()
  return (
    <div class="new-sheet">
      <Section id="answer-key" title={t('learning.paper.key')}>
        <p>{t('learning.paper.key-lead')}</p>
        {path.modules.map(({ key, name, questions }, place) => (
          <div key={key} class="stack">
            <Heading level={3}>
              {place + 1}. {pickText(name, language).text}
            </Heading>
            <ol class="ds-list">
              {questions.map((question) => (
                <li key={question.key}>
                  <KeyOf question={question} />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </Section>
    </div>
  )
}

function KeyOf({ question }: { question: Question }) {
  const { t } = usePage()
  return (
    <ol class="lettered">
      {question.answers.map((answer) => (
        <li key={answer.key}>
          {answer.right && <strong>{t('learning.answer.right')} </strong>}
          <LocalTextOf text={answer.feedback} />
        </li>
      ))}
    </ol>
  )
}
