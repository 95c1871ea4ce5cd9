import { refuse, yes, type Decision } from '../../shared/result.ts'

/** First words of the site's own addresses, now or likely: a lab of that name could not be reached. */
const reserved = new Set(
  `about account admin api app assets audit demo development-inbox docs favicon feed feeds find healthz
  help hub invitation invite join lab lab-colours labs language learn login logout mail manifest me methods metrics
  network new notifications open-data peers people programme programmes public readyz reading-settings robots
  search service-worker settings setup sign-in sign-out sign-up site sitemap start static status sw
  talkoo theme thread today well-known www`.split(/\s+/),
)

/** Whether a lab or programme may be known by this word in addresses. */
export function maySlugBe(slug: string): Decision<'slug-reserved'> {
  return reserved.has(slug) ? refuse('slug-reserved', { slug }) : yes
}
