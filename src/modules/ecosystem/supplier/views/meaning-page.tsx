import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Form,
  Heading,
  HiddenFields,
  Lead,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { supplierPaths as paths } from '../paths.ts'

type Props = {
  /** The version that stands; the next one follows it. */
  version: number
  places: readonly { value: string; label: string }[]
  values: FormValues
  problems: readonly Problem[]
}

/** Stating what the lab means by local. */
export function MeaningPage({ version, places, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const form = { values, problems }
  return (
    <>
      <Heading level={1}>{t('ecosystem.spend.meaning.title')}</Heading>
      <Lead>{t('ecosystem.spend.meaning.lead')}</Lead>
      <Form action={paths.meaning(here)} problems={problems}>
        <HiddenFields values={{ version: String(version) }} />
        <TextArea
          name="words"
          label={t('ecosystem.spend.meaning.words')}
          hint={t('ecosystem.spend.meaning.hint')}
          rows={3}
          charsMax={limits.reason}
          {...form}
        />
        <Checkboxes
          name="placeIds"
          label={t('ecosystem.spend.meaning.which')}
          options={places}
          {...form}
        />
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
