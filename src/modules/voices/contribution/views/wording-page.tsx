import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import { ChangedMeanwhile, type Compared } from '../../../initiatives/index.ts'
import { voicesPaths } from '../../paths.ts'
import { languageCodes, languageName } from '../language-codes.ts'
import { contributionPaths } from '../paths.ts'
import { wordsMax } from '../words.ts'

type Props = {
  address: { lab: string; initiativeId: string; contributionId: string }
  version: number
  isOwn: boolean
  values: FormValues
  problems?: readonly Problem[]
  changed: readonly Compared[] | null
}

/** Putting the words right; how they read before stays to be seen. */
export function WordingPage({ address, version, isOwn, values, problems = [], changed }: Props) {
  const { t, language } = usePage()
  const given = { values, problems }
  return (
    <>
      <Heading level={1}>{t('voices.wording.title')}</Heading>
      <Lead>{t(isOwn ? 'voices.wording.lead-own' : 'voices.wording.lead')}</Lead>
      {changed && <ChangedMeanwhile texts={changed} />}
      <Form action={contributionPaths.wording(address)} problems={problems} keepDraft="wording">
        <HiddenFields values={{ version: String(version) }} />
        <TextField name="title" label={t('voices.wording.heading')} optional {...given} />
        <TextArea
          name="body"
          label={t('voices.wording.body')}
          rows={10}
          charsMax={wordsMax.body}
          {...given}
        />
        <Select
          name="language"
          label={t('voices.wording.language')}
          empty={t('voices.wording.language-choose')}
          options={languageCodes.map((code) => ({
            value: code,
            label:
              code === 'und'
                ? t('voices.provenance.language-unknown')
                : languageName(code, language),
          }))}
          {...given}
        />
        <TextArea
          name="because"
          label={t('voices.wording.because')}
          hint={t('voices.wording.because-hint')}
          rows={2}
          charsMax={limits.reason}
          optional={isOwn}
          {...given}
        />
        <ButtonRow>
          <Button>{t('voices.wording.save')}</Button>
          <ButtonLink look="secondary" href={voicesPaths.voice(address)}>
            {t('voices.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
