import type { Translate } from '../../../../platform/i18n.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  Disclosure,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Notice,
  PrintButton,
  Section,
  StateTag,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
  type Tone,
} from '../../../../ui/index.ts'
import { limits } from '../../input.ts'
import { championPaths as paths } from '../../paths.ts'
import type { Party } from '../policy.ts'
import type { ShownMandate } from '../queries.ts'
import type { MandateState } from '../schema.ts'
import { Card, Signatures } from './card.tsx'

type Props = {
  mandate: ShownMandate
  /** Words in the language of the mandate. */
  say: Translate
  party: Party | null
  may: { lead: boolean; sign: boolean; record: readonly Party[]; end: boolean }
  /** Its last day passed before both had signed. */
  past: boolean
  /** What a manager without an account opens. */
  link: string | null
  values: FormValues
  problems: readonly Problem[]
}

const tones: Record<MandateState, Tone> = {
  draft: 'neutral',
  offered: 'info',
  agreed: 'success',
  ended: 'neutral',
}

/** How far a mandate has come, in a word and a shape. */
export function MandateStateTag({ state }: { state: MandateState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`champions.mandate.state.${state}`)}</StateTag>
}

/** One version of a mandate: to read, to sign, to print. */
export function MandatePage(props: Props) {
  const { mandate, say, may, link, problems } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championMandateId: mandate.id }
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1} kicker={t('champions.mandate.kicker')}>
        {mandate.championName}
      </Heading>
      <p>
        <MandateStateTag state={mandate.state} />
      </p>
      <NextStep {...props} />
      <Card mandate={mandate} say={say} />
      <Signatures mandate={mandate} say={say} />
      <p>
        <PrintButton />
      </p>
      {link && (
        <Section id="link" title={t('champions.mandate.link.title')}>
          <p>{t('champions.mandate.link.text', { name: mandate.manager })}</p>
          <p>
            <code>{link}</code>
          </p>
        </Section>
      )}
      {may.record.length > 0 && <Paper mandate={mandate} record={may.record} />}
      {may.lead && mandate.state !== 'ended' && (
        <ButtonRow>
          {mandate.state === 'draft' && (
            <InlineForm action={paths.mandateOffer(here)} look="primary">
              {t('champions.mandate.offer')}
            </InlineForm>
          )}
          <ButtonLink
            look="secondary"
            href={paths.newMandate({ lab: lab!.slug, championId: mandate.championId })}
          >
            {t('champions.mandate.change')}
          </ButtonLink>
        </ButtonRow>
      )}
      {may.end && <End {...props} />}
    </>
  )
}

function NextStep({ mandate, may, past, values, problems, party }: Props) {
  const { t, lab, format } = usePage()
  const { state, endedBecause, endedAt } = mandate
  if (state === 'draft') return <Notice title={t('champions.mandate.next.draft')} />
  if (state === 'ended') {
    return (
      <Notice
        title={t('champions.mandate.next.ended', { on: endedAt ? format.date(endedAt) : '' })}
      >
        <p>{endedBecause || t('champions.mandate.replaced')}</p>
      </Notice>
    )
  }
  if (past) return <Notice tone="warning" title={t('champions.refused.mandate-past')} />
  if (!may.sign) return null
  const here = { lab: lab!.slug, championMandateId: mandate.id }
  return (
    <Notice title={t('champions.mandate.next.sign')}>
      <p>{t(`champions.mandate.next.sign-${party}`)}</p>
      <Form action={paths.mandateSignatures(here)}>
        <HiddenFields values={{ version: String(mandate.version) }} />
        <Checkbox
          name="agree"
          label={t('champions.mandate.agree')}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('champions.mandate.sign')}</Button>
        </ButtonRow>
      </Form>
    </Notice>
  )
}

type PaperProps = { mandate: ShownMandate; record: readonly Party[] }

function Paper({ mandate, record }: PaperProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championMandateId: mandate.id }
  const { championAgreedAt, managerAgreedAt } = mandate
  return (
    <Section id="paper" title={t('champions.mandate.paper.title')}>
      <p>{t('champions.mandate.paper.text')}</p>
      <ButtonRow>
        {!championAgreedAt && record.includes('champion') && (
          <InlineForm action={paths.mandatePaper(here)} fields={{ who: 'champion' }}>
            {t('champions.mandate.paper.record', { name: mandate.championName })}
          </InlineForm>
        )}
        {!managerAgreedAt && record.includes('manager') && (
          <InlineForm action={paths.mandatePaper(here)} fields={{ who: 'manager' }}>
            {t('champions.mandate.paper.record', { name: mandate.manager })}
          </InlineForm>
        )}
      </ButtonRow>
    </Section>
  )
}

function End({ mandate, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championMandateId: mandate.id }
  return (
    <Disclosure
      summary={t('champions.mandate.end')}
      open={problems.some(({ field }) => field === 'because')}
    >
      <Form action={paths.mandateEnd(here)}>
        <TextArea
          name="because"
          label={t('champions.mandate.because')}
          rows={2}
          charsMax={limits.reason}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button look="secondary" danger>
            {t('champions.mandate.end')}
          </Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
