import { limits } from '../../../platform/input.ts'
import { Confirm, TextArea, type FormValues, type Problem } from '../../../ui/index.ts'

type Props = {
  action: string
  back: string
  /** What is done, what that means, and the question why. */
  texts: { title: string; text: string; because: string }
  values: FormValues
  problems: readonly Problem[]
}

/** Confirms a step that takes something away from readers, and asks why. */
export function ConfirmBecause({ action, back, texts, values, problems }: Props) {
  return (
    <Confirm action={action} label={texts.title} danger back={back} problems={problems}>
      <p>{texts.text}</p>
      <TextArea
        name="because"
        label={texts.because}
        charsMax={limits.reason}
        rows={3}
        values={values}
        problems={problems}
      />
    </Confirm>
  )
}
