import { Checkbox, Fieldset, Radios, TextArea, TextField, usePage } from '../../../../ui/index.ts'
import { tellingChannels } from '../input.ts'
import { StepFrame, type StepProps } from './frame.tsx'

/** Whose words these are: one's own, or those of somebody one cares for. */
export function WhoseStep(props: StepProps) {
  const { values, problems } = props
  const { t } = usePage()
  return (
    <StepFrame {...props} step="whose" title={t('voices.saying.whose')}>
      <Radios
        name="whose"
        label={t('voices.saying.whose-label')}
        options={[
          { value: 'mine', label: t('voices.saying.whose-mine') },
          {
            value: 'theirs',
            label: t('voices.saying.whose-theirs'),
            hint: t('voices.saying.whose-theirs-hint'),
          },
        ]}
        values={values}
        problems={problems}
      />
      <TextField
        name="theirName"
        label={t('voices.saying.their-name')}
        hint={t('voices.saying.their-name-hint')}
        optional
        values={values}
        problems={problems}
      />
    </StepFrame>
  )
}

type WhoProps = StepProps & {
  /** The name of somebody whom the lab knows and who has signed in. */
  known: string | null
  /** They bring another's words, and so say who they are. */
  forSomeone: boolean
}

/** Who one is and how one wants to be told, or nothing of it. */
export function WhoStep(props: WhoProps) {
  const { known, forSomeone, values, problems } = props
  const { t } = usePage()
  const given = { values, problems }
  const self = known
    ? { value: 'known', label: known, hint: t('voices.saying.who-known-hint') }
    : { value: 'named', label: t('voices.saying.who-named') }
  const unnamed = {
    value: 'unnamed',
    label: t('voices.saying.who-unnamed'),
    hint: t('voices.saying.who-unnamed-hint'),
  }
  return (
    <StepFrame {...props} step="who" title={t('voices.saying.who')}>
      <Radios
        name="who"
        label={t('voices.saying.who-label')}
        options={forSomeone ? [self] : [self, unnamed]}
        {...given}
      />
      {!known && <Details {...given} />}
      <Checkbox
        name="showName"
        label={t('voices.saying.show-name')}
        hint={t('voices.saying.show-name-hint')}
        {...given}
      />
    </StepFrame>
  )
}

function Details(given: Pick<StepProps, 'values' | 'problems'>) {
  const { t } = usePage()
  return (
    <Fieldset legend={t('voices.saying.who-details')}>
      <TextField
        name="name"
        label={t('voices.saying.name')}
        autocomplete="name"
        optional
        {...given}
      />
      <Radios
        name="channel"
        label={t('voices.saying.channel')}
        hint={t('voices.saying.channel-hint')}
        options={tellingChannels.map((value) => ({
          value,
          label: t(`voices.saying.channel-${value}`),
        }))}
        optional
        {...given}
      />
      <TextField
        name="email"
        type="email"
        autocomplete="email"
        label={t('voices.saying.email')}
        optional
        {...given}
      />
      <TextField
        name="phone"
        type="tel"
        autocomplete="tel"
        label={t('voices.saying.phone')}
        optional
        {...given}
      />
      <TextArea
        name="postalAddress"
        label={t('voices.saying.postal-address')}
        rows={3}
        optional
        {...given}
      />
    </Fieldset>
  )
}
