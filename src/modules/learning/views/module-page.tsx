import {
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  Form,
  Heading,
  Lead,
  LocalTextOf,
  Markdown,
  Notice,
  Section,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { limits } from '../../../platform/input.ts'
import type { LearningModule, LearningPath } from '../path-file.ts'
import { learningPaths } from '../paths.ts'
import type { ModuleProgress } from '../progress.ts'
import { QuestionForm } from './question-form.tsx'

export type ModulePageProps = {
  path: LearningPath
  module: LearningModule
  place: number
  own: ModuleProgress | undefined
  /** What was just done here. */
  done: 'answered' | 'reflected' | null
  /** What was sent and has to be mended, by form. */
  again?: { form: 'answers' | 'reflection'; values: FormValues; problems: readonly Problem[] }
}

/** One module: to read, to practise, to answer, to think about. */
export function ModulePage(props: ModulePageProps) {
  const { path, module, place } = props
  const { t } = usePage()
  const { minutes } = module
  return (
    <>
      <Heading
        level={1}
        kicker={t('learning.module.kicker', {
          number: place + 1,
          of: path.modules.length,
          minutes,
        })}
      >
        <LocalTextOf text={module.name} />
      </Heading>
      <Lead>
        <LocalTextOf text={module.summary} />
      </Lead>
      <Markdown text={module.text} under={1} />
      <Section id="practice" title={t('learning.module.practice')}>
        <Markdown text={module.practice} />
      </Section>
      <Section id="questions" title={t('learning.module.questions')}>
        <QuestionForm {...props} />
      </Section>
      <Section id="reflection" title={t('learning.module.reflection')}>
        <Reflection {...props} />
      </Section>
      <Onward {...props} />
      {module.sources.length > 0 && (
        <Disclosure summary={t('learning.module.sources')}>
          <ul class="ds-list">
            {module.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function Reflection({ path, module, own, done, again }: ModulePageProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, pathKey: path.id, moduleKey: module.key }
  const mend = again?.form === 'reflection' ? again : null
  const shared = { problems: mend?.problems ?? [] }
  return (
    <>
      {done === 'reflected' && (
        <Notice tone="success" announced>
          <p>{t('learning.reflection.saved')}</p>
        </Notice>
      )}
      <p>
        <LocalTextOf text={module.reflection} />
      </p>
      <Form
        action={learningPaths.reflection(here)}
        keepDraft={`reflection-${path.id}-${module.key}`}
        {...shared}
      >
        <TextArea
          name="reflection"
          label={t('learning.reflection.label')}
          hint={t('learning.reflection.hint')}
          optional
          charsMax={limits.body}
          values={mend?.values ?? { reflection: own?.reflection ?? '' }}
          {...shared}
        />
        <ButtonRow>
          <Button look="secondary">{t('learning.reflection.save')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function Onward({ path, place, own }: ModulePageProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, pathKey: path.id }
  const next = path.modules[place + 1]
  const look = own?.finishedAt ? 'primary' : 'secondary'
  return (
    <ButtonRow>
      {next && (
        <ButtonLink look={look} href={learningPaths.module({ ...here, moduleKey: next.key })}>
          {t('learning.module.next', { number: place + 2 })}
        </ButtonLink>
      )}
      <ButtonLink look={next ? 'tertiary' : look} href={learningPaths.path(here)}>
        {t('learning.module.overview')}
      </ButtonLink>
    </ButtonRow>
  )
}
