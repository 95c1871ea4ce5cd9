import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Radios,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { assetPaths as paths } from '../paths.ts'
import { assetKinds } from '../schema.ts'
import { AgreementFields, type AgreementWords } from './agreement-fields.tsx'

type Choice = { value: string; label: string }
type Shared = { values: FormValues; problems: readonly Problem[]; places: readonly Choice[] }
type NewProps = Shared & {
  /** Whom a keeper may write down; null for those who offer for themselves. */
  offerers: readonly Choice[] | null
  self: string
  words: AgreementWords
}

/** Offering something: what, where and when, and the agreement that others may read it. */
export function NewAssetPage({ offerers, self, words, ...shared }: NewProps) {
  const { t, lab } = usePage()
  const { values, problems } = shared
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('ecosystem.asset.new')}</Heading>
      <Lead>{t(offerers ? 'ecosystem.asset.form.lead-keeper' : 'ecosystem.asset.form.lead')}</Lead>
      <Form action={paths.assets(here)} problems={problems} keepDraft="asset">
        {offerers ? (
          <Select
            name="offerer"
            label={t('ecosystem.asset.field.offerer')}
            hint={t('ecosystem.asset.form.offerer-hint')}
            options={offerers}
            values={values}
            problems={problems}
          />
        ) : (
          <HiddenFields values={{ offerer: self }} />
        )}
        <DetailFields {...shared} />
        <AgreementFields
          words={words}
          keeper={offerers !== null}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('ecosystem.save')}</Button>
          <ButtonLink look="secondary" href={paths.assets(here)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** Changing what is said of an offer. */
export function AssetDetailsPage({ id, title, ...shared }: Shared & { id: string; title: string }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, assetId: id }
  return (
    <>
      <Heading level={1}>{t('ecosystem.asset.change', { title })}</Heading>
      <Form action={paths.details(here)} problems={shared.problems}>
        <HiddenFields values={{ version: String(shared.values.version) }} />
        <DetailFields {...shared} />
        <ButtonRow>
          <Button>{t('ecosystem.save')}</Button>
          <ButtonLink look="secondary" href={paths.asset(here)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function DetailFields({ values, problems, places }: Shared) {
  const { t } = usePage()
  const form = { values, problems }
  const text = (name: string) => ({
    name,
    label: t(`ecosystem.asset.field.${name}`),
    ...form,
  })
  return (
    <>
      <Radios
        name="kind"
        label={t('ecosystem.asset.field.kind')}
        options={assetKinds.map((value) => ({
          value,
          label: t(`ecosystem.asset.kind.${value}`),
          hint: t(`ecosystem.asset.kind-hint.${value}`),
        }))}
        {...form}
      />
      <TextField {...text('title')} hint={t('ecosystem.asset.form.title-hint')} />
      <TextArea {...text('words')} rows={3} charsMax={limits.reason} optional />
      <Select
        name="placeId"
        {...form}
        label={t('ecosystem.asset.field.place')}
        empty={t('ecosystem.none')}
        options={places}
        optional
      />
      <TextField {...text('available')} hint={t('ecosystem.asset.form.available-hint')} optional />
      <TextField {...text('languages')} optional />
      <TextArea
        {...text('limits')}
        hint={t('ecosystem.asset.form.limits-hint')}
        rows={2}
        charsMax={limits.reason}
        optional
      />
    </>
  )
}
