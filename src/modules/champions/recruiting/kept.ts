/** How many days an offer is kept after it was received or last handled: until questions about it are unlikely. */
export const offerDays = 180

type Dated = { receivedAt: Date; handledAt: Date | null }

/** The moment from which an offer is deleted. */
export function keptUntil({ receivedAt, handledAt }: Dated): Date {
  return new Date((handledAt ?? receivedAt).getTime() + offerDays * 24 * 3600 * 1000)
}
