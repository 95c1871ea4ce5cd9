import {
  Button,
  Checkbox,
  FileField,
  Fieldset,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import { photosMax, type DraftPhoto } from '../input.ts'
import { StepFrame, type StepProps } from './frame.tsx'

type Props = StepProps & {
  places: readonly { id: string; name: string }[]
  photos: readonly DraftPhoto[]
}

/** Where it is about, and pictures: both may be left out. */
export function PlaceStep(props: Props) {
  const { places, photos, values, problems } = props
  const { t } = usePage()
  const given = { values, problems }
  return (
    <StepFrame {...props} step="place" title={t('voices.saying.place-title')} upload>
      {places.length > 0 && (
        <Select
          name="placeId"
          label={t('voices.saying.place')}
          empty={t('voices.saying.place-none')}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          optional
          {...given}
        />
      )}
      {photos.length > 0 && (
        <Fieldset legend={t('voices.saying.photos')}>
          {photos.map(({ sha256, fileName, shows }) => (
            <Checkbox
              key={sha256}
              name={`gone.${sha256}`}
              label={t('voices.saying.photo-gone', { name: shows || fileName })}
              values={values}
            />
          ))}
        </Fieldset>
      )}
      {photos.length < photosMax && (
        <>
          <FileField
            name="photo"
            label={t('voices.saying.photo')}
            hint={t('voices.saying.photo-hint', { max: photosMax })}
            accept="image/jpeg,image/png,image/webp"
            problems={problems}
            optional
          />
          <TextField
            name="shows"
            label={t('voices.saying.photo-shows')}
            hint={t('voices.saying.photo-shows-hint')}
            optional
            {...given}
          />
          <div class="button-row">
            <Button look="secondary" name="stay" value="yes">
              {t('voices.saying.photo-add')}
            </Button>
          </div>
        </>
      )}
    </StepFrame>
  )
}
