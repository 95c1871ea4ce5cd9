import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Lead,
  NumberField,
  Pager,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { moneyText } from '../money.ts'
import { supplierPaths as paths } from '../paths.ts'
import type { SpendEntry } from '../spend-queries.ts'

type Props = {
  listed: readonly SpendEntry[]
  keeps: boolean
  problems: readonly Problem[]
  next: string | null
  paged: boolean
}

/** The lines of spending as they were noted. */
export function EntriesPage({ listed, keeps, problems, next, paged }: Props) {
  const { t, lab, language } = usePage()
  const here = { lab: lab!.slug }
  const list = paths.entries(here)
  const add = { label: t('ecosystem.spend.new'), address: paths.newEntry(here) }
  const removal = ({ id }: SpendEntry) => paths.entryRemoval({ ...here, spendId: id })
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{t('ecosystem.spend.entries')}</Heading>
      {keeps && (
        <ButtonRow>
          <ButtonLink href={add.address}>{add.label}</ButtonLink>
        </ButtonRow>
      )}
      {listed.length === 0 ? (
        <EmptyState title={t('ecosystem.spend.none')} action={keeps ? add : undefined} />
      ) : (
        <DataTable
          caption={t('ecosystem.spend.entries')}
          captionHidden
          rows={listed}
          columns={[
            { label: t('ecosystem.spend.period'), cell: ({ period }) => period },
            {
              label: t('ecosystem.field.organisation'),
              cell: ({ organisation }) => organisation,
            },
            {
              label: t('ecosystem.spend.supplier'),
              cell: ({ supplier }) => supplier ?? t('ecosystem.spend.not-local'),
            },
            { label: t('ecosystem.field.place'), cell: ({ place }) => place ?? '–' },
            {
              label: t('ecosystem.spend.amount'),
              numeric: true,
              cell: ({ amountMinor, currency }) => moneyText(amountMinor, currency, language),
            },
            ...(keeps
              ? [
                  {
                    label: t('ecosystem.spend.wrong'),
                    cell: (one: SpendEntry) => (
                      <InlineForm action={removal(one)} about={`${one.period} ${one.organisation}`}>
                        {t('ecosystem.spend.remove')}
                      </InlineForm>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pager
        of={t('ecosystem.spend.entries')}
        next={next ? `${list}?${new URLSearchParams({ after: next })}` : undefined}
        first={paged ? list : undefined}
      />
    </>
  )
}

type Choice = { value: string; label: string }
type NewProps = {
  organisations: readonly Choice[]
  suppliers: readonly Choice[]
  values: FormValues
  problems: readonly Problem[]
}

/** Noting one line of spending. */
export function NewEntryPage({ organisations, suppliers, values, problems }: NewProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const form = { values, problems }
  return (
    <>
      <Heading level={1}>{t('ecosystem.spend.new')}</Heading>
      <Lead>{t('ecosystem.spend.form.lead')}</Lead>
      <Form action={paths.entries(here)} problems={problems} keepDraft="spend">
        <TextField
          name="period"
          label={t('ecosystem.spend.period')}
          hint={t('ecosystem.spend.form.period-hint')}
          chars={10}
          {...form}
        />
        <Select
          name="organisationId"
          label={t('ecosystem.field.organisation')}
          options={organisations}
          {...form}
        />
        <Select
          name="supplierId"
          label={t('ecosystem.spend.supplier')}
          empty={t('ecosystem.spend.not-local')}
          options={suppliers}
          optional
          {...form}
        />
        <div class="field-row">
          <NumberField name="amount" decimal label={t('ecosystem.spend.amount')} {...form} />
          <TextField
            name="currency"
            label={t('ecosystem.spend.currency')}
            hint={t('ecosystem.spend.form.currency-hint')}
            chars={4}
            {...form}
          />
        </div>
        <ButtonRow>
          <Button>{t('ecosystem.save')}</Button>
          <ButtonLink look="secondary" href={paths.spend(here)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
