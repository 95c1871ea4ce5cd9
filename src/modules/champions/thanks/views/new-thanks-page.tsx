import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  Form,
  Heading,
  Lead,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { supportPaths as paths } from '../../support-paths.ts'

type Props = {
  person: { id: string; name: string }
  values: FormValues
  problems: readonly Problem[]
}

/** The form for words of thanks. */
export function NewThanksPage({ person, values, problems }: Props) {
  const { t, lab } = usePage()
  const form = { values, problems }
  const here = { lab: lab!.slug, participantId: person.id }
  return (
    <>
      <Heading level={1}>{t('champions.thanks.to', person)}</Heading>
      <Lead>{t('champions.thanks.lead')}</Lead>
      <Form action={paths.thanksTo(here)} problems={problems} keepDraft="thanks">
        <TextArea
          name="words"
          label={t('champions.thanks.words')}
          charsMax={limits.summary}
          {...form}
        />
        <Checkbox
          name="giverAgrees"
          label={t('champions.thanks.giver-agrees')}
          hint={t('champions.thanks.both')}
          {...form}
        />
        <ButtonRow>
          <Button>{t('champions.thanks.say')}</Button>
          <ButtonLink look="secondary" href={paths.person(here)}>
            {t('champions.support.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
