import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  Lead,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import { voicesPaths } from '../../paths.ts'
import type { WhomToTell } from '../leads.ts'
import { TellsWhom } from './worry-field.tsx'

type Props = {
  lab: string
  back: string
  tell: WhomToTell
  contributionId: string
  initiativeId: string
  values: FormValues
  problems: readonly Problem[]
}

/** Saying that one is worried about somebody: few words, to one person. */
export function NewConcernPage(props: Props) {
  const { lab, back, tell, contributionId, initiativeId, values, problems } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.safeguarding.new')}</Heading>
      <Lead>{t('voices.safeguarding.new-lead')}</Lead>
      <TellsWhom tell={tell} />
      <Form action={voicesPaths.safeguarding({ lab })} problems={problems}>
        <HiddenFields values={{ contributionId, initiativeId }} />
        <TextArea
          name="words"
          label={t('voices.safeguarding.words')}
          hint={t('voices.safeguarding.words-hint')}
          rows={4}
          charsMax={limits.summary}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('voices.safeguarding.send')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('voices.assisted.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
