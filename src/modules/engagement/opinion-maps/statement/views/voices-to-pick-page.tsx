import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  Heading,
  Lead,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import { voicesPaths, type QuotableWords } from '../../../../voices/index.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { statementCharsMax } from '../../words.ts'
import { LanguageField } from './language-field.tsx'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  map: OpinionMapRow
  voices: readonly QuotableWords[]
  values: FormValues
  problems: readonly Problem[]
}

/** Making statements of what people said: picked and shortened, tied to whose words they came from. */
export function VoicesToPickPage({ address, map, voices, values, problems }: Props) {
  const { t } = usePage()
  const given = { values, problems }
  return (
    <>
      <Heading level={1}>{t('engagement.seeds.voices')}</Heading>
      <Lead>{t('engagement.seeds.voices-lead')}</Lead>
      {voices.length === 0 ? (
        <EmptyState
          title={t('engagement.seeds.voices-none')}
          action={{
            label: t('engagement.seeds.voices-read'),
            address: voicesPaths.voices(address),
          }}
        />
      ) : (
        <Form action={paths.seedsFromVoices(address)} problems={problems}>
          <LanguageField languages={map.languages} {...given} />
          {voices.map((one) => (
            <Voice key={one.id} voice={one} {...given} />
          ))}
          <ButtonRow>
            <Button>{t('engagement.seeds.save')}</Button>
            <ButtonLink look="secondary" href={paths.seeds(address)}>
              {t('engagement.cancel')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}

type VoiceProps = { voice: QuotableWords; values: FormValues; problems: readonly Problem[] }

function Voice({ voice, values, problems }: VoiceProps) {
  const { t } = usePage()
  const { id, title, body, language } = voice
  const name = `words.${id}`
  const text = [title, body].filter(Boolean).join(': ').replace(/\s+/g, ' ')
  const picked = [values.picked ?? []].flat() as string[]
  return (
    <div class="panel">
      <div class="ds-field">
        <input
          class="ds-input"
          type="checkbox"
          id={`pick-${id}`}
          name="picked"
          value={id}
          checked={picked.includes(id)}
        />
        <label for={`pick-${id}`} lang={language}>
          {text.length > excerptMax ? `${text.slice(0, excerptMax)}…` : text}
        </label>
      </div>
      <TextArea
        name={name}
        label={t('engagement.seeds.as-statement')}
        rows={2}
        charsMax={statementCharsMax}
        lang={language}
        values={{ [name]: '', ...beginning(name, voice), ...values }}
        problems={problems}
      />
    </div>
  )
}

const excerptMax = 500

/** What people said begins as it is, where it is short enough to be voted on. */
function beginning(name: string, { title, body }: QuotableWords): FormValues {
  const text = (title || body).replace(/\s+/g, ' ').trim()
  return text.length <= statementCharsMax ? { [name]: text } : {}
}
