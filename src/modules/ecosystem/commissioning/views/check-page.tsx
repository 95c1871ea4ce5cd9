import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Fieldset,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Radios,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { Checklist } from '../checklist.ts'
import { policyPaths as paths } from '../paths.ts'
import { pointAnswers, type PolicyTextRow } from '../schema.ts'

type Props = {
  text: PolicyTextRow
  checklist: Checklist
  values: FormValues
  problems: readonly Problem[]
}

/** Holding a text against the checklist, point by point. */
export function CheckPage({ text, checklist, values, problems }: Props) {
  const { t, lab, language } = usePage()
  const here = { lab: lab!.slug, policyTextId: text.id }
  const form = { values, problems }
  return (
    <>
      <Heading level={1} kicker={text.title}>
        {t('ecosystem.policy.check.title')}
      </Heading>
      <Lead>{t('ecosystem.policy.check.lead')}</Lead>
      <Form action={paths.check(here)} problems={problems} keepDraft={`check-${text.id}`}>
        <HiddenFields values={{ round: String(text.rounds) }} />
        {checklist.points.map(({ key, title, why }, at) => (
          <Fieldset
            key={key}
            legend={`${at + 1}. ${pickText(title, language).text}`}
            hint={pickText(why, language).text}
          >
            <Radios
              name={`points.${key}.answer`}
              label={t('ecosystem.policy.check.answer')}
              options={pointAnswers.map((value) => ({
                value,
                label: t(`ecosystem.policy.answer.${value}`),
              }))}
              optional
              {...form}
            />
            <TextField
              name={`points.${key}.place`}
              label={t('ecosystem.policy.check.place')}
              hint={at === 0 ? t('ecosystem.policy.check.place-hint') : undefined}
              optional
              {...form}
            />
          </Fieldset>
        ))}
        <ButtonRow>
          <Button>{t('ecosystem.policy.check.button')}</Button>
          <ButtonLink look="secondary" href={paths.policyText(here)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
