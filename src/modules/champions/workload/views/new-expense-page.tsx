import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  FileField,
  Form,
  Heading,
  NumberField,
  Radios,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../input.ts'
import { championPaths as paths } from '../../paths.ts'
import type { Currency } from '../../schema.ts'
import { expenseKinds } from '../schema.ts'

type Shared = { values: FormValues; problems: readonly Problem[] }
type NewProps = Shared & { champion: { id: string; name: string }; currency: Currency }

/** Asking for money back. */
export function NewExpensePage({ champion, currency, ...form }: NewProps) {
  const { t, lab, today } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  return (
    <>
      <Heading level={1} kicker={champion.name}>
        {t('champions.expense.new')}
      </Heading>
      <Form action={paths.expensesOf(here)} problems={form.problems} upload>
        <DateField name="onDay" label={t('champions.hours.day')} max={today} {...form} />
        <Radios
          name="kind"
          label={t('champions.expense.kind')}
          options={expenseKinds.map((value) => ({
            value,
            label: t(`champions.expense.kinds.${value}`),
          }))}
          {...form}
        />
        <NumberField
          name="km"
          label={t('champions.expense.km')}
          hint={t('champions.expense.km-hint')}
          optional
          {...form}
        />
        <NumberField
          name="amount"
          decimal
          label={t('champions.expense.amount', { currency })}
          {...form}
        />
        <TextArea
          name="note"
          label={t('champions.expense.note')}
          rows={2}
          charsMax={limits.reason}
          optional
          {...form}
        />
        <FileField
          name="receipt"
          label={t('champions.expense.receipt')}
          hint={t('champions.expense.receipt-hint')}
          accept="image/*,application/pdf"
          optional
          problems={form.problems}
        />
        <ButtonRow>
          <Button>{t('champions.expense.send')}</Button>
          <ButtonLink look="secondary" href={paths.champion(here)}>
            {t('champions.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
