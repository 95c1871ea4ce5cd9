import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Form,
  Heading,
  Lead,
  LocalTextField,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { ageBands, belongings, genders } from '../../../people/index.ts'
import { voicesPaths } from '../../paths.ts'
import { outreachChannels } from '../schema.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  places: readonly { id: string; name: string }[]
  values: FormValues
  problems: readonly Problem[]
}

/** Planning how people are asked: whose voices, in which words, on which ways. */
export function NewOutreachPage({ address, places, values, problems }: Props) {
  const { t } = usePage()
  const given = { values, problems }
  return (
    <>
      <Heading level={1}>{t('voices.outreach.new.title')}</Heading>
      <Lead>{t('voices.outreach.new.lead')}</Lead>
      <Form action={voicesPaths.outreach(address)} problems={problems} keepDraft="outreach">
        <TextField
          name="title"
          label={t('voices.outreach.name')}
          hint={t('voices.outreach.name-hint')}
          {...given}
        />
        <Checkboxes
          name="aimedAt"
          label={t('voices.outreach.aimed-at')}
          hint={t('voices.outreach.aimed-at-hint')}
          optional
          options={belongings.map((group) => ({
            value: group,
            label: t(`people.belonging.${group}`),
          }))}
          {...given}
        />
        <Checkboxes
          name="ageBands"
          label={t('people.field.ageBand')}
          optional
          options={ageBands.map((age) => ({ value: age, label: t(`people.age.${age}`) }))}
          {...given}
        />
        <Checkboxes
          name="genders"
          label={t('people.field.gender')}
          optional
          options={genders.map((gender) => ({
            value: gender,
            label: t(`people.gender.${gender}`),
          }))}
          {...given}
        />
        <Select
          name="placeId"
          label={t('voices.outreach.place')}
          optional
          hint={t('voices.outreach.every-place')}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          {...given}
        />
        <LocalTextField
          name="words"
          label={t('voices.outreach.words')}
          hint={t('voices.outreach.words-hint')}
          long
          rows={5}
          charsMax={limits.summary}
          {...given}
        />
        <Checkboxes
          name="channels"
          label={t('voices.outreach.ways')}
          hint={t('voices.outreach.ways-hint')}
          options={outreachChannels.map((channel) => ({
            value: channel,
            label: t(`voices.outreach.way.${channel}`),
          }))}
          {...given}
        />
        <ButtonRow>
          <Button>{t('voices.outreach.new.save')}</Button>
          <ButtonLink look="secondary" href={voicesPaths.outreach(address)}>
            {t('voices.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
