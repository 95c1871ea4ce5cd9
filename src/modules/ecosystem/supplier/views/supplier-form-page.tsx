import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  Fieldset,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Notice,
  NumberField,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { supplierPaths as paths } from '../paths.ts'
import { supplierSizes, type SupplierRow } from '../schema.ts'

type Choice = { value: string; label: string }
type Props = {
  title: string
  /** The supplier to change; null for a new one. */
  held: SupplierRow | null
  places: readonly Choice[]
  /** Businesses of the map. */
  entries: readonly Choice[]
  values: FormValues
  /** The values are what was typed, and not kept. */
  typed: boolean
  problems: readonly Problem[]
}

/** What the directory says of a supplier. */
export function SupplierFormPage(props: Props) {
  const { title, held, values, typed, problems } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const gone = held?.removedAt ? held : null
  const action = held ? paths.supplier({ ...here, supplierId: held.id }) : paths.suppliers(here)
  return (
    <>
      {gone && <ErrorSummary problems={problems} />}
      <Heading level={1}>{gone ? gone.name : title}</Heading>
      {gone && (
        <Notice tone="warning" title={t('ecosystem.supplier.removed')}>
          <InlineForm action={paths.supplierReturn({ ...here, supplierId: gone.id })}>
            {t('ecosystem.supplier.return')}
          </InlineForm>
        </Notice>
      )}
      {(!gone || typed) && (
        <Form
          action={action}
          problems={gone ? [] : problems}
          keepDraft={held ? undefined : 'supplier'}
        >
          {held && <HiddenFields values={{ version: String(values.version) }} />}
          <Fields {...props} />
          <ButtonRow>
            <Button>{t('ecosystem.save')}</Button>
            <ButtonLink look="secondary" href={paths.suppliers(here)}>
              {t('ecosystem.back')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
      {held && !gone && (
        <InlineForm action={paths.supplierRemoval({ ...here, supplierId: held.id })} danger>
          {t('ecosystem.supplier.remove')}
        </InlineForm>
      )}
    </>
  )
}

function Fields({ places, entries, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <TextField name="name" label={t('ecosystem.field.name')} {...form} />
      {entries.length > 0 && (
        <Select
          name="stakeholderId"
          label={t('ecosystem.supplier.field.entry')}
          hint={t('ecosystem.supplier.entry-hint')}
          empty={t('ecosystem.none')}
          options={entries}
          optional
          {...form}
        />
      )}
      <TextArea
        name="offers"
        label={t('ecosystem.supplier.field.offers')}
        rows={3}
        charsMax={limits.reason}
        optional
        {...form}
      />
      <Select
        name="placeId"
        label={t('ecosystem.field.place')}
        hint={t('ecosystem.supplier.place-hint')}
        empty={t('ecosystem.none')}
        options={places}
        optional
        {...form}
      />
      <Select
        name="size"
        label={t('ecosystem.supplier.field.size')}
        options={supplierSizes.map((value) => ({
          value,
          label: t(`ecosystem.supplier.size.${value}`),
        }))}
        {...form}
      />
      <NumberField
        name="since"
        label={t('ecosystem.supplier.field.since')}
        hint={t('ecosystem.supplier.since-hint')}
        optional
        {...form}
      />
      <TextField name="contact" label={t('ecosystem.supplier.field.contact')} optional {...form} />
      <Fieldset legend={t('ecosystem.supplier.agree.legend')}>
        <Checkbox name="public" label={t('ecosystem.supplier.agree.public')} {...form} />
        <Checkbox name="contactPublic" label={t('ecosystem.supplier.agree.contact')} {...form} />
        <TextField
          name="agreedWords"
          label={t('ecosystem.supplier.agree.words')}
          hint={t('ecosystem.supplier.agree.hint')}
          optional
          {...form}
        />
      </Fieldset>
    </>
  )
}
