import type { ComponentChild } from 'preact'
import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  LocalTextField,
  Radios,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { methodPaths as paths } from '../../paths.ts'
import { orderings, templateKinds } from '../../template.ts'
import { ownLimits } from '../input.ts'

type Props = {
  at: { lab: string; ownTemplateId: string }
  seen: string
  values: FormValues
  problems?: readonly Problem[]
  meanwhile: ComponentChild
}

/** What a method is called and what is said about it as a whole. */
export function DetailsPage({ at, seen, values, problems = [], meanwhile }: Props) {
  const { t } = usePage()
  const field = { values, problems }
  return (
    <>
      <Heading level={1}>{t('methods.details.title')}</Heading>
      {meanwhile}
      <Form action={paths.details(at)} problems={problems}>
        <HiddenFields values={{ seen }} />
        <LocalTextField name="name" label={t('methods.field.name')} {...field} />
        <LocalTextField
          name="purpose"
          label={t('methods.field.purpose')}
          hint={t('methods.details.purpose-hint')}
          long
          rows={3}
          charsMax={limits.summary}
          {...field}
        />
        <LocalTextField
          name="note"
          label={t('methods.field.note')}
          hint={t('methods.details.note-hint')}
          long
          rows={3}
          charsMax={limits.summary}
          {...field}
        />
        <Radios
          name="ordering"
          label={t('methods.field.ordering')}
          options={orderings.map((value) => ({
            value,
            label: t(`methods.details.ordering.${value}`),
            hint: t(`methods.ordering.${value}`),
          }))}
          {...field}
        />
        <Radios
          name="kind"
          label={t('methods.field.kind')}
          options={templateKinds.map((value) => ({
            value,
            label: t(`methods.kind.${value}`),
            hint: t(`methods.kind.about.${value}`),
          }))}
          {...field}
        />
        <TextArea
          name="sources"
          label={t('methods.field.sources')}
          hint={t('methods.part.line-each')}
          rows={3}
          charsMax={ownLimits.lines}
          {...field}
        />
        <ButtonRow>
          <Button>{t('methods.save')}</Button>
          <ButtonLink look="secondary" href={paths.draft(at)}>
            {t('methods.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
