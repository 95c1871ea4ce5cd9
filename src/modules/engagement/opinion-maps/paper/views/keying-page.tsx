import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  Notice,
  NumberField,
  Radios,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import type { FoundPerson } from '../../../../voices/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { EnterSaves } from '../../speaker/views/enter-saves.tsx'
import { SpeakerPick } from '../../speaker/views/speaker-pick.tsx'
import { statementCharsMax } from '../../words.ts'
import { paperConfirmations } from '../input.ts'
import type { KeyedCopy, Printable } from '../queries.ts'
import type { OpinionSheetRow } from '../schema.ts'
import { sheetCode } from '../sheet-code.ts'
import { KeyedAnswers } from './keyed-answers.tsx'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string; opinionSheetId: string }
  sheet: OpinionSheetRow
  statements: readonly Printable[]
  copies: readonly KeyedCopy[]
  /** The copy that is mended, where it was typed in before. */
  mended?: KeyedCopy
  /** The copy that was just saved, and what became of the statement on it. */
  kept: { copy: number; own: string } | null
  /** The copy that somebody has typed in already. */
  takenCopy: number | null
  found: readonly FoundPerson[]
  values: FormValues
  problems: readonly Problem[]
}

/** One copy after the other, in the order in which it stands on paper, by keyboard alone. */
export function KeyingPage(props: Props) {
  const { address, sheet, copies, kept, takenCopy, values, problems } = props
  const { t } = usePage()
  const isMended = values.corrects === 'yes'
  const over = copies.length >= sheet.copies && !isMended && problems.length === 0
  return (
    <>
      <Heading
        level={1}
        kicker={t('engagement.keying.progress', {
          code: sheetCode(sheet.id),
          keyed: copies.length,
          copies: sheet.copies,
        })}
      >
        {isMended
          ? t('engagement.keying.mend', { copy: String(values.copy) })
          : t('engagement.keying.title')}
      </Heading>
      {kept && problems.length === 0 && <Kept {...kept} />}
      <Taken address={address} taken={copies.find(({ copy }) => copy === takenCopy)} />
      {over ? (
        <ButtonRow>
          <p>{t('engagement.keying.over')}</p>
          <ButtonLink href={paths.sheet(address)}>{t('engagement.keying.back')}</ButtonLink>
        </ButtonRow>
      ) : (
        <Keying {...props} />
      )}
    </>
  )
}

/** Who typed the copy in before, and when. */
function Taken({ address, taken }: Pick<Props, 'address'> & { taken?: KeyedCopy }) {
  const { t, format } = usePage()
  if (!taken) return null
  const { copy, enteredByName, keyedAt } = taken
  return (
    <p>
      {t('engagement.keying.keyed-by', {
        name: enteredByName ?? '',
        at: format.dateTime(keyedAt),
      })}{' '}
      <a class="ds-link" href={`${paths.sheetKeying(address)}?copy=${copy}`}>
        {t('engagement.keying.look', { copy })}
      </a>
    </p>
  )
}

function Kept({ copy, own }: { copy: number; own: string }) {
  const { t } = usePage()
  return (
    <Notice tone="success" title={t('engagement.keying.kept', { copy })} announced>
      {own === 'added' && <p>{t('engagement.keying.own-added')}</p>}
      {own === 'known' && <p>{t('engagement.keying.own-known')}</p>}
    </Notice>
  )
}

function Keying({ address, sheet, statements, mended, found, values, problems }: Props) {
  const { t, format } = usePage()
  const shared = { values, problems }
  const isMended = values.corrects === 'yes'
  return (
    <Form action={paths.sheetKeying(address)} problems={problems}>
      <EnterSaves />
      {mended && (
        <p class="hint">
          {t('engagement.keying.keyed-by', {
            name: mended.enteredByName ?? '',
            at: format.dateTime(mended.keyedAt),
          })}
        </p>
      )}
      {isMended ? (
        <HiddenFields values={{ copy: String(values.copy), corrects: 'yes' }} />
      ) : (
        <NumberField
          name="copy"
          label={t('engagement.keying.copy')}
          hint={t('engagement.keying.copy-hint', { copies: sheet.copies })}
          {...shared}
        />
      )}
      <KeyedAnswers statements={statements} language={sheet.language} {...shared} />
      <TextArea
        name="words"
        label={t('engagement.keying.words')}
        hint={t('engagement.keying.words-hint')}
        rows={2}
        charsMax={statementCharsMax}
        lang={sheet.language}
        optional
        {...shared}
      />
      <Radios
        name="confirmedHow"
        label={t('engagement.keying.confirmed')}
        options={paperConfirmations.map((value) => ({
          value,
          label: t(`engagement.confirmed.${value}`),
        }))}
        {...shared}
      />
      <SpeakerPick
        legend={t('engagement.keying.speaker')}
        hint={t('engagement.keying.speaker-hint')}
        found={found}
        searchAt={paths.sheetKeying(address)}
        {...shared}
      />
      <ButtonRow>
        <Button>{t(isMended ? 'engagement.keying.save-mended' : 'engagement.keying.save')}</Button>
        <ButtonLink look="secondary" href={paths.sheet(address)}>
          {t('engagement.keying.back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
