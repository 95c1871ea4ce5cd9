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
import type { AnswerFilter } from '../queries.ts'

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

type Props = { address: { lab: string; initiativeId: string }; filter: AnswerFilter }

/** Narrows the list: by words, kind and channel. */
export function FilterForm({ address, filter }: Props) {
  const { t } = usePage()
  const { answered, under, ...values } = filter
  const kept = {
    ...(answered && { show: 'answered' }),
    ...(under && { 'rests-on': `${under.kind}:${under.id}` }),
  }
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
      <ButtonRow>
        <Button look="secondary">{t('voices.answers.filter')}</Button>
      </ButtonRow>
    </Form>
  )
}
