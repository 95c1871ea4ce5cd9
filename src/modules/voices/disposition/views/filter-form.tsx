import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  Form,
  HiddenFields,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import { channels, kinds } from '../../contribution/words.ts'
import { voicesPaths } from '../../paths.ts'
import type { AnswerFilter, Choice } from '../queries.ts'

/** A filter as the query of an address. */
export function filterQuery({ answered, kind, channel, under, words, after }: AnswerFilter) {
  return new URLSearchParams({
    ...(answered && { show: 'answered' }),
    ...(kind && { kind }),
    ...(channel && { channel }),
    ...(under && { 'rests-on': `${under.kind}:${under.id}` }),
    ...(words && { words }),
    ...(after && { after }),
  }).toString()
}

type Props = {
  address: { lab: string; initiativeId: string }
  filter: AnswerFilter
  grounds: readonly Choice[]
}

/** Narrows the list: by words, kind and channel, or to all that a theme, finding, decision or promise rests on. */
export function FilterForm({ address, filter, grounds }: Props) {
  const { t, language } = usePage()
  const { answered, under, ...rest } = filter
  const values = { ...rest, 'rests-on': under ? `${under.kind}:${under.id}` : '' }
  const kept = { ...(answered && { show: 'answered' }) }
  return (
    <Form method="get" action={voicesPaths.answers(address)}>
      <HiddenFields values={kept} />
      <TextField name="words" label={t('voices.answers.words')} optional values={values} />
      <Select
        name="kind"
        label={t('voices.answers.kind')}
        optional
        empty={t('voices.answers.any-kind')}
        options={kinds.map((value) => ({ value, label: t(`voices.kinds.${value}`) }))}
        values={values}
      />
      <Select
        name="channel"
        label={t('voices.answers.channel')}
        optional
        empty={t('voices.answers.any-channel')}
        options={channels.map((value) => ({ value, label: t(`voices.channel-of.${value}`) }))}
        values={values}
      />
      {grounds.length > 0 && (
        <Select
          name="rests-on"
          label={t('voices.answers.rests-on')}
          optional
          empty={t('voices.answers.any-ground')}
          options={grounds.map(({ value, kind, title }) => ({
            value,
            label: `${t(kind)}: ${pickText(title, language).text}`,
          }))}
          values={values}
        />
      )}
      <ButtonRow>
        <Button look="secondary">{t('voices.answers.filter')}</Button>
      </ButtonRow>
    </Form>
  )
}
