import { pickText, type LocalText } from '../../../../shared/language.ts'
import {
  Button,
  Checkbox,
  DateField,
  Fieldset,
  LocalTextField,
  Radios,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { outcomes } from '../../contribution/words.ts'
import { reasonMax } from '../input.ts'
import type { Choice } from '../queries.ts'
import type { SavedReason } from '../schema.ts'

/** What the fields of an answer offer to choose from. */
export type AnswerChoices = {
  grounds: readonly Choice[]
  mergers: readonly { id: string; title: LocalText }[]
  reasons: readonly SavedReason[]
}

type Props = AnswerChoices & { values: FormValues; problems: readonly Problem[] }

/** What became of it, why, and what that rests on: the same fields for one contribution and for forty. */
export function AnswerFields({ grounds, mergers, reasons, values, problems }: Props) {
  const { t, language, today } = usePage()
  const title = (text: LocalText) => pickText(text, language).text
  const given = { values, problems }
  return (
    <>
      <Radios
        name="outcome"
        label={t('voices.answer.outcome')}
        options={outcomes.map((value) => ({
          value,
          label: t(`voices.outcome.${value}`),
          hint: t(`voices.outcome-hint.${value}`),
        }))}
        {...given}
      />
      {reasons.length > 0 && <SavedReasons reasons={reasons} {...given} />}
      <LocalTextField
        name="reason"
        label={t('voices.answer.reason')}
        hint={t('voices.answer.reason-hint')}
        long
        rows={4}
        charsMax={reasonMax}
        {...given}
      />
      <Checkbox name="saveReason" label={t('voices.answer.save-reason')} {...given} />
      {grounds.length > 0 && (
        <Select
          name="restsOn"
          label={t('voices.answer.rests-on')}
          hint={t('voices.answer.rests-on-hint')}
          optional
          empty={t('voices.answer.rests-on-nothing')}
          options={grounds.map((one) => ({
            value: one.value,
            label: `${t(one.kind)}: ${title(one.title)}`,
          }))}
          {...given}
        />
      )}
      <DateField
        name="deferredUntil"
        label={t('voices.answer.until')}
        hint={t('voices.answer.until-hint')}
        optional
        min={today}
        {...given}
      />
      {mergers.length > 0 && (
        <Select
          name="mergedInto"
          label={t('voices.answer.merged-into')}
          hint={t('voices.answer.merged-into-hint')}
          optional
          empty={t('voices.answer.merged-into-nothing')}
          options={mergers.map((one) => ({ value: one.id, label: title(one.title) }))}
          {...given}
        />
      )}
    </>
  )
}

type SavedProps = {
  reasons: readonly SavedReason[]
  values: FormValues
  problems: readonly Problem[]
}

/** Reasons used before: filled into the field below, where they can be adapted. */
function SavedReasons({ reasons, ...given }: SavedProps) {
  const { t, language } = usePage()
  return (
    <Fieldset legend={t('voices.answer.saved-reasons')}>
      <Select
        name="savedReason"
        label={t('voices.answer.saved-reason')}
        optional
        options={reasons.map(({ id, outcome, reason }) => ({
          value: id,
          label: `${t(`voices.outcome.${outcome}`)}: ${short(pickText(reason, language).text)}`,
        }))}
        {...given}
      />
      <Button look="secondary" name="fill" value="yes">
        {t('voices.answer.fill')}
      </Button>
    </Fieldset>
  )
}

const shortMax = 90

function short(text: string): string {
  return text.length > shortMax ? `${text.slice(0, shortMax - 1).trimEnd()}…` : text
}
