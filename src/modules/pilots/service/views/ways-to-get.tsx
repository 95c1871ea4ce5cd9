import type { LocalText } from '../../../../shared/language.ts'
import { LocalTextOf, SummaryList, usePage } from '../../../../ui/index.ts'
import type { ShownService } from '../queries.ts'
import { isWritten } from './parts.tsx'

/** When, where and how to get a service. A way that is missing says so: nobody should have to guess. */
export function WaysToGet({ found }: { found: ShownService }) {
  const { t } = usePage()
  const where = [found.placeWords, found.place].filter(Boolean).join(', ')
  const row = (word: string, text: LocalText, missing?: string) =>
    isWritten(text) || missing
      ? [
          {
            term: t(`pilots.service.row.${word}`),
            value: isWritten(text) ? <LocalTextOf text={text} /> : missing,
          },
        ]
      : []
  const none = t('pilots.service.page.no-way')
  return (
    <SummaryList
      items={[
        ...row('when', found.whenWords),
        ...(where ? [{ term: t('pilots.service.row.where'), value: where }] : []),
        ...row('by-phone', found.byPhone, none),
        ...row('on-paper', found.onPaper, none),
        ...row('on-web', found.onWeb),
        ...row('price', found.price, t('pilots.service.page.no-price')),
        ...row('responsible', found.responsible),
      ]}
    />
  )
}
