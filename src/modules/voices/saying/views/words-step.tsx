import { TextArea, TextField, usePage } from '../../../../ui/index.ts'
import { wordsMax } from '../../contribution/words.ts'
import type { SayableKind } from '../../call/words.ts'
import { StepFrame, type StepProps } from './frame.tsx'

/** Your words, as long or short as you like. */
export function WordsStep(props: StepProps & { kind: SayableKind }) {
  const { kind, values, problems } = props
  const { t } = usePage()
  const given = { values, problems }
  return (
    <StepFrame {...props} step="words" title={t(`voices.saying.words-${kind}`)}>
      <TextArea
        name="body"
        label={t('voices.saying.body')}
        hint={t('voices.saying.body-hint')}
        rows={10}
        charsMax={wordsMax.body}
        {...given}
      />
      <TextField name="title" label={t('voices.saying.heading')} optional {...given} />
      <div class="ds-sr-only" aria-hidden="true">
        <label>
          {t('voices.saying.leave-empty')}
          <input type="text" name="website" tabindex={-1} autocomplete="off" />
        </label>
      </div>
    </StepFrame>
  )
}
