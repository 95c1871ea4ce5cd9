import type { Adopted } from '../adoption/tree.ts'
import { lessonPaths as paths } from '../paths.ts'
import type { Published } from './copy.ts'

/** A practice as data: plain JSON that is also JSON-LD in the words of schema.org. */
export function structured(found: Published, tree: readonly Adopted[], site: string) {
  const addressOf = (lab: string, id: string) =>
    `${site}${paths.practice({ lab, goodPracticeId: id })}`
  const { source } = found
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': addressOf(found.lab, found.id),
    creativeWorkStatus: found.retiredAt ? 'retired' : 'published',
    version: found.edition,
    datePublished: found.firstPublishedAt.toISOString(),
    dateModified: found.publishedAt.toISOString(),
    publisher: { '@type': 'Organization', name: found.labName },
    isBasedOn: source
      ? { '@id': addressOf(source.lab, source.id), title: source.title }
      : undefined,
    practice: {
      title: found.title,
      summary: found.summary,
      problemAddressed: found.problem,
      whatWasDone: found.done,
      resourcesNeeded: found.resources,
      evidenceOfSuccess: found.success,
      difficultiesEncountered: found.difficulties,
      potentialForLearningOrTransfer: found.transfer,
      contact: found.contact,
      reviews: found.reviews,
      reviewsByResidents: found.residentReviews,
      retiredBecause: found.retiredAt ? found.retiredBecause : undefined,
    },
    adoptions: tree.map((one) => adopted(one, addressOf)),
  }
}

function adopted(
  { lab, labName, practice, further, ...reported }: Adopted,
  addressOf: (lab: string, id: string) => string,
): Record<string, unknown> {
  return {
    lab: { slug: lab, name: labName },
    ...reported,
    practice: practice ? { '@id': addressOf(lab, practice.id), title: practice.title } : null,
    adoptions: further.map((one) => adopted(one, addressOf)),
  }
}
