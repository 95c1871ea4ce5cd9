import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  LocalTextOf,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { pickText, type LocalText } from '../../../../shared/language.ts'
import { limits } from '../../../../platform/input.ts'
import type { InitiativeState } from '../../initiative/schema.ts'
import { originName, type Origin } from '../../origin.ts'
import { paths } from '../../paths.ts'
import { ChangedMeanwhile, RestNotice, type Compared } from '../../views.tsx'
import { questionParts } from '../input.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  state: InitiativeState
  /** Number of the version this one will follow. */
  from: number
  evidence: readonly { id: string; title: LocalText }[]
  origin: Origin | null
  values: FormValues
  problems?: readonly Problem[]
  changed: readonly Compared[] | null
}

/** Writing the question, or a new version of it, part by part. */
export function NewQuestionPage(props: Props) {
  const { address, state, from, evidence, origin, values, problems = [], changed } = props
  const { t, language } = usePage()
  const given = { values, problems }
  return (
    <>
      <Heading level={1}>{t('initiatives.new-question.title', { number: from + 1 })}</Heading>
      <Lead>{t('initiatives.new-question.lead')}</Lead>
      <RestNotice state={state} />
      {changed && <ChangedMeanwhile texts={changed} />}
      <Form action={paths.question(address)} problems={problems} keepDraft="question">
        <HiddenFields values={{ from: String(from) }} />
        {origin && (
          <>
            <HiddenFields values={{ ledBy: originName(origin) }} />
            <p>
              {t('initiatives.new-question.led-by', { kind: t(origin.label) })}{' '}
              <strong>
                <LocalTextOf text={origin.title} />
              </strong>
            </p>
          </>
        )}
        {questionParts.map((part) => (
          <LocalTextField
            key={part}
            name={part}
            label={t(`initiatives.question.part-${part}`)}
            hint={t(`initiatives.question.hint-${part}`)}
            long
            rows={2}
            charsMax={limits.line}
            {...given}
          />
        ))}
        {from > 0 && (
          <TextArea
            name="whyChanged"
            label={t('initiatives.new-question.why')}
            hint={t('initiatives.new-question.why-hint')}
            rows={3}
            charsMax={limits.reason}
            {...given}
          />
        )}
        {evidence.length > 0 && (
          <Checkboxes
            name="cameFrom"
            label={t('initiatives.new-question.came-from')}
            hint={t('initiatives.new-question.came-from-hint')}
            optional
            options={evidence.map(({ id, title }) => ({
              value: id,
              label: pickText(title, language).text,
            }))}
            {...given}
          />
        )}
        <ButtonRow>
          <Button>{t('initiatives.new-question.button')}</Button>
          <ButtonLink look="secondary" href={paths.question(address)}>
            {t('initiatives.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
