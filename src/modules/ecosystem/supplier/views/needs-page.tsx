import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Lead,
  PrintButton,
  Section,
  SummaryList,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { supplierPaths as paths } from '../paths.ts'
import type { ShownNeed } from '../queries.ts'

type Props = { needs: readonly ShownNeed[]; keeps: boolean; problems: readonly Problem[] }

/** Early notices of what will be needed; who keeps them also sees those that are over. */
export function NeedsPage({ needs, keeps, problems }: Props) {
  const { t, lab } = usePage()
  const add = { label: t('ecosystem.need.new'), address: paths.newNeed({ lab: lab!.slug }) }
  const open = needs.filter((one) => one.open)
  const over = needs.filter((one) => !one.open)
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{t('ecosystem.need.title')}</Heading>
      <Lead>{t('ecosystem.need.lead')}</Lead>
      {keeps && (
        <ButtonRow>
          <ButtonLink href={add.address}>{add.label}</ButtonLink>
        </ButtonRow>
      )}
      {open.length === 0 ? (
        <EmptyState title={t('ecosystem.need.none')} action={keeps ? add : undefined}>
          <p>{t(keeps ? 'ecosystem.need.none-text' : 'ecosystem.need.none-open')}</p>
        </EmptyState>
      ) : (
        <>
          <PrintButton />
          {open.map((one) => (
            <NeedPart key={one.id} need={one} keeps={keeps} />
          ))}
        </>
      )}
      {over.length > 0 && (
        <Section id="over" title={t('ecosystem.need.over')}>
          <ul class="ds-list">
            {over.map(({ id, what }) => (
              <li key={id}>{what}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function NeedPart({ need, keeps }: { need: ShownNeed; keeps: boolean }) {
  const { t, lab, format } = usePage()
  const { id, what, aboutWhen, aboutAmount, whomToAsk, expiresOn } = need
  return (
    <Section id={`need-${id}`} title={what}>
      <SummaryList
        items={[
          { term: t('ecosystem.need.when'), value: aboutWhen },
          ...(aboutAmount ? [{ term: t('ecosystem.need.amount'), value: aboutAmount }] : []),
          { term: t('ecosystem.need.whom'), value: whomToAsk },
          { term: t('ecosystem.need.expires'), value: format.date(expiresOn) },
        ]}
      />
      {keeps && (
        <InlineForm action={paths.needEnd({ lab: lab!.slug, comingNeedId: id })} about={what}>
          {t('ecosystem.need.end')}
        </InlineForm>
      )}
    </Section>
  )
}

type NewProps = { values: FormValues; problems: readonly Problem[] }

/** Writing an early notice. */
export function NewNeedPage({ values, problems }: NewProps) {
  const { t, lab, today } = usePage()
  const here = { lab: lab!.slug }
  const form = { values, problems }
  return (
    <>
      <Heading level={1}>{t('ecosystem.need.new')}</Heading>
      <Lead>{t('ecosystem.need.form.lead')}</Lead>
      <Form action={paths.needs(here)} problems={problems} keepDraft="coming-need">
        <TextArea
          name="what"
          label={t('ecosystem.need.what')}
          rows={3}
          charsMax={limits.reason}
          {...form}
        />
        <TextField
          name="aboutWhen"
          label={t('ecosystem.need.when')}
          hint={t('ecosystem.need.form.when-hint')}
          {...form}
        />
        <TextField
          name="aboutAmount"
          label={t('ecosystem.need.amount')}
          hint={t('ecosystem.need.form.amount-hint')}
          optional
          {...form}
        />
        <TextField name="whomToAsk" label={t('ecosystem.need.whom')} {...form} />
        <DateField name="expiresOn" label={t('ecosystem.need.expires')} min={today} {...form} />
        <ButtonRow>
          <Button>{t('ecosystem.need.form.button')}</Button>
          <ButtonLink look="secondary" href={paths.needs(here)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
