import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Lead,
  Notice,
  NumberField,
  Radios,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { readinessPaths as paths } from '../paths.ts'
import type { StatementsFile } from '../statement-file.ts'
import { tiers, type Tier } from '../tiers.ts'
import { AnswerFields } from './answer-fields.tsx'

type Props = {
  way: 'paper' | 'group'
  address: { lab: string; stakeholderId: string; readinessRoundId: string }
  organisation: string
  open: boolean
  file: StatementsFile
  /** None until it was chosen: each tier has its own statements. */
  tier: Tier | null
  /** Names this sheet, so that sending it twice keeps it once. */
  sheet: string
  /** The sheet that was just kept, to take back. */
  kept: string | null
  gone: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** One sheet after the other, in the order of the paper; or what a group answered together. */
export function KeyingPage(props: Props) {
  const { way, address, organisation, open, tier, kept, gone, problems } = props
  const { t } = usePage()
  return (
    <>
      {(!open || !tier) && <ErrorSummary problems={problems} />}
      <Heading level={1} kicker={organisation}>
        {t(`ecosystem.readiness.keying.${way}`)}
      </Heading>
      <Lead>{t(`ecosystem.readiness.keying.${way}-lead`)}</Lead>
      {kept && tier && (
        <Notice tone="success" title={t('ecosystem.readiness.keying.kept')} announced>
          <p>{t('ecosystem.readiness.keying.kept-text')}</p>
          <InlineForm action={paths.paperRemoval(address)} fields={{ sheet: kept, way, tier }}>
            {t('ecosystem.readiness.keying.take-back')}
          </InlineForm>
        </Notice>
      )}
      {gone && <Notice tone="info" title={t('ecosystem.readiness.keying.gone')} announced />}
      {!open && <Notice tone="warning" title={t('ecosystem.readiness.keying.not-open')} />}
      {open && (tier ? <Sheet {...props} tier={tier} /> : <ChooseTier {...props} />)}
      <ButtonRow>
        <ButtonLink look="secondary" href={paths.round(address)}>
          {t('ecosystem.readiness.keying.back')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

function ChooseTier({ way, address }: Props) {
  const { t } = usePage()
  return (
    <Form action={paths[way](address)} method="get">
      <Radios
        name="tier"
        label={t('ecosystem.readiness.keying.tier')}
        options={tiers.map((tier) => ({
          value: tier,
          label: t(`ecosystem.readiness.tier.${tier}`),
        }))}
      />
      <ButtonRow>
        <Button>{t('ecosystem.readiness.answer.go-on')}</Button>
      </ButtonRow>
    </Form>
  )
}

function Sheet({ way, address, file, tier, sheet, values, problems }: Props & { tier: Tier }) {
  const { t, language } = usePage()
  const another = <a href={paths[way](address)}>{t('ecosystem.readiness.keying.another-tier')}</a>
  return (
    <>
      <p>
        {t('ecosystem.readiness.keying.for', { tier: t(`ecosystem.readiness.tier.${tier}`) })}{' '}
        {another}
      </p>
      <Form action={paths[way](address)} problems={problems} keepDraft={`readiness ${way} ${tier}`}>
        <HiddenFields values={{ sheet, tier }} />
        {way === 'group' && (
          <NumberField
            name="people"
            label={t('ecosystem.readiness.keying.people')}
            hint={t('ecosystem.readiness.keying.people-hint')}
            values={values}
            problems={problems}
          />
        )}
        <AnswerFields file={file} tier={tier} values={values} language={language} />
        <ButtonRow>
          <Button>{t(`ecosystem.readiness.keying.keep-${way}`)}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
