import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Form,
  Heading,
  Lead,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { assetPaths as paths } from '../paths.ts'

type Choice = { value: string; label: string }
type Props = {
  initiativeId: string
  activities: readonly Choice[]
  offers: readonly Choice[]
  values: FormValues
  problems: readonly Problem[]
}

/** Asking whoever offers something for it. */
export function NewRequestPage({ initiativeId, activities, offers, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, initiativeId }
  const form = { values, problems }
  return (
    <>
      <Heading level={1}>{t('ecosystem.asset.ask.title')}</Heading>
      <Lead>{t('ecosystem.asset.ask.lead')}</Lead>
      <Form action={paths.requests(here)} problems={problems} keepDraft="asset-request">
        <Select name="assetId" label={t('ecosystem.asset.ask.asset')} options={offers} {...form} />
        <Select
          name="activityId"
          label={t('ecosystem.asset.ask.activity')}
          options={activities}
          {...form}
        />
        <TextArea
          name="words"
          label={t('ecosystem.asset.ask.words')}
          hint={t('ecosystem.asset.ask.words-hint')}
          rows={3}
          charsMax={limits.reason}
          {...form}
        />
        <DateField name="onDay" label={t('ecosystem.asset.ask.day')} optional {...form} />
        <ButtonRow>
          <Button>{t('ecosystem.asset.ask.button')}</Button>
          <ButtonLink look="secondary" href={paths.ofInitiative(here)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
