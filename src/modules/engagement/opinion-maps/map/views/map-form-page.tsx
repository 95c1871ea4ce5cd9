import { limits } from '../../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  DateField,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  Radios,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import { ChangedMeanwhile, type Compared } from '../../../../initiatives/index.ts'
import { adders, moderations, voters } from '../../words.ts'

type Props = {
  title: string
  action: string
  back: string
  /** Of the map that is changed; none for a new one. */
  version?: number
  values: FormValues
  problems?: readonly Problem[]
  changed?: readonly Compared[] | null
}

/** Preparing an opinion map: what it is about, who takes part, and by which rules. */
export function MapFormPage({ title, action, back, version, changed, ...form }: Props) {
  const { t, lab } = usePage()
  const choices = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`engagement.map.${name}-${value}`) }))
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{t('engagement.map.form-lead')}</Lead>
      {changed && <ChangedMeanwhile texts={changed} />}
      <Form action={action} problems={form.problems} keepDraft={`opinion-map ${action}`}>
        {version !== undefined && <HiddenFields values={{ version: String(version) }} />}
        <LocalTextField
          name="topic"
          label={t('engagement.map.topic')}
          hint={t('engagement.map.topic-hint')}
          charsMax={limits.title}
          {...form}
        />
        <LocalTextField
          name="about"
          label={t('engagement.map.about')}
          hint={t('engagement.map.about-hint')}
          long
          rows={3}
          charsMax={limits.summary}
          optional
          {...form}
        />
        <Radios
          name="whoVotes"
          label={t('engagement.map.who-votes')}
          options={choices('who-votes', voters)}
          {...form}
        />
        <Radios
          name="whoAdds"
          label={t('engagement.map.who-adds')}
          options={choices('who-adds', adders)}
          {...form}
        />
        <Radios
          name="moderation"
          label={t('engagement.map.moderation')}
          options={choices('moderation', moderations)}
          {...form}
        />
        <Checkboxes
          name="languages"
          label={t('engagement.map.languages')}
          hint={t('engagement.map.languages-hint')}
          options={(lab?.languages ?? []).map((value) => ({
            value,
            label: t(`ui.language.${value}`),
          }))}
          {...form}
        />
        <div class="field-row">
          <DateField name="opensOn" label={t('engagement.map.opens-on')} optional {...form} />
          <DateField name="closesOn" label={t('engagement.map.closes-on')} optional {...form} />
        </div>
        <ButtonRow>
          <Button>{t('engagement.map.save')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('engagement.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
