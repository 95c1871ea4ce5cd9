import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  Disclosure,
  Form,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import type { ThemeToPick } from '../../theme/queries.ts'
import { standings, type VoiceFilter } from '../list-filter.ts'
import { channels, kinds } from '../words.ts'

type Props = {
  action: string
  filter: VoiceFilter
  places: readonly { id: string; name: string }[]
  themes: readonly ThemeToPick[]
  handles: boolean
}

/** Search and filters of the list; all of it is in the address. */
export function FilterForm({ action, filter, places, themes, handles }: Props) {
  const { t, language } = usePage()
  const { words, kind, channel, placeId, themeId, standing, oldestFirst } = filter
  const order = oldestFirst && 'oldest'
  const values = { words, kind, channel, place: placeId, theme: themeId, standing, order }
  const offered = handles ? standings : standings.slice(0, 2)
  const folded = !(kind || channel || placeId || themeId || standing || oldestFirst)
  return (
    <Form action={action} method="get">
      <TextField
        name="words"
        type="search"
        label={t('voices.list.words')}
        optional
        values={values}
      />
      <Disclosure summary={t('voices.list.narrow')} open={!folded}>
        <div class="field-row">
          <Select
            name="kind"
            label={t('voices.list.kind')}
            empty={t('voices.list.any')}
            options={kinds.map((value) => ({ value, label: t(`voices.kinds.${value}`) }))}
            optional
            values={values}
          />
          <Select
            name="channel"
            label={t('voices.list.channel')}
            empty={t('voices.list.any')}
            options={channels.map((value) => ({ value, label: t(`voices.channel-of.${value}`) }))}
            optional
            values={values}
          />
          {places.length > 0 && (
            <Select
              name="place"
              label={t('voices.list.place')}
              empty={t('voices.list.any')}
              options={places.map(({ id, name }) => ({ value: id, label: name }))}
              optional
              values={values}
            />
          )}
          {themes.length > 0 && (
            <Select
              name="theme"
              label={t('voices.list.theme')}
              empty={t('voices.list.any')}
              options={themes.map(({ id, name }) => ({
                value: id,
                label: pickText(name, language).text,
              }))}
              optional
              values={values}
            />
          )}
          <Select
            name="standing"
            label={t('voices.list.standing')}
            empty={t('voices.list.any')}
            options={offered.map((value) => ({ value, label: t(`voices.standing.${value}`) }))}
            optional
            values={values}
          />
          <Select
            name="order"
            label={t('voices.list.order')}
            empty={t('voices.list.newest')}
            options={[{ value: 'oldest', label: t('voices.list.oldest') }]}
            optional
            values={values}
          />
        </div>
      </Disclosure>
      <ButtonRow>
        <Button look="secondary">{t('voices.list.search')}</Button>
      </ButtonRow>
    </Form>
  )
}
