import {
  ButtonLink,
  Columns,
  EmptyState,
  Heading,
  Lead,
  Notice,
  usePage,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { OutlinePlace } from '../schema.ts'
import { OutlinePicture } from './outline-picture.tsx'

export type PlacesPageProps = { places: OutlinePlace[]; mayAdd: boolean; added: boolean }

/** The places of the lab: by name, and where they lie. */
export function PlacesPage({ places, mayAdd, added }: PlacesPageProps) {
  const { t, lab } = usePage()
  const add = { label: t('labs.places.add'), address: paths.newPlace({ lab: lab!.slug }) }
  return (
    <>
      <Heading level={1}>{t('labs.places.title')}</Heading>
      <Lead>{t('labs.places.lead')}</Lead>
      {added && <Notice tone="success" title={t('labs.places.added')} announced />}
      {places.length === 0 ? (
        <EmptyState title={t('labs.places.empty')} action={mayAdd ? add : undefined} />
      ) : (
        <>
          <Columns>
            <ul class="place-list">
              {places.map((place) => (
                <li key={place.name}>{place.name}</li>
              ))}
            </ul>
            <OutlinePicture places={places} of={lab!.name} />
          </Columns>
          {mayAdd && (
            <p>
              <ButtonLink look="secondary" href={add.address}>
                {add.label}
              </ButtonLink>
            </p>
          )}
        </>
      )}
    </>
  )
}
