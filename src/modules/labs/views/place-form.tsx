import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  TextField,
  usePage,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { PartProps } from './settings-form.tsx'

/** One more place for the lab's list. */
export function PlaceForm(props: PartProps) {
  const { t, lab } = usePage()
  const back = paths.places({ lab: lab!.slug })
  return (
    <>
      <Heading level={1}>{t('labs.places.add')}</Heading>
      <Form action={back} problems={props.problems}>
        <TextField {...props} name="name" label={t('labs.places.name')} />
        <TextField
          {...props}
          name="latitude"
          label={t('labs.places.latitude')}
          hint={t('labs.places.latitudeHint')}
          inputmode="decimal"
          chars={10}
        />
        <TextField
          {...props}
          name="longitude"
          label={t('labs.places.longitude')}
          hint={t('labs.places.longitudeHint')}
          inputmode="decimal"
          chars={10}
        />
        <ButtonRow>
          <Button>{t('labs.places.save')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('labs.settings.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
