import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  LocalTextField,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { methodPaths as paths } from '../../paths.ts'
import type { Template } from '../../template.ts'

type Props = {
  lab: string
  methods: readonly Template[]
  values: FormValues
  problems?: readonly Problem[]
}

/** Copying a method so that the lab may change it. */
export function CopyPage({ lab, methods, values, problems = [] }: Props) {
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1}>{t('methods.copy.title')}</Heading>
      <Lead>{t('methods.copy.lead')}</Lead>
      <Form action={paths.own({ lab })} problems={problems}>
        <Select
          name="method"
          label={t('methods.copy.method')}
          options={methods.map(({ id, version, name }) => ({
            value: `${id}@${version}`,
            label: t('methods.copy.option', { name: pickText(name, language).text, version }),
          }))}
          values={values}
          problems={problems}
        />
        <LocalTextField
          name="name"
          label={t('methods.field.name')}
          hint={t('methods.copy.name-hint')}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('methods.copy.button')}</Button>
          <ButtonLink look="secondary" href={paths.own({ lab })}>
            {t('methods.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
