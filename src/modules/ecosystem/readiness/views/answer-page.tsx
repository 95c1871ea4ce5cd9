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
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { RoundState } from '../round/queries.ts'
import type { ReadinessRoundRow } from '../schema.ts'
import type { StatementsFile } from '../statement-file.ts'
import { type Tier, tiers } from '../tiers.ts'
import { AnswerFields } from './answer-fields.tsx'

type Props = {
  organisation: string
  round: ReadinessRoundRow
  state: RoundState
  file: StatementsFile
  tier: Tier
  /** Where the form goes, and the same page for somebody else at this device. */
  action: string
  somebodyElse: string | null
  turn: number
  answered: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** What one tier is asked about an organisation; who answers gives no name. */
export function AnswerPage(props: Props) {
  const { organisation, round, state, tier, answered, somebodyElse, problems } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t(`ecosystem.readiness.tier.${tier}`)}>
        {t('ecosystem.readiness.answer.title', { name: organisation })}
      </Heading>
      {state !== 'open' ? (
        <Notice title={t(`ecosystem.readiness.answer.${state}`, { ...round })}>
          <p>{t(`ecosystem.readiness.answer.${state}-text`)}</p>
        </Notice>
      ) : (
        <>
          <Lead>{t(`ecosystem.readiness.answer.lead.${tier}`)}</Lead>
          <p>{t('ecosystem.readiness.answer.kept', { closesOn: round.closesOn })}</p>
          {answered && problems.length === 0 && (
            <Notice tone="info" title={t('ecosystem.readiness.answer.answered')}>
              <p>{t('ecosystem.readiness.answer.answered-text')}</p>
              {somebodyElse && (
                <ButtonLink look="secondary" href={somebodyElse}>
                  {t('ecosystem.readiness.answer.somebody-else')}
                </ButtonLink>
              )}
            </Notice>
          )}
          <AnswerForm {...props} />
        </>
      )}
    </>
  )
}

function AnswerForm({ file, tier, action, turn, values, problems }: Props) {
  const { t, language } = usePage()
  return (
    <Form action={action} problems={problems} keepDraft={`readiness ${tier} ${turn}`}>
      <HiddenFields values={{ turn: String(turn) }} />
      <AnswerFields file={file} tier={tier} values={values} language={language} />
      <ButtonRow>
        <Button>{t('ecosystem.readiness.answer.send')}</Button>
      </ButtonRow>
    </Form>
  )
}

/** What happens with what was answered, and the way for the next person at this device. */
export function ThanksPage({ again }: { again: string | null }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('ecosystem.readiness.thanks.title')}</Heading>
      <Notice tone="success" title={t('ecosystem.readiness.thanks.kept')} announced>
        <p>{t('ecosystem.readiness.thanks.next')}</p>
      </Notice>
      {again && (
        <ButtonRow>
          <ButtonLink look="secondary" href={again}>
            {t('ecosystem.readiness.answer.somebody-else')}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  )
}

type TierProps = { organisation: string; action: string; offered: readonly Tier[] }

/** Which tier somebody belongs to, before they answer. */
export function ChooseTierPage({ organisation, action, offered }: TierProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('ecosystem.readiness.answer.title', { name: organisation })}</Heading>
      <Form action={action} method="get">
        <Radios
          name="tier"
          label={t('ecosystem.readiness.answer.who')}
          options={tiers
            .filter((tier) => offered.includes(tier))
            .map((tier) => ({
              value: tier,
              label: t(`ecosystem.readiness.tier.${tier}`),
              hint: t(`ecosystem.readiness.tier-hint.${tier}`),
            }))}
        />
        <ButtonRow>
          <Button>{t('ecosystem.readiness.answer.go-on')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** What to do with a code that opens nothing. */
export function WrongCodePage({ tooMany }: { tooMany: boolean }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('ecosystem.readiness.wrong-code')}</Heading>
      <p>
        {t(tooMany ? 'ecosystem.readiness.wrong-code-wait' : 'ecosystem.readiness.wrong-code-text')}
      </p>
    </>
  )
}
