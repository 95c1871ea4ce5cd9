import { limits } from '../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  Form,
  Section,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'

type Props = {
  id: string
  title: string
  text: string
  label?: string
  action: string
  values?: FormValues
  problems?: readonly Problem[]
}

/** Taking something back or ending it, which needs a reason. */
export function BecauseForm({ id, title, text, label, action, values, problems }: Props) {
  const { t } = usePage()
  return (
    <Section id={id} title={title}>
      <p>{text}</p>
      <Form action={action} problems={problems}>
        <TextArea
          name="because"
          label={label ?? t('learning.withdraw.because')}
          rows={2}
          charsMax={limits.reason}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button danger look="secondary">
            {title}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
