import type { LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  Notice,
  Panel,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { ContributionRow } from '../../contribution/schema.ts'
import { voicesPaths } from '../../paths.ts'
import type { KeptAnswer } from '../queries.ts'
import { AnswerFields, type AnswerChoices } from './answer-fields.tsx'
import { AnswerHistory } from './answer-history.tsx'
import { JustAnswered, type Given } from './just-answered.tsx'

export type AnswerPageProps = AnswerChoices & {
  address: { lab: string; initiativeId: string; contributionId: string }
  found: Pick<ContributionRow, 'title' | 'body' | 'language' | 'kind'>
  /** Who said it; nobody when they wished to stay unnamed. */
  name: string | null
  /** Why it cannot be answered; nothing when it can. */
  closed: boolean
  answers: readonly KeptAnswer[]
  restsOnTitles: ReadonlyMap<string, { title: LocalText; address: string }>
  given: Given | null
  next: string | null
  values: FormValues
  problems: readonly Problem[]
}

/** One contribution and its answer: what was said above, what becomes of it below. */
export function AnswerPage(props: AnswerPageProps) {
  const { address, found, name, answers, closed, given, next, values, problems } = props
  const { t } = usePage()
  const standing = answers.find(({ replacedAt }) => replacedAt === null)
  return (
    <>
      <Heading level={1}>
        {t(standing ? 'voices.answer.title-again' : 'voices.answer.title')}
      </Heading>
      {given && <JustAnswered address={address} given={given} next={next} />}
      <Panel>
        <p class="hint">
          {t(`voices.kinds.${found.kind}`)} · {name ?? t('voices.answers.unnamed')}
        </p>
        <div lang={found.language === 'und' ? undefined : found.language}>
          {found.title && <strong>{found.title}</strong>}
          <p class="keeps-lines">{found.body}</p>
        </div>
      </Panel>
      <AnswerHistory answers={answers} titles={props.restsOnTitles} inside />
      {closed ? (
        <Notice tone="warning">{t('voices.refused.nothing-to-answer')}</Notice>
      ) : (
        <Form
          action={voicesPaths.answer(address)}
          problems={problems}
          keepDraft={`answer-${address.contributionId}`}
        >
          {standing && <p>{t('voices.answer.change-text')}</p>}
          <HiddenFields values={{ seen: standing?.id ?? '' }} />
          <AnswerFields {...props} values={values} problems={problems} />
          <ButtonRow>
            <Button>{t(standing ? 'voices.answer.button-again' : 'voices.answer.button')}</Button>
            <ButtonLink look="secondary" href={voicesPaths.voice(address)}>
              {t('voices.answer.back')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
