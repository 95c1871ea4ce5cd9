import { path } from '../../platform/http/paths.ts'

/** Every address of labs. */
export const paths = {
  site: path('/'),
  programme: path('/programmes/:programme'),
  /** What the lab's coordinator does about its programme. */
  membership: path('/:lab/programme'),
  readingSettings: path('/reading-settings'),
  theme: path('/:lab/theme/:file'),
  colours: path('/lab-colours/:file'),
  accessibility: path('/:lab/accessibility'),
  privacy: path('/:lab/privacy'),
  complaints: path('/:lab/complaints'),
  places: path('/:lab/places'),
  newPlace: path('/:lab/places/new'),
  settings: path('/:lab/settings'),
  settingsPart: path('/:lab/settings/:part'),
}
